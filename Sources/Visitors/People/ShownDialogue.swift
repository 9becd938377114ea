public import Desk

/// A dialogue as it stands in a visitor's window.
public struct ShownDialogue: Hashable, Sendable {
  public var id: DialogueID
  public var version: Int
  /// All that it has shown, in order.
  public var items: [Shown]
  public var stand: WalkStand

  public init(_ id: DialogueID, version: Int, _ items: [Shown], _ stand: WalkStand) {
    self.id = id
    self.version = version
    self.items = items
    self.stand = stand
  }
}
