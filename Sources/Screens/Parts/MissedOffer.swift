import Desk

/// An offer that ended without an answer, or a chat that went back to the queue while the agent was
/// away.
struct MissedOffer: Hashable, Sendable {
  let chat: ChatID
  let visitor: Visitor
  let at: Instant
  /// What became of the chat, once it has closed.
  var outcome: Outcome?
}
