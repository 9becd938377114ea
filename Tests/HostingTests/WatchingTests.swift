import Desk
import FileStore
import Foundation
import FrontDesk
import Routing
import Store
import Testing

@testable import Hosting

/// Who watches a chat sees what its agent writes, and the agent sees that they are watched: in whatever
/// process, and kept nowhere.
@Suite struct WatchingTests {
  /// Processes at one desk: Ann's screen, with a chat; Sue's board; the visitor's.
  private final class Room {
    let clock = ManualClock(Instant(seconds: 1_795_424_400))
    let ann: HostedDesk
    let sue: HostedDesk
    let visitor: VisitorSession
    let visitors: HostedDesk
    /// Hears all that is fleeting.
    let spy: LiveDesk
    private(set) var screen: ScreenTeller!
    private(set) var board: ScreenTeller!
    private(set) var shown: DeskView?
    private(set) var seen: DeskView?
    var chat: ChatID { visitor.chat }

    init(_ place: any DeskPlace) throws {
      let clock = self.clock
      func host() throws -> HostedDesk {
        HostedDesk(try LiveDesk(place, isTold: true, clock: clock))
      }
      (ann, sue, visitors) = (try host(), try host(), try host())
      spy = try LiveDesk(place, isTold: true, clock: clock)
      for (id, profile) in [("ann", Profile.agent), ("bob", .agent), ("sue", .supervisor)] {
        let agent = Agent(
          id: AgentID(id), number: 0, name: id.capitalized, permissions: profile.permissions)
        _ = try ann.desk.perform(.change(.addAgent(agent)), by: .desk)
      }
      try ann.live.enter(agent: try #require(ann.desk.state.agent("ann")).number)
      try visitors.lookAround()
      let request = VisitorRequest(visitor: Visitor(), route: .agent("ann"), wait: 60)
      visitor = try VisitorSession(at: visitors, request, key: VisitorKey("a key of a test's"))
      try ann.lookAround()
      _ = try ann.desk.perform(.accept(visitor.chat), by: .agent("ann"))
      ann.tell()
      try sue.lookAround()
      screen = ScreenTeller(at: ann, agent: "ann", wantsRoster: false) { [unowned self] news in
        if case .changed(let view, _) = news { shown = view }
      }
      board = ScreenTeller(at: sue, agent: "sue", wantsRoster: true) { [unowned self] news in
        if case .changed(let view, _) = news { seen = view }
      }
      spy.signal.listenToSigns()
      try look()
      _ = visitor.takeNews()
      _ = spy.signal.takeSigns()
    }

    /// Everybody takes in what the others did, until nothing is left of it.
    func look() throws {
      for _ in 0..<3 { for host in [ann, sue, visitors] { try host.lookAround() } }
    }

    var signs: [ChatSign.What] {
      _ = spy.signal.drain()
      return spy.signal.takeSigns().map(\.what)
    }

    func set(watchDrafts: Bool) throws {
      let value = watchDrafts ? "true" : "false"
      _ = try ann.desk.perform(.change(.setSettings(["watchDrafts": value])), by: .desk)
      ann.tell()
      try look()
    }
  }

  private static func places() throws -> [any DeskPlace] {
    let path = NSTemporaryDirectory() + "deskbell-watching-\(UUID().uuidString)"
    _ = try StoreDirectory.create(at: path)
    return [MemoryPlace(), try FilePlace(path)]
  }

