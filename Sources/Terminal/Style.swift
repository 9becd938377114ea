/// What a piece of text is for. The theme gives it a colour and, so that nothing is told by colour
/// alone, the view tells it by words, signs or attributes too.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
  /// Ordinary text, in the terminal's own colour.
  case text
  /// Less important: times, hints, system lines.
  case muted
  /// Headings and names.
  case heading
  /// What can be acted upon: keys, the agent's own name.
  case accent
  /// The visitor who speaks.
  case visitor
  /// The agent who speaks.
  case agent
  /// Rings now.
  case alert
  case success
  case warning
  case failure
  /// Frames and lines between panes.
  case border
  /// A private note.
  case note
}

/// What lies behind a piece of text.
public enum Ground: UInt8, Hashable, Sendable, CaseIterable {
  /// The terminal's own background.
  case plain
  /// The bar at the top.
  case header
  /// Other bars: the footer's, notices.
  case bar
  /// The selected row of the pane that has the focus.
  case selection
  /// The selected row of another pane.
  case dimSelection
  /// The banner that must not be overlooked.
  case banner
}

/// How a cell is drawn: its role, its ground, and attributes beyond those the theme gives.
public struct Style: Hashable, Sendable {
  public var role: Role
  public var ground: Ground
  public var attributes: Attributes

  public init(
    _ role: Role = .text, on ground: Ground = .plain, _ attributes: Attributes = []
  ) {
    self.role = role
    self.ground = ground
    self.attributes = attributes
  }

  /// Ordinary text on the terminal's own background.
  public static let plain = Style()

  /// The same on another ground.
  public func on(_ ground: Ground) -> Style { Style(role, on: ground, attributes) }

  /// The same with more attributes.
  public func adding(_ more: Attributes) -> Style {
    Style(role, on: ground, attributes.union(more))
  }
}

/// What a terminal can do to text besides colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1)
  public static let dim = Attributes(rawValue: 2)
  public static let underline = Attributes(rawValue: 4)
  public static let reverse = Attributes(rawValue: 8)
  public static let italic = Attributes(rawValue: 16)
}
