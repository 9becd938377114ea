import Desk

/// The banner that shows the offer which keys answer.
struct OfferBanner: Hashable, Sendable {
  /// The offer that is painted; nil: none is.
  private(set) var banner: Banner?
  /// How many offers rang when it was last looked at.
  private(set) var count = 0

  /// A key that answers an offer works on the one that was painted, once it could be seen: so long
  /// after it was painted, in milliseconds.
  static let patience: Int64 = 300

  /// Which offer a key means that is pressed now.
  enum Meant: Hashable {
    case nothing
    /// Another one than the eye has seen.
    case tooSoon
    case offer(of: ChatID)
  }

  func meant(at now: Instant) -> Meant {
    guard let banner else { return .nothing }
    return now - banner.since >= OfferBanner.patience ? .offer(of: banner.chat) : .tooSoon
  }

  /// Takes in which offers ring, the one that ends first on top. The banner shows the one that it
  /// showed, as long as that rings; else the first.
  mutating func update(_ ringing: [(chat: Chat, offer: Offer)], at now: Instant) {
    count = ringing.count
    if let banner,
      ringing.contains(where: { $0.chat.id == banner.chat && $0.offer.at == banner.offeredAt })
    {
      return
    }
    banner = ringing.first.map {
      Banner(chat: $0.chat.id, offeredAt: $0.offer.at, since: now)
    }
  }

  /// Shows an offer that was gone to. It was chosen, so there is nothing to wait for before a key may
  /// mean it.
  mutating func show(_ offer: Offer, of chat: ChatID, at now: Instant) {
    let since = Instant(milliseconds: now.milliseconds - OfferBanner.patience)
    banner = Banner(chat: chat, offeredAt: offer.at, since: since)
  }

  /// Shows none, until it is looked at again.
  mutating func drop() { banner = nil }
}
