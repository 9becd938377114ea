import Desk

/// An offer that was declined, as far as the agent can still take that back: the desk knows nothing of
/// it yet.
struct HeldDecline: Hashable, Sendable {
  let chat: ChatID
  /// When the offer was made: another offer of the same chat is another one.
  let offeredAt: Instant
  /// When the desk is told.
  let due: Instant

  /// So long a decline can be taken back, in milliseconds.
  static let patience: Int64 = 3000
  /// Before an offer ends by itself it is declined, so many milliseconds before: else it would count as
  /// missed.
  static let margin: Int64 = 1000
}
