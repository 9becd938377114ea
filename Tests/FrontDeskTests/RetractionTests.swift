import Desk
import FileStore
import Foundation
import FrontDesk
import Glibc
import Store
import Testing

/// A commit that others have seen, whose writer then cannot make it durable.
@Suite struct RetractionTests {
  /// A desk whose writer's disk fails when it is told to, after others have looked.
  private final class Place {
    let path = NSTemporaryDirectory() + "deskbell-retraction-\(UUID().uuidString)"
    let clock = ManualClock(StoryDesk.start)
    let writer: FrontDesk
    /// What happens between a write and its sync, which then fails.
    private let failing = Failing()

    private final class Failing: @unchecked Sendable {
      var meanwhile: (() throws -> Void)?
    }

    init() throws {
      _ = try StoreDirectory.create(at: path)
      var options = FileStore.Options()
      let (failing, sync) = (self.failing, options.disk.sync)
      options.disk.sync = { descriptor in
        guard let meanwhile = failing.meanwhile else { return sync(descriptor) }
        failing.meanwhile = nil
        do { try meanwhile() } catch { Issue.record(error) }
        errno = EIO
        return -1
      }
      writer = try FrontDesk(
        store: try FileStore(path, options: options), clock: clock, attendance: nil)
      _ = try writer.perform(.change(.addAgent(Agent(id: "ann", number: 0))), by: .desk)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func open() throws -> FrontDesk {
      try FrontDesk(store: try FileStore(path), clock: clock, attendance: nil)
    }

    /// Adds an agent, which fails; others look while it seems to have happened.
    func addInVain(_ id: AgentID, meanwhile: @escaping () throws -> Void) {
      failing.meanwhile = meanwhile
      #expect(throws: DeskError.self) { try self.add(id) }
    }

    func add(_ id: AgentID) throws {
      _ = try writer.perform(.change(.addAgent(Agent(id: id, number: 0))), by: .desk)
    }
  }

  private func added(_ news: [StampedEvent]) -> [AgentID] {
    news.compactMap { stamped in
      guard case .setUp(.agentAdded(let added)) = stamped.event else { return nil }
      return added.agent.id
    }
  }

  /// Whatever came in its place: nothing, the same, or more.
  @Test(arguments: [[], ["bob"], ["real"], ["real", "more"]] as [[AgentID]])
  func whatWasToldAndDidNotHappenIsTakenBack(_ real: [AgentID]) throws {
    let place = try Place()
    let follower = try place.open()
    place.addInVain("bob") {
      try follower.follow()
      #expect(self.added(follower.takeNews()) == ["bob"])
    }
    for id in real { try place.add(id) }
    try follower.follow()
    if real == ["bob"] {
      // It has happened after all.
      #expect(follower.takeRetraction() == nil && follower.takeNews() == [])
    } else {
      #expect(follower.takeRetraction() == 2)
      #expect(follower.takeRetraction() == nil)
      #expect(self.added(follower.takeNews()) == real)
      #expect(follower.timesReloaded == 1)
      #expect(follower.takeWarnings().contains(.rolledBack))
    }
    #expect(follower.state == (try place.open().state))
    // From there on it follows as before.
    try place.add("last")
    try follower.follow()
    #expect(follower.takeRetraction() == nil)
    #expect(self.added(follower.takeNews()) == ["last"])
  }

  @Test func whatWasNotToldYetIsNeverTold() throws {
    let place = try Place()
    let follower = try place.open()
    try place.add("first")
    try follower.follow()
    place.addInVain("bob") { try follower.follow() }
    try place.add("real")
    try follower.follow()
    #expect(follower.takeRetraction() == nil)
    #expect(self.added(follower.takeNews()) == ["first", "real"])
  }

  /// Reading the desk anew can fail half-way, and is begun again then.
  @Test func aReloadThatFailsIsBegunAgain() throws {
    let place = try Place()
    let store = FailingStore(try FileStore(place.path))
    let follower = try FrontDesk(store: store, clock: place.clock, attendance: nil)
    place.addInVain("bob") {
      try follower.follow()
      _ = follower.takeNews()
    }
    try place.add("real")
    store.nextEventsFail = true
    #expect(throws: DeskError.self) { try follower.follow() }
    try follower.follow()
    #expect(follower.takeRetraction() == 2)
    #expect(self.added(follower.takeNews()) == ["real"])
    #expect(follower.state == (try place.open().state))
  }

  @Test func aDeskOpenedInThatMomentIsPutRight() throws {
    let place = try Place()
    var opened: FrontDesk?
    place.addInVain("bob") { opened = try place.open() }
    let follower = try #require(opened)
    #expect(follower.state.agent("bob") != nil)
    try place.add("real")
    try follower.follow()
    #expect(follower.takeRetraction() == 2)
    #expect(self.added(follower.takeNews()) == ["real"])
    #expect(follower.state == (try place.open().state))
  }

  /// What others wrote while an own write failed is told like everything else.
  @Test func theNewsOfOthersSurviveAnOwnFailure() throws {
    let place = try Place()
    let other = try place.open()
    _ = place.writer.takeNews()
    place.addInVain("bob") {}
    _ = try other.perform(.change(.addAgent(Agent(id: "carl", number: 0))), by: .desk)
    try place.writer.follow()
    #expect(place.writer.takeRetraction() == nil)
    #expect(self.added(place.writer.takeNews()) == ["carl"])
    #expect(place.writer.state == other.state)
  }
}
