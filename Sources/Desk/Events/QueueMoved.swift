/// Somebody who may intervene put a waiting chat elsewhere in the queue.
public struct QueueMoved: Hashable, Sendable {
  public var chat: ChatID
  public var place: QueuePlace
  public var by: AgentID

  public init(chat: ChatID, place: QueuePlace, by: AgentID) {
    self.chat = chat
    self.place = place
    self.by = by
  }
}
