import Desk
import Randomness
import Testing

@testable import Screens

/// The banner by itself: offers come and go by chance, and keys are pressed at any time.
@Suite("The offer banner, by itself")
struct OfferBannerTests {
  /// An offer that rings, as the banner is told of it.
  private typealias Ringing = (chat: Chat, offer: Offer)

  private let start = Instant(milliseconds: 1_000_000)

  private func ringing(_ name: Int, at instant: Instant) -> Ringing {
    let chat = Chat(
      id: ChatID("chat\(name)"), requestSeq: Int64(name), visitor: Visitor(id: nil, attributes: []),
      route: .roundRobin, wait: nil, requestedAt: instant)
    let offer = Offer(
      seq: Int64(name), agent: "ann", via: .roundRobin, at: instant, until: instant + 30,
      turnBefore: nil)
    return (chat, offer)
  }

  /// Never another offer than the one that has been painted, unchanged, for as long as an eye takes.
  @Test(arguments: 0..<40) func aKeyMeansWhatWasSeen(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var part = OfferBanner()
    var offers: [Ringing] = []
    var now = start
    /// What was painted, and since when without a break.
    var painted: (banner: Banner?, since: Instant) = (nil, start)
    var meant = 0
    for name in 0..<300 {
      now = Instant(milliseconds: now.milliseconds + Int64(random.number(0...400)))
      switch random.number(0...5) {
      case 0: offers.append(ringing(name, at: now))
      case 1:
        if let place = offers.indices.randomElement(using: &random) { offers.remove(at: place) }
      case 2:
        if let place = offers.indices.randomElement(using: &random) {
          // Withdrawn and made anew: the same chat, another offer.
          offers[place].offer = ringing(name, at: now).offer
        }
      default: break
      }
      part.update(offers, at: now)
      let banner = part.banner
      if banner?.chat != painted.banner?.chat || banner?.offeredAt != painted.banner?.offeredAt {
        painted = (banner, now)
      }
      #expect((banner == nil) == offers.isEmpty)
      if case .offer(let chat) = part.meant(at: now) {
        meant += 1
        #expect(chat == painted.banner?.chat)
        #expect(offers.contains { $0.chat.id == chat && $0.offer.at == painted.banner?.offeredAt })
        #expect(now - painted.since >= 300)
      }
    }
    #expect(meant > 10)
  }

  /// One that rings is not pushed off the banner by another that ends sooner.
  @Test func whatIsPaintedStays() {
    var part = OfferBanner()
    let (late, soon) = (ringing(1, at: start), ringing(2, at: start))
    part.update([late], at: start)
    part.update([soon, late], at: start + 1)
    #expect(part.count == 2)
    #expect(part.banner?.chat == late.chat.id)
    part.update([soon, late], at: start + 2)
    #expect(part.banner?.chat == late.chat.id)
    part.update([soon], at: start + 3)
    #expect(part.banner?.chat == soon.chat.id)
    #expect(part.meant(at: start + 3) == .tooSoon)
  }

  /// Whoever goes to an offer has chosen it: the next key may mean it.
  @Test func anOfferThatIsGoneToIsMeantAtOnce() {
    var part = OfferBanner()
    let (first, second) = (ringing(1, at: start), ringing(2, at: start))
    part.update([first, second], at: start)
    part.show(second.offer, of: second.chat.id, at: start)
    #expect(part.meant(at: start) == .offer(of: second.chat.id))
    part.update([first, second], at: start + 1)
    #expect(part.banner?.chat == second.chat.id)
  }
}
