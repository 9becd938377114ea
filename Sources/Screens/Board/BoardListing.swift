public import Desk
public import Words

/// What a board lists, in which order, and what is marked on it: who comes back to it finds it so.
public struct BoardListing: Hashable, Sendable {
  /// What is listed, as it is typed; empty: everything.
  public var filter: String
  public var order: ChatOrder
  public var marked: Set<ChatID>

  public init(filter: String = "", order: ChatOrder = .urgency, marked: Set<ChatID> = []) {
    self.filter = filter
    self.order = order
    self.marked = marked
  }
}
