import Desk
import Dialogues
import FrontDesk
import Hosting
import Store
import Testing

@testable import Website

/// What becomes of what was asked and acknowledged where the desk ends, is lost, or is busy.
@Suite struct LossTests {
  private let arrival = Arrival(page: PageView(url: "https://shop.example/", title: "Shop"))

  private func thread(_ place: any DeskPlace) -> DeskThread {
    DeskThread(open: { () throws(StoreError) in place }, failed: { _ in })
  }

  @Test(.timeLimit(.minutes(1))) func whatWasAcknowledgedIsKeptWhenTheDeskEnds() async throws {
    let place = MemoryPlace()
    let thread = thread(place)
    let site = LiveSite(on: thread)
    let welcome = try await site.hello(nil, arrival)
    let key = try #require(welcome.key)
    _ = try await site.spend(
      key, on: "https://shop.example/", milliseconds: 4000, scrolled: 0)
    thread.stop()
    let book = try #require(try place.open(toLook: false, isTold: false).visitors)
    #expect(try book.visitor(key.mark)?.habits.timeOnSite == 4000)
  }

  /// A wish that was in hand when the desk was lost is answered, and so is the next one.
  @Test(.timeLimit(.minutes(1))) func aWishInHandIsAnsweredWhenTheDeskIsLost() async throws {
    let place = TroubledPlace()
    let thread = thread(place)
    let site = LiveSite(on: thread)
    _ = try await site.look()
    let other = try LiveDesk(place.untroubled)
    await place.troubles.breaksWithTheNext {
      _ = try? other.desk.perform(.change(.setSettings(["maxUnread": "7"])), by: .desk)
    }
    for _ in 0..<2 {
      await #expect(throws: SiteError.self) { _ = try await site.look() }
    }
    thread.stop()
  }

  @Test func whatCannotBeKeptNowIsKeptLater() throws {
    let place = TroubledPlace()
    let room = try SiteRoom(at: place)
    let browser = try room.comes()
    room.clock.now = room.clock.now + 6
    try room.look()
    place.troubles.isBusy = true
    _ = try room.ask { browser.spend(4000, on: "https://shop.example/", scrolled: 0, $0) }
    room.clock.now = room.clock.now + 6
    try room.look()
    let book = try #require(try place.untroubled.open(toLook: false, isTold: false).visitors)
    #expect(try book.visitor(browser.key.mark)?.habits.timeOnSite == 0)
    place.troubles.isBusy = false
    room.clock.now = room.clock.now + 6
    try room.look()
    #expect(try book.visitor(browser.key.mark)?.habits.timeOnSite == 4000)
  }
}
