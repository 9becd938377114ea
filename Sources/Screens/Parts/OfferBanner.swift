import Desk

/// The banner that shows the offer which keys answer, and the bell that rings for it.
struct OfferBanner: Hashable, Sendable {
  /// The offer that is painted; nil: none is.
  private(set) var banner: Banner?
  /// How many offers rang when it was last looked at.
  private(set) var count = 0
  /// When the bell rings again; nil: nothing rings.
  private(set) var nextBell: Instant?
  private var lastMessageBell: Instant?

  /// A key that answers an offer works on the one that was painted, once it could be seen: so long
  /// after it was painted, in milliseconds.
  static let patience: Int64 = 300
  /// Seconds between two rings of an offer's bell.
  static let bellPeriod = 5
  /// So long after the bell for a message it is still for those that came meanwhile, in milliseconds.
  static let messagePause: Int64 = 3000

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
  /// showed, as long as that rings; else the first. Whether the bell is to ring.
  mutating func update(_ ringing: [(chat: Chat, offer: Offer)], at now: Instant) -> Bool {
    let isMore = ringing.count > count
    count = ringing.count
    if let banner,
      ringing.contains(where: { $0.chat.id == banner.chat && $0.offer.at == banner.offeredAt })
    {
      guard isMore else { return false }
    } else if let next = ringing.first {
      banner = Banner(chat: next.chat.id, offeredAt: next.offer.at, since: now)
    } else {
      banner = nil
      nextBell = nil
      return false
    }
    nextBell = now + OfferBanner.bellPeriod
    return true
  }

  /// Shows an offer that was gone to. It was chosen, so there is nothing to wait for before a key may
  /// mean it.
  mutating func show(_ offer: Offer, of chat: ChatID, at now: Instant) {
    let since = Instant(milliseconds: now.milliseconds - OfferBanner.patience)
    banner = Banner(chat: chat, offeredAt: offer.at, since: since)
  }

  /// Shows none, until it is looked at again.
  mutating func drop() { banner = nil }

  /// Whether the bell is to ring again for what rings.
  mutating func ringsAgain(at now: Instant) -> Bool {
    guard let due = nextBell, due <= now else { return false }
    nextBell = now + OfferBanner.bellPeriod
    return true
  }

  /// Whether the bell is to ring for a message that is not seen: it does not for each of many.
  mutating func ringsForMessage(at now: Instant) -> Bool {
    if let last = lastMessageBell, now - last < OfferBanner.messagePause { return false }
    lastMessageBell = now
    return true
  }
}
