public import Desk

/// What the widget is drawn with: settings of the desk (`widget.*`).
public struct WidgetLook: Hashable, Sendable {
  /// Beside the launcher; empty: none.
  public var label = ""
  public var title = ""
  public var isLeft = false
  /// Pixels from the window's edges.
  public var padding = 16
  /// `#rrggbb`.
  public var accent = "#1f6feb"
  public var accentText = "#ffffff"
  public var background = "#ffffff"
  public var text = "#1f2328"
  /// A family, or `page`: the page's own, or `system`.
  public var font = "system"
  /// Where the site's privacy notice is; empty: nowhere.
  public var privacy = ""
  /// Milliseconds before the next card of a dialogue is shown.
  public var responseDelay = 600
  /// Characters in a message.
  public var longestMessage = 8000

  public init() {}
}

extension WidgetLook {
  /// As the desk is set up.
  public init(_ settings: Settings) {
    self.init()
    let widget = settings.widget
    label = widget.label
    title = widget.title
    isLeft = widget.side == "left"
    padding = widget.padding
    accent = widget.accent
    accentText = widget.accentText
    background = widget.background
    text = widget.text
    font = widget.font
    privacy = widget.privacy
    responseDelay = widget.responseDelay
    longestMessage = settings.maxMessageLength
  }
}
