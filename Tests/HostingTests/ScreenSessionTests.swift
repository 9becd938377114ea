import Desk
import Dispatch
import FileStore
import Foundation
import FrontDesk
import Hosting
import Routing
import Store
import Synchronization
import Testing

/// A desk on a thread of its own, on real files.
@Suite struct ScreenSessionTests {
  /// What a runner told, and how to wait for it to have done what it was asked.
  private final class Screen: Sendable {
    let told = Mutex<[DeskNews]>([])

    func hear(_ news: DeskNews) { told.withLock { $0.append(news) } }

    var events: [Event] {
      told.withLock { told in
        told.flatMap { news -> [Event] in
          guard case .changed(_, let events) = news else { return [] }
          return events.map(\.event)
        }
      }
    }

    /// As the desk was told last.
    var isMeElsewhere: Bool? {
      told.withLock { told in
        told.reversed().lazy.compactMap { news -> Bool? in
          guard case .changed(let view, _) = news else { return nil }
          return view.isMeElsewhere
        }.first
      }
    }

    /// Returns once everything asked of the runner before is done, however long that takes.
    func waitUntilDone(_ runner: ScreenSession) {
      let done = DispatchSemaphore(value: 0)
      runner.decisionNow(for: "none") { _ in done.signal() }
      done.wait()
    }
  }

  private static func makeDesk() throws -> (path: String, desk: FrontDesk) {
    let path = NSTemporaryDirectory() + "deskbell-runner-\(UUID().uuidString)"
    _ = try StoreDirectory.create(at: path)
    let desk = try FrontDesk(store: FileStore(path), clock: SystemClock(), attendance: nil)
    _ = try desk.perform(.change(.addAgent(Agent(id: "ann", number: 0))), by: .desk)
    return (path, desk)
  }

  /// Ann is present.
  private func annsScreen(at path: String) -> (Screen, ScreenSession) {
    let screen = Screen()
    let runner = ScreenSession(openingDesk: place(path), agent: "ann", isPresent: true) {
      screen.hear($0)
    }
    screen.waitUntilDone(runner)
    return (screen, runner)
  }

