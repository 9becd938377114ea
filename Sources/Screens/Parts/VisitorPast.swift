import Desk
import FrontDesk

/// The other chats of a chat's visitor.
struct VisitorPast: Hashable, Sendable {
  var visitor: VisitorID
  /// By which it was looked for others of the same person.
  var email: String
  /// Newest first; nil: they have not come yet.
  var chats: [PastChat]?
  /// Whether more of them may be theirs by now.
  var isOutdated = false

  /// Takes in a chat that has closed, if it is theirs.
  mutating func add(_ summary: ChatSummary) {
    let isOwn = visitor == summary.visitor.id
    guard isOwn || !email.isEmpty && email == summary.visitor.email else { return }
    chats?.insert(PastChat(summary, isOwn ? .own : .email), at: 0)
  }
}
