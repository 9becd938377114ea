/// What was done with a mouse, or another pointer, on the terminal.
public struct MouseEvent: Hashable, Sendable {
  public enum Deed: Hashable, Sendable {
    /// The first button was pressed.
    case press
    case wheelUp, wheelDown
  }

  public var deed: Deed
  public var place: Position

  public init(_ deed: Deed, at place: Position) {
    self.deed = deed
    self.place = place
  }
}