  @Test func aSecondScreenOfAnAgentIsKnown() throws {
    let (path, _) = try ScreenSessionTests.makeDesk()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let both = [annsScreen(at: path), annsScreen(at: path)]
    let (screens, runners) = (both.map(\.0), both.map(\.1))
    // What is seen in one round is told by its end, so before the next one.
    for _ in 0..<2 { screens[0].waitUntilDone(runners[0]) }
    for screen in screens { #expect(screen.isMeElsewhere == true) }
    runners[1].stop()
    for _ in 0..<2 { screens[0].waitUntilDone(runners[0]) }
    #expect(screens[0].isMeElsewhere == false)
    runners[0].stop()
  }

  /// An agent without chats comes and goes without an event.
  @Test func aBoardHearsOfWhoComesAndGoesAtOnce() throws {
    let (path, _) = try ScreenSessionTests.makeDesk()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let isThere = Mutex<Bool?>(nil)
    let heard = DispatchSemaphore(value: 0)
    let board = ScreenSession(
      openingDesk: place(path), agent: nil, isPresent: false, wantsRoster: true
    ) { news in
      guard case .changed(let view, _) = news, let ann = view.roster.first else { return }
      isThere.withLock { $0 = ann.isPresent }
      heard.signal()
    }
    /// Whether it hears that in much less time than the longest it sleeps.
    func hears(_ present: Bool) -> Bool {
      while isThere.withLock({ $0 }) != present {
        guard heard.wait(timeout: .now() + 20) == .success else { return false }
      }
      return true
    }
    /// After news it looks a few times more by itself, once a round.
    func comesToRest() { for _ in 0..<10 { Screen().waitUntilDone(board) } }
    #expect(hears(false))
    comesToRest()
    let inbox = ScreenSession(openingDesk: place(path), agent: "ann", isPresent: true) { _ in }
    #expect(hears(true))
    comesToRest()
    inbox.leave()
    #expect(hears(false))
    inbox.stop()
    board.stop()
  }

  @Test func whoStandsAsideIsAbsentAndHearsNothingUntilTheyAreBack() throws {
    let (path, desk) = try ScreenSessionTests.makeDesk()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let attendance = FileAttendance(try StoreDirectory(existing: path))
    let (screen, runner) = annsScreen(at: path)
    #expect(attendance.agents() == [1])

    let added = Event.setUp(.agentAdded(AgentAdded(Agent(id: "bob", number: 2))))
    let stoodAside = runner.standAside {
      #expect(attendance.agents() == [])
      _ = try? desk.perform(.change(.addAgent(Agent(id: "bob", number: 0))), by: .desk)
      #expect(!screen.events.contains(added))
    }
    #expect(stoodAside)
    screen.waitUntilDone(runner)
    #expect(attendance.agents() == [1])
    runner.stop()
    #expect(screen.events.filter { $0 == added }.count == 1)
    #expect(attendance.agents() == [])
  }

  /// To the desk they are somebody else; their inbox is the one they have.
  @Test func whoIsRemovedAndAddedAgainIsPresentAsBefore() throws {
    let (path, desk) = try ScreenSessionTests.makeDesk()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let attendance = FileAttendance(try StoreDirectory(existing: path))
    let (screen, runner) = annsScreen(at: path)
    #expect(attendance.agents() == [1])
    _ = try desk.perform(.change(.removeAgent("ann", requeue: true)), by: .desk)
    _ = try desk.perform(.change(.addAgent(Agent(id: "ann", number: 0))), by: .desk)
    let number = try #require(desk.state.agent("ann")?.number)
    #expect(number != 1)
    // What is seen in one round is done by the end of the next.
    for _ in 0..<3 { screen.waitUntilDone(runner) }
    #expect(attendance.agents() == [number])
    runner.stop()
    #expect(attendance.agents() == [])
  }

  /// Stopped in the middle of a write, a process would keep everybody else from the desk.
  @Test func whoIsBusyWritingDoesNotStandAside() throws {
    let (path, _) = try ScreenSessionTests.makeDesk()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let attendance = FileAttendance(try StoreDirectory(existing: path))
    let screen = Screen()
    let runner = ScreenSession(
      openingDesk: place(path), agent: "ann", isPresent: true, patience: 20
    ) {
      screen.hear($0)
    }
    screen.waitUntilDone(runner)
    // What rings at somebody who is gone rings no longer.
    let request = VisitorRequest(visitor: Visitor(), route: .roundRobin, wait: 600)
    _ = try LiveDesk(FilePlace(path)).desk.perform(.request(request), by: .desk)
    // Its command waits for a lock that somebody else has: as busy as with a slow disk.
    let other = try FileStore(path)
    try other.lock(timeoutMilliseconds: 1000)
    let answered = DispatchSemaphore(value: 0)
    runner.send(.setAvailable("ann", false)) { _ in answered.signal() }
    var wasStopped = false
    #expect(!runner.standAside { wasStopped = true })
    #expect(!wasStopped)
    other.unlock()
    answered.wait()
    screen.waitUntilDone(runner)
    #expect(attendance.agents() == [1])
    let isTold = screen.events.contains { event in
      if case .availabilitySet(let set) = event {
        set.agent == "ann" && !set.available
      } else {
        false
      }
    }
    #expect(isTold)
    // Nor do they lose what they have, since nobody was away.
    #expect(!screen.events.contains(.agentGone(AgentGone("ann"))))
    runner.stop()
  }

  /// A picture of what did not happen is replaced, though nothing else has happened.
  @Test func aPictureOfWhatWasTakenBackIsReplaced() throws {
    let (path, _) = try ScreenSessionTests.makeDesk()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let screen = Screen()
    let runner = ScreenSession(openingDesk: place(path), agent: nil, isPresent: false) {
      screen.hear($0)
    }
    screen.waitUntilDone(runner)
    var options = FileStore.Options()
    options.disk.sync = { _ in
      screen.waitUntilDone(runner)
      errno = EIO
      return -1
    }
    let failing = try FrontDesk(
      store: try FileStore(path, options: options), clock: SystemClock(), attendance: nil)
    let bob = Event.setUp(.agentAdded(AgentAdded(Agent(id: "bob", number: 2))))
    #expect(throws: DeskError.self) {
      _ = try failing.perform(.change(.addAgent(Agent(id: "bob", number: 0))), by: .desk)
    }
    for _ in 0..<2 { screen.waitUntilDone(runner) }
    let seen = screen.told.withLock { told in
      told.compactMap { news -> Bool? in
        guard case .changed(let view, _) = news else { return nil }
        return view.state.agent("bob") != nil
      }
    }
    #expect(screen.events.contains(bob))
    #expect(seen.contains(true) && seen.last == false)
    runner.stop()
  }

  @Test func whoLeavesIsAbsentAtOnce() throws {
    let (path, _) = try ScreenSessionTests.makeDesk()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let attendance = FileAttendance(try StoreDirectory(existing: path))
    let runner = ScreenSession(openingDesk: place(path), agent: "ann", isPresent: true) { _ in }
    runner.leave()
    #expect(attendance.agents() == [])
    runner.stop()
  }

  @Test func aDeskThatIsNotThereIsToldAndTheThreadEnds() throws {
    let screen = Screen()
    let runner = ScreenSession(
      openingDesk: place("/nonexistent/desk"), agent: "ann", isPresent: true
    ) {
      screen.hear($0)
    }
    runner.stop()
    let told = screen.told.withLock { $0 }
    guard told.count == 1, case .failed(.store(.noDesk)) = told[0] else {
      Issue.record("\(told)")
      return
    }
  }

  /// Whoever asked is told that it was not done, also who asks only then.
  @Test func whatIsAskedOfALostDeskIsAnswered() throws {
    let answers = Mutex<[Bool]>([])
    let runner = ScreenSession(
      openingDesk: place("/nonexistent/desk"), agent: "ann", isPresent: true
    ) { _ in }
    for round in 0..<2 {
      runner.send(.accept("abcd")) { result in
        answers.withLock { $0.append((try? result.get()) != nil) }
      }
      if round == 0 { runner.stop() }
    }
    runner.leave()
    #expect(answers.withLock { $0 } == [false, false])
  }
}

/// Opens the desk in a directory, on the thread that asks.
func place(_ path: String) -> @Sendable () throws(StoreError) -> any DeskPlace {
  { () throws(StoreError) in try FilePlace(path) }
}
