public import Palette
public import Text

/// A terminal that shows canvases.
public protocol Screen: AnyObject {
  /// The size now, in cells.
  var size: Size { get }
  /// Shows a canvas. A canvas of another size is cut, or shown at the top left.
  ///
  /// - Parameter area: where it may differ from the canvas shown before; only that is looked at.
  func present(_ canvas: Canvas, changed area: Rect)
  /// Draws everything anew with the next canvas, whatever is believed to be shown.
  func invalidate()
  /// Rings the terminal's bell.
  func bell()
  /// Sets the window's title, on terminals that have one.
  func setTitle(_ title: SafeText)
  /// Has the terminal show a notice outside of itself, if it can be asked for one.
  func show(headline: SafeText, detail: SafeText, by route: NoticeRoute)
  /// Asks the terminal to keep a text to be pasted, which it does as its user lets programs. Whether it is known
  /// to take any.
  func copy(_ copy: ClipboardCopy, through passage: Passage) -> Bool
  /// Has the terminal tell what is done with a mouse, or leave that to itself. Whether it can.
  func setMouse(_ isOn: Bool) -> Bool
  /// Draws in other colours from the next canvas on.
  func setTheme(_ theme: ThemeChoice)
  /// Takes in what the terminal says of its background: what is drawn next, it is drawn whole, can be
  /// read on it.
  func adopt(background: Colour)
  /// Gives the terminal back, stops the process's whole group, and takes the terminal again once it
  /// is continued. Returns then; the next canvas is drawn whole.
  func suspend()
  /// Gives the terminal back while somebody else has it, and takes it again. The next canvas is drawn
  /// whole. Of what is asked meanwhile only the bell reaches the terminal: all else is there afterwards,
  /// but for notices.
  func lend(while body: () -> Void)
  /// Takes the terminal again after the process was stopped and continued behind the screen's back.
  func resume()
  /// Gives the terminal back for good. May be called twice.
  func close()
}

extension Screen {
  /// Shows a canvas of which anything may have changed.
  public func present(_ canvas: Canvas) { present(canvas, changed: canvas.bounds) }
}
