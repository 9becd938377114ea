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

  /// A desk with a book, and one that only looks at what is remembered.
  private func desks() throws -> (desk: FrontDesk, late: () throws -> LateVisitors) {
    let place = MemoryPlace()
    let parts = try place.open(toLook: false, isTold: false)
    let desk = try FrontDesk(
      store: parts.store, clock: ManualClock(StoryDesk.start), attendance: nil,
      visitors: parts.visitors)
    return (
      desk,
      {
        let looking = try place.open(toLook: true, isTold: false)
        var late = LateVisitors(try #require(looking.visitors), looking.store)
        try late.bringUp(to: desk.state.seq)
        return late
      }
    )
  }

  /// Those of an email whom the book holds no longer as they are do not take the places of others.
  @Test func whoWasForgottenTakesNobodysPlace() throws {
    let (desk, late) = try desks()
    let keys = (0..<25).map { VisitorKey("browser \($0)") }
    let email = Visitor.Attribute(name: "email", value: "mei@shop.example")
    for (index, key) in keys.enumerated() {
      // The first one is vouched for: it comes first, wherever it was seen.
      let deed = SiteCommand.Deed.learn([email], index == 0 ? .signed : .said)
      _ = try desk.perform(.site(SiteCommand(deed, Encounter())), by: .visitor(key))
    }
    _ = try desk.visitor(keys[0].mark)
    let forgetting = keys.suffix(10).map {
      (command: Command.site(SiteCommand(.forget, Encounter())), by: Principal.visitor($0))
    }
    for result in try desk.perform(forgetting) { _ = try result.get() }
    let found = try late().visitors(email: email.value, limit: 20).map(\.mark)
    #expect(found.count == 15)
    #expect(found.first == keys[0].mark)
    #expect(Set(found) == Set(keys.prefix(15).map(\.mark)))
    #expect(try late().visitors(email: email.value, limit: 3).map(\.mark) == Array(found.prefix(3)))
  }

  /// A chat that was open when the book was last written, and has closed since.
  @Test func thatAChatHasClosedIsSeenByLooking() throws {
    let (desk, late) = try desks()
    var request = VisitorRequest(
      visitor: Visitor(id: VisitorID(key.mark.text)), wait: 60)
    request.origin = ChatOrigin(
      dialogue: "welcome", version: 1, card: "person", page: "https://shop.example/")
    let chat = try #require(
      try desk.perform(.request(request), by: .visitor(key)).chat)
    // What is certain goes into the book: the chat is open there.
    _ = try desk.perform(.change(.setSettings(["capacity": "3"])), by: .desk)
    #expect(try desk.visitor(key.mark).openChat?.chat == chat)
    #expect(try late().visitor(key.mark)?.openChat?.chat == chat)
    _ = try desk.perform(.leave(chat), by: .visitor(key))
    #expect(try late().visitor(key.mark)?.openChat == nil)
    #expect(try late().visitor(key.mark)?.standings["welcome"]?.completed != nil)
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
