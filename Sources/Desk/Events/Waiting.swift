/// A chat went into the queue.
public struct Waiting: Hashable, Sendable {
  public var chat: ChatID
  public var decision: Decision

  public init(chat: ChatID, decision: Decision) {
    self.chat = chat
    self.decision = decision
  }
}
