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