  @Test func whoWatchesSeesTheDraftAndIsSeen() throws {
    for place in try WatchingTests.places() {
      let room = try Room(place)
      let shared = { place.drafts(of: "ann") { _ in }.shared(for: room.chat) }
      let seq = room.ann.desk.state.seq
      // Nothing is shared, and nothing told, while nobody watches.
      room.screen.write("Dear", in: room.chat)
      room.screen.write("Dear Mei", in: room.chat)
      #expect(room.signs == [] && shared() == nil)
      #expect(room.shown?.watchers.isEmpty == true)

      room.board.follow(room.chat)
      try room.look()
      #expect(room.shown?.watchers == [room.chat: ["sue"]])
      #expect(room.seen?.draft == "Dear Mei" && room.seen?.draftOf == room.chat)
      #expect(room.signs == [.watched(by: "sue"), .drafted(by: "ann")])
      room.screen.write("Dear Mei, 你好", in: room.chat)
      try room.look()
      #expect(room.seen?.draft == "Dear Mei, 你好")
      // Sent, it is nobody's draft.
      room.screen.write("", in: room.chat)
      try room.look()
      #expect(room.seen?.draft == nil && room.seen?.draftOf == nil && shared() == nil)

      room.screen.write("Well", in: room.chat)
      try room.look()
      #expect(room.seen?.draft == "Well")
      room.board.follow(nil)
      try room.look()
      #expect(room.shown?.watchers.isEmpty == true && shared() == nil)
      #expect(room.seen?.draft == nil)
      // Nothing of it is history, and nothing of it is the visitor's.
      #expect(room.ann.desk.state.seq == seq)
      #expect(room.visitor.takeNews() == [])
    }
  }

  @Test func theSettingForbidsIt() throws {
    for place in try WatchingTests.places() {
      let room = try Room(place)
      let shared = { place.drafts(of: "ann") { _ in }.shared(for: room.chat) }
      room.board.follow(room.chat)
      room.screen.write("Dear Mei", in: room.chat)
      try room.look()
      #expect(room.seen?.draft == "Dear Mei")
      try room.set(watchDrafts: false)
      #expect(room.seen?.draft == nil && shared() == nil)
      // That they are watched is seen still.
      #expect(room.shown?.watchers == [room.chat: ["sue"]])
      room.screen.write("Dear Mei, it", in: room.chat)
      try room.look()
      #expect(room.seen?.draft == nil && shared() == nil)
      // What another version shared is not shown either.
      place.drafts(of: "ann") { _ in }.share("SECRET", for: room.chat)
      room.ann.live.signal.tell(ChatSign(room.chat, .drafted(by: "ann")))
      try room.look()
      #expect(room.seen?.draft == nil)
      try room.set(watchDrafts: true)
      #expect(room.seen?.draft == "Dear Mei, it")
    }
  }

  @Test func whoIsGoneWatchesNoMore() throws {
    let room = try Room(MemoryPlace())
    room.board.follow(room.chat)
    room.screen.write("Dear Mei", in: room.chat)
    try room.look()
    // As long as the board tells it, they are watched.
    for _ in 0..<10 {
      room.clock.now = room.clock.now + 9
      try room.look()
      #expect(room.shown?.watchers == [room.chat: ["sue"]])
    }
    // A board that was killed tells nothing.
    room.clock.now = room.clock.now + 26
    try room.ann.lookAround()
    #expect(room.shown?.watchers.isEmpty == true)
  }

  @Test func aDraftIsOfItsChatsAgentAlone() throws {
    let room = try Room(MemoryPlace())
    room.board.follow(room.chat)
    room.screen.write("Dear Mei", in: room.chat)
    try room.look()
    #expect(room.seen?.draft == "Dear Mei")
    _ = try room.sue.desk.perform(.takeOver(room.chat), by: .agent("sue"))
    room.sue.tell()
    try room.look()
    // Sue has it now: nobody watches, and nothing is shared.
    #expect(room.seen?.draft == nil)
    #expect(room.shown?.watchers.isEmpty == true)
    // Bob may not look on: his screen tells nobody that it does.
    let bob = ScreenTeller(at: room.ann, agent: "bob", wantsRoster: false) { _ in }
    _ = room.signs
    bob.follow(room.chat)
    try room.look()
    #expect(!room.signs.contains(.watched(by: "bob")))
    withExtendedLifetime(bob) {}
  }

