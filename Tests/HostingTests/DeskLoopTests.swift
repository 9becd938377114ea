import Desk
import FileStore
import Foundation
import FrontDesk
import Store
import Testing

@testable import Hosting

/// What a live desk does when something falls due.
@Suite struct DeskLoopTests {
  static let start = Instant(seconds: 1_790_000_000)

  private static func makeDesk() throws -> (live: LiveDesk, clock: ManualClock) {
    let path = NSTemporaryDirectory() + "deskbell-loop-\(UUID().uuidString)"
    _ = try StoreDirectory.create(at: path)
    let clock = ManualClock(DeskLoopTests.start)
    return (try LiveDesk(FilePlace(path), isTold: true, clock: clock), clock)
  }

  /// Somebody who holds the desk for long keeps nobody from going on.
  @Test func whatCannotBeWrittenNowIsDoneLater() throws {
    let (live, clock) = try DeskLoopTests.makeDesk()
    defer { try? FileManager.default.removeItem(atPath: live.place.name) }
    live.desk.lockTimeout = 5
    let request = VisitorRequest(visitor: Visitor(), route: .roundRobin, wait: 60)
    let chat = try #require(try live.desk.perform(.request(request), by: .desk).chat)
    var loop = DeskLoop(live, bell: -1)
    let other = try FileStore(live.place.name)
    try other.lock(timeoutMilliseconds: 1000)
    clock.now = clock.now + 61
    for _ in 0..<2 {
      try loop.lookAround()
      clock.now = clock.now + 3
    }
    let warnings = live.desk.takeWarnings()
    guard case .dueHasToWait? = warnings.first else {
      Issue.record("\(warnings)")
      return
    }
    #expect(warnings.count == 1)
    #expect(live.desk.state.chats[chat] != nil)
    other.unlock()
    try loop.lookAround()
    #expect(live.desk.state.chats[chat] == nil)
    #expect(live.desk.takeWarnings() == [])
  }

  /// Where the system does not tell of changes.
  @Test func whoIsNotToldLooksOnceASecond() throws {
    let (told, _) = try DeskLoopTests.makeDesk()
    let live = try LiveDesk(told.place)
    defer { try? FileManager.default.removeItem(atPath: live.place.name) }
    var loop = DeskLoop(live, bell: -1)
    for _ in 0..<5 { try loop.lookAround() }
    #expect(loop.patience == 1000)
    // What others do is seen at the next look.
    let other = try LiveDesk(live.place)
    _ = try other.desk.perform(.change(.addAgent(Agent(id: "ann", number: 0))), by: .desk)
    try loop.lookAround()
    #expect(live.desk.state.agent("ann") != nil)
    #expect(loop.patience == 1000)
  }

  /// The end of an offer that was accepted, and the deadline of a chat that somebody has, come to
  /// nothing: nobody wakes for them, and nobody takes the lock.
  @Test func whatIsSettledWakesNobody() throws {
    let (live, clock) = try DeskLoopTests.makeDesk()
    defer { try? FileManager.default.removeItem(atPath: live.place.name) }
    let settings = ["presence": "off", "inactivityTimeout": "1000"]
    _ = try live.desk.perform(.change(.setSettings(settings)), by: .desk)
    _ = try live.desk.perform(.change(.addAgent(Agent(id: "ann", number: 0))), by: .desk)
    let request = VisitorRequest(visitor: Visitor(), route: .roundRobin, wait: 60)
    let chat = try #require(try live.desk.perform(.request(request), by: .desk).chat)
    #expect(try #require(live.desk.nextDue(by: .distantFuture)) <= clock.now + 60)
    _ = try live.desk.perform(.accept(chat), by: .agent("ann"))
    #expect(live.desk.nextDue(by: clock.now + 999) == nil)
    #expect(live.desk.nextDue(by: .distantFuture) == clock.now + 1000)
    // A message puts it off.
    clock.now = clock.now + 500
    _ = try live.desk.perform(.say(chat, id: nil, text: "Hello"), by: .agent("ann"))
    clock.now = clock.now + 600
    var loop = DeskLoop(live, bell: -1)
    let work = live.desk.work
    try loop.lookAround()
    #expect(live.desk.work.passesOfTime == work.passesOfTime)
    clock.now = clock.now + 400
    try loop.lookAround()
    #expect(live.desk.state.chats[chat] == nil)
  }

  /// Another process changes a setting: what is due by it is known without anything else happening.
  @Test func aChangedSettingMovesWhatIsDue() throws {
    let (live, clock) = try DeskLoopTests.makeDesk()
    defer { try? FileManager.default.removeItem(atPath: live.place.name) }
    _ = try live.desk.perform(.change(.setSettings(["presence": "off"])), by: .desk)
    _ = try live.desk.perform(.change(.addAgent(Agent(id: "ann", number: 0))), by: .desk)
    let request = VisitorRequest(visitor: Visitor(), route: .roundRobin, wait: 60)
    let chat = try #require(try live.desk.perform(.request(request), by: .desk).chat)
    _ = try live.desk.perform(.accept(chat), by: .agent("ann"))
    #expect(try #require(live.desk.nextDue) > clock.now + 8)
    let other = try LiveDesk(live.place, clock: clock)
    _ = try other.desk.perform(.change(.setSettings(["inactivityTimeout": "8"])), by: .desk)
    try live.desk.follow()
    #expect(live.desk.nextDue == clock.now + 8)
  }
}
