import Desk
import Dialogues
import FileStore
import Foundation
import Store
import Testing

@testable import FrontDesk

/// What a desk remembers of the website's visitors, and what it costs to ask.
@Suite struct KnownVisitorTests {
  private let key = VisitorKey("a key")

  private func learn(_ value: String, at desk: FrontDesk) throws {
    let deed = SiteCommand.Deed.learn([.init(name: "city", value: value)], .said)
    _ = try desk.perform(.site(SiteCommand(deed, Encounter())), by: .visitor(key))
  }

  /// What has just been done is known, though it may not be durable yet: by the desk itself, and not
  /// by reading the journal.
  @Test func askingReadsNoJournal() throws {
    let story = try StoryDesk(.memory)
    let place = MemoryPlace()
    let parts = try place.open(toLook: false, isTold: false)
    let store = CountingStore(parts.store)
    let desk = try FrontDesk(
      store: store, clock: story.clock, attendance: nil, visitors: parts.visitors)
    try learn("Oslo", at: desk)
    #expect(try desk.visitor(key.mark)["city"] == "Oslo")
    let before = store.counts.readings
    for city in ["Rome", "Ulm", "Bonn"] {
      try learn(city, at: desk)
      #expect(try desk.visitor(key.mark)["city"] == city)
      #expect(try desk.visitor(key.mark)["city"] == city)
    }
    #expect(store.counts.readings == before)
    // Also by one who has just come, whose last commit is what the journal ends with.
    let other = try FrontDesk(
      store: place.open(toLook: false, isTold: false).store, clock: story.clock, attendance: nil,
      visitors: place.open(toLook: false, isTold: false).visitors)
    #expect(try other.visitor(key.mark)["city"] == "Bonn")
  }

  /// Who has not asked for long keeps nothing for it, and is answered all the same.
  @Test func whoRarelyAsksIsAnsweredToo() throws {
    let place = MemoryPlace()
    let parts = try place.open(toLook: false, isTold: false)
    let store = CountingStore(parts.store)
    let clock = ManualClock(StoryDesk.start)
    let desk = try FrontDesk(store: store, clock: clock, attendance: nil, visitors: parts.visitors)
    try learn("Oslo", at: desk)
    #expect(try desk.visitor(key.mark)["city"] == "Oslo")
    let other = try FrontDesk(
      store: place.open(toLook: false, isTold: false).store, clock: clock, attendance: nil,
      visitors: place.open(toLook: false, isTold: false).visitors)
    try learn("Rome", at: other)
    for number in 0..<2100 {
      let change = SetUpChange.setSettings(["welcomeText": "\(number)"])
      _ = try other.perform(.change(change), by: .desk)
    }
    try desk.follow()
    let before = store.counts.readings
    #expect(try desk.visitor(key.mark)["city"] == "Rome")
    #expect(store.counts.readings > before)
    let after = store.counts.readings
    #expect(try desk.visitor(key.mark)["city"] == "Rome")
    #expect(store.counts.readings == after)
  }

  /// Of who was forgotten since the book was last written, nothing is found by whoever only looks: neither
  /// them nor who had the browser before, whom only the book knows.
  @Test func whoIsForgottenIsNotFoundByLooking() throws {
    let place = MemoryPlace()
    let parts = try place.open(toLook: false, isTold: false)
    let desk = try FrontDesk(
      store: parts.store, clock: ManualClock(StoryDesk.start), attendance: nil,
      visitors: parts.visitors)
    func give(_ email: String) throws {
      let deed = SiteCommand.Deed.learn([.init(name: "email", value: email)], .said)
      _ = try desk.perform(.site(SiteCommand(deed, Encounter())), by: .visitor(key))
    }
    func found() throws -> [String: Int] {
      let looking = try place.open(toLook: true, isTold: false)
      var late = LateVisitors(try #require(looking.visitors), looking.store)
      try late.bringUp(to: desk.state.seq)
      var counts: [String: Int] = [:]
      for email in ["mei@shop.example", "kim@shop.example"] {
        let all = try late.visitors(email: email, limit: 9)
        for visitor in all { #expect(try late.visitor(visitor.mark) == visitor) }
        counts[email] = all.count
      }
      return counts
    }
    try give("mei@shop.example")
    try give("kim@shop.example")
    // The book is brought up to here.
    _ = try desk.visitor(key.mark)
    #expect(try found() == ["mei@shop.example": 1, "kim@shop.example": 1])
    _ = try desk.perform(.site(SiteCommand(.forget, Encounter())), by: .visitor(key))
    #expect(try found() == ["mei@shop.example": 0, "kim@shop.example": 0])
    try give("kim@shop.example")
    #expect(try found() == ["mei@shop.example": 0, "kim@shop.example": 1])
  }

  /// A book that is taken away in the middle of everything is made anew, and nobody notices.
  @Test func aBookTakenAwayIsMadeAnewUnnoticed() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "known-\(UUID().uuidString)")
      .path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try StoreDirectory.create(at: path)
    let parts = try FilePlace(path).open(toLook: false, isTold: false)
    let clock = ManualClock(StoryDesk.start)
    let desk = try FrontDesk(
      store: parts.store, clock: clock, attendance: nil, visitors: parts.visitors)
    try learn("Oslo", at: desk)
    try learn("Rome", at: desk)
    func takeAway() throws {
      try FileManager.default.removeItem(atPath: path + "/visitors")
    }
    #expect(try desk.visitor(key.mark)["city"] == "Rome")
    try takeAway()
    #expect(try desk.visitor(key.mark)["city"] == "Rome")
    try takeAway()
    var habits = VisitorHabits()
    habits.visits = 3
    try desk.keep([key.mark: HabitsChange(new: habits)])
    #expect(try desk.visitor(key.mark).habits.visits == 3)
    #expect(try desk.visitor(key.mark)["city"] == "Rome")
    try takeAway()
    clock.now = clock.now + 91 * 86_400
    #expect(try desk.forgetUnseenVisitors())
    try takeAway()
    try learn("Ulm", at: desk)
    #expect(try desk.visitor(key.mark)["city"] == "Ulm")
  }
}