  @Test func whoListensIsToldWhoWatches() throws {
    let room = try Room(MemoryPlace())
    let session = try AgentSession(at: room.ann, try #require(room.ann.desk.state.agent("ann")))
    _ = try session.takeNews()
    room.board.follow(room.chat)
    try room.look()
    room.clock.now = room.clock.now + 11
    try room.look()
    room.board.follow(nil)
    try room.look()
    let told = try session.takeNews().compactMap { news -> Bool? in
      if case .watched(room.chat, by: "sue", let watches) = news { watches } else { nil }
    }
    #expect(told == [true, false])
  }

  /// A board that was killed says nothing: whoever listens is told when its process is gone, and where
  /// none was seen, when it has not told for long that it watches.
  @Test func whoListensIsToldWhenAWatchersProcessEnds() throws {
    for place in try WatchingTests.places() {
      let room = try Room(place)
      let session = try AgentSession(at: room.ann, try #require(room.ann.desk.state.agent("ann")))
      func told() throws -> [String] {
        try session.takeNews().compactMap { news in
          guard case .watched(room.chat, let watcher, let watches) = news else { return nil }
          return "\(watcher?.text ?? "somebody") \(watches)"
        }
      }
      for agent in ["sue", nil] as [AgentID?] {
        var (host, board) = watcher(at: place, agent, room)
        board?.follow(room.chat)
        try room.look()
        #expect(try told() == ["\(agent?.text ?? "somebody") true"])
        #expect(room.shown?.watchers == [room.chat: [agent]])
        withExtendedLifetime((host, board)) {}
        (host, board) = (nil, nil)
        try room.look()
        #expect(try told() == ["\(agent?.text ?? "somebody") false"])
        #expect(room.shown?.watchers.isEmpty == true)
      }
      // A version that keeps nobody as watching.
      room.spy.signal.tell(ChatSign(room.chat, .watched(by: "bob")))
      try room.look()
      #expect(try told() == ["bob true"])
      room.clock.now = room.clock.now + 26
      try room.look()
      #expect(try told() == ["bob false"])
    }
  }

  /// Another process that watches, as long as it is held.
  private func watcher(
    at place: any DeskPlace, _ agent: AgentID?, _ room: Room
  ) -> (HostedDesk?, ScreenTeller?) {
    guard let live = try? LiveDesk(place, isTold: true, clock: room.clock) else {
      return (nil, nil)
    }
    let host = HostedDesk(live)
    return (host, ScreenTeller(at: host, agent: agent, wantsRoster: true) { _ in })
  }

  /// Who watches from two processes does so until both have ended.
  @Test func whoWatchesTwiceIsGoneWithTheSecond() throws {
    let room = try Room(MemoryPlace())
    room.board.follow(room.chat)
    let second = ScreenTeller(at: room.visitors, agent: "sue", wantsRoster: true) { _ in }
    second.follow(room.chat)
    try room.look()
    room.visitors.live.attendance.release(.watcher(room.ann.watcherNumber(of: "sue")))
    try room.look()
    #expect(room.shown?.watchers == [room.chat: ["sue"]])
    room.sue.live.attendance.release(.watcher(room.ann.watcherNumber(of: "sue")))
    try room.look()
    #expect(room.shown?.watchers.isEmpty == true)
    withExtendedLifetime(second) {}
  }

  /// Of what is whispered a screen gets what its agent may read.
  @Test func whispersComeToThoseTheyAreFor() throws {
    let room = try Room(MemoryPlace())
    let bob = try AgentSession(at: room.ann, try #require(room.ann.desk.state.agent("bob")))
    _ = try room.sue.desk.perform(
      .whisper(room.chat, id: nil, text: "SECRET"), by: .agent("sue"))
    room.sue.tell()
    try room.look()
    func hears(_ view: DeskView?) -> Bool {
      view?.words[room.chat]?.contains { "\($0.content)".contains("SECRET") } ?? false
    }
    #expect(hears(room.shown))
    // Handed over, it is Bob's chat without what was said to Ann.
    _ = try room.ann.desk.perform(
      .transfer(room.chat, to: .queue, note: nil), by: .agent("ann"))
    _ = try room.ann.desk.perform(.take(room.chat), by: .agent("bob"))
    var seen: DeskView?
    let screen = ScreenTeller(at: room.ann, agent: "bob", wantsRoster: false) { news in
      if case .changed(let view, _) = news { seen = view }
    }
    room.ann.tell()
    try room.look()
    #expect(seen?.words[room.chat] != nil && !hears(seen))
    #expect(!"\(try bob.takeNews())".contains("SECRET"))
    withExtendedLifetime(screen) {}
    #expect(!"\(room.visitor.takeNews())".contains("SECRET"))
  }
}
