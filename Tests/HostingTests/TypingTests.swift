import Desk
import Dialogues
import FileStore
import Foundation
import FrontDesk
import Store
import Testing

@testable import Hosting

/// Who is writing is told to the other side, in whatever process, and kept nowhere.
@Suite struct TypingTests {
  /// Two processes' worth of one desk: the visitor's, and the agent's.
  private static func places() throws -> [any DeskPlace] {
    let path = NSTemporaryDirectory() + "deskbell-typing-\(UUID().uuidString)"
    _ = try StoreDirectory.create(at: path)
    return [MemoryPlace(), try FilePlace(path)]
  }

  /// A desk where Ann is there and takes chats.
  private func hostWithAnn(_ place: any DeskPlace, _ clock: ManualClock) throws -> HostedDesk {
    let host = HostedDesk(try LiveDesk(place, isTold: true, clock: clock))
    var ann = Agent(id: "ann", number: 0, name: "Ann")
    ann.permissions = Profile.agent.permissions
    _ = try host.desk.perform(.change(.addAgent(ann)), by: .desk)
    try host.live.enter(agent: try #require(host.desk.state.agent("ann")).number)
    return host
  }

  /// What strangers do in dialogues is nothing that an agent's screen shows; what becomes known of whom
  /// they talk with is.
  @Test func onlyWhatBecomesKnownOfTheirOwnVisitorsMakesAPicture() throws {
    let place = MemoryPlace()
    let clock = ManualClock(Instant(seconds: 1_795_424_400))
    let host = try hostWithAnn(place, clock)
    let key = VisitorKey("a key of a test's")
    let visitor = try VisitorSession(
      at: host, VisitorRequest(visitor: Visitor(), wait: 60), key: key)
    var told: [[StampedEvent]] = []
    let screen = ScreenTeller(at: host, agent: "ann", wantsRoster: false) { news in
      if case .changed(_, let events) = news { told.append(events) }
    }
    host.tell()
    let before = told.count
    func learn(_ key: VisitorKey) throws {
      let deed = SiteCommand.Deed.learn([.init(name: "city", value: "Oslo")], .said)
      _ = try host.desk.perform(.site(SiteCommand(deed, Encounter())), by: .visitor(key))
      host.tell()
    }
    for number in 0..<5 { try learn(VisitorKey("stranger \(number)")) }
    #expect(told.count == before)
    try learn(key)
    #expect(told.count == before + 1 && told.last?.map(\.event.kind) == [.visitorLearned])
    withExtendedLifetime((screen, visitor)) {}
  }

  @Test func theOtherSideIsToldAndTheJournalIsNot() throws {
    for place in try TypingTests.places() {
      let clock = ManualClock(Instant(seconds: 1_795_424_400))
      let agents = HostedDesk(try LiveDesk(place, isTold: true, clock: clock))
      let visitors = HostedDesk(try LiveDesk(place, isTold: true, clock: clock))
      var ann = Agent(id: "ann", number: 0, name: "Ann")
      ann.permissions = Profile.agent.permissions
      _ = try agents.desk.perform(.change(.addAgent(ann)), by: .desk)
      let agent = try #require(agents.desk.state.agent("ann"))
      try agents.live.enter(agent: agent.number)
      try visitors.lookAround()
      let visitor = try VisitorSession(
        at: visitors, VisitorRequest(visitor: Visitor(), wait: 60),
        key: VisitorKey("a key of a test's"))
      try agents.lookAround()
      _ = try agents.desk.perform(.accept(visitor.chat), by: .agent("ann"))
      var pictures: [DeskView] = []
      let screen = ScreenTeller(at: agents, agent: "ann", wantsRoster: false) { news in
        if case .changed(let view, _) = news { pictures.append(view) }
      }
      agents.tell()
      try visitors.lookAround()
      _ = visitor.takeNews()
      let seq = agents.desk.state.seq

      screen.type(in: visitor.chat)
      screen.type(in: visitor.chat)
      try visitors.lookAround()
      #expect(visitor.takeNews() == [.typing("ann")])

      visitors.live.signal.tell(ChatSign(visitor.chat, .writing(.visitor)))
      try agents.lookAround()
      #expect(pictures.last?.typing[visitor.chat] != nil)
      // What was written is gone before it was said.
      visitors.live.signal.tell(ChatSign(visitor.chat, .stopped(.visitor)))
      try agents.lookAround()
      #expect(pictures.last?.typing.isEmpty == true)
      visitors.live.signal.tell(ChatSign(visitor.chat, .writing(.visitor)))
      try agents.lookAround()
      #expect(pictures.last?.typing[visitor.chat] != nil)
      // Where they go is told as lightly: what it is stands in the book.
      let told = pictures.count
      visitors.live.signal.tell(ChatSign(visitor.chat, .moved))
      try agents.lookAround()
      #expect(pictures.count == told + 1 && pictures.last?.moves == [visitor.chat: 1])
      #expect(agents.desk.state.seq == seq)
      // What is said is no longer being written.
      _ = try visitor.say([.init(id: "m1", text: "Hello")])
      try agents.lookAround()
      #expect(pictures.last?.typing.isEmpty == true)
      #expect(agents.desk.state.seq == seq + 1)
      withExtendedLifetime(screen) {}
    }
  }

  /// The visitor's side hears at once that the agent has stopped, once, and only if it was told that they
  /// write.
  @Test func whoStopsIsToldOfAtOnce() throws {
    for place in try TypingTests.places() {
      let clock = ManualClock(Instant(seconds: 1_795_424_400))
      let host = try hostWithAnn(place, clock)
      let visitor = try VisitorSession(
        at: host, VisitorRequest(visitor: Visitor(), wait: 60),
        key: VisitorKey("a key of a test's"))
      _ = try host.desk.perform(.accept(visitor.chat), by: .agent("ann"))
      let screen = ScreenTeller(at: host, agent: "ann", wantsRoster: false) { _ in }
      host.tell()
      let ear = try place.open(toLook: true, isTold: true).signal
      ear.listenToSigns()
      func heard() -> [ChatSign.What] {
        _ = ear.drain()
        return ear.takeSigns().map(\.what)
      }

      screen.stopTyping(in: visitor.chat)
      #expect(heard() == [])
      screen.type(in: visitor.chat)
      screen.stopTyping(in: visitor.chat)
      screen.stopTyping(in: visitor.chat)
      #expect(heard() == [.writing(.agent("ann")), .stopped(.agent("ann"))])
      // Whoever goes on is heard at once, too; and what is said ends it by itself.
      screen.type(in: visitor.chat)
      _ = try host.desk.perform(.say(visitor.chat, id: nil, text: "Hello"), by: .agent("ann"))
      host.tell()
      screen.stopTyping(in: visitor.chat)
      #expect(heard() == [.writing(.agent("ann"))])
      // Nobody believes it any more.
      screen.type(in: visitor.chat)
      clock.now = Instant(milliseconds: clock.now.milliseconds + ChatSign.holds)
      screen.stopTyping(in: visitor.chat)
      #expect(heard() == [.writing(.agent("ann"))])
      withExtendedLifetime((screen, visitor)) {}
    }
  }

  /// It is believed for a while, and no longer.
  @Test func whoStopsIsBelievedForAWhile() throws {
    let place = MemoryPlace()
    let clock = ManualClock(Instant(seconds: 1_795_424_400))
    let host = try hostWithAnn(place, clock)
    let chat = try #require(
      try host.desk.perform(.request(VisitorRequest(visitor: Visitor(), wait: 60)), by: .desk).chat)
    var pictures: [DeskView] = []
    let screen = ScreenTeller(at: host, agent: "ann", wantsRoster: false) { news in
      if case .changed(let view, _) = news { pictures.append(view) }
    }
    host.live.signal.tell(ChatSign(chat, .writing(.visitor)))
    try host.lookAround()
    #expect(pictures.last?.typing[chat] != nil)
    clock.now = try #require(screen.wakesAt)
    try host.lookAround()
    #expect(pictures.last?.typing.isEmpty == true)
    #expect(screen.wakesAt == nil)
  }

  /// What somebody else puts there tells nothing.
  @Test func strangeNamesTellNothing() throws {
    let place = try TypingTests.places()[1]
    let told = try place.open(toLook: false, isTold: true)
    told.signal.listenToSigns()
    let folder = place.name + "/typing"
    for name in ["x", "a/../b@", "@", "~", "ab@\u{1B}[2J", "AB@", "AB~", "ab@a b", "ab~a@b"] {
      let path = folder + "/" + name.replacingOccurrences(of: "/", with: "_")
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    _ = told.signal.drain()
    #expect(told.signal.takeSigns() == [])
  }
}
