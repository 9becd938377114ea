public import Desk

/// The offer in the banner, as it is painted.
public struct Banner: Hashable, Sendable {
  public let chat: ChatID
  /// When the offer was made: another offer of the same chat is another banner.
  public let offeredAt: Instant
  /// Since when it is painted.
  public let since: Instant
}
