/// The visitor got the fallback message instead of an agent.
public struct FellBack: Hashable, Sendable {
  public var chat: ChatID
  public var reason: FallbackReason
  /// Nil where no decision led to it.
  public var decision: Decision?

  public init(chat: ChatID, reason: FallbackReason, decision: Decision? = nil) {
    self.chat = chat
    self.reason = reason
    self.decision = decision
  }
}
