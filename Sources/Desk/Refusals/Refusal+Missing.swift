extension Refusal {
  /// There is no such thing.
  public enum Missing: Hashable, Sendable {
    /// Nobody looked for what may have been meant.
    case no(Thing, String)
    /// `nearest` is the one there is that may have been meant, if one is near.
    case unknown(Thing, String, nearest: String?)
    case noOpenChat(ChatID)
    /// The beginning of an id that several chats have; some of them.
    case ambiguousChat(String, [ChatID])
    /// No question of that number waits for an answer.
    case noQuestion(Int64)
    /// Nothing of that number was said to all that the agent has not read.
    case noBroadcast(Int64)
  }

  /// What people name by an id.
  public enum Thing: String, CaseIterable, Sendable {
    case agent, team, rule, account, dialogue, response, setting, chat
  }
}
