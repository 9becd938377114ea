import Desk
import Glibc
import Store
import Testing

@testable import FileStore

/// A disk that fails when told to, in the ways disks do.
final class FailingDisk {
  enum Failure {
    /// So many bytes are written, and then no more.
    case fullAfter(Int)
    /// A write does less than asked, as it may, and the next one goes on.
    case shortWrites
    /// Everything is written, but syncing fails.
    case sync
  }

  var failure: Failure?
  /// Whether cutting back fails as well.
  var cuttingFails = false

  var disk: Disk {
    let system = Disk.system
    return Disk(
      write: { [self] file, bytes, count, place in
        switch failure {
        case .fullAfter(let room):
          guard room > 0 else {
            errno = ENOSPC
            return -1
          }
          failure = .fullAfter(max(0, room - count))
          return system.write(file, bytes, min(count, room), place)
        case .shortWrites: return system.write(file, bytes, max(1, count / 3), place)
        case .sync, nil: return system.write(file, bytes, count, place)
        }
      },
      sync: { [self] file in
        if case .sync = failure {
          failure = nil
          errno = EIO
          return -1
        }
        return system.sync(file)
      },
      truncate: { [self] file, count in
        if cuttingFails {
          errno = EIO
          return -1
        }
        return system.truncate(file, count)
      })
  }
}

@Suite struct FailingDiskTests {
  let faults = FailingDisk()

  func desk(seed: UInt64) throws -> FileDesk {
    let desk = try FileDesk(seed: seed)
    try desk.write(10)
    desk.options.disk = faults.disk
    return desk
  }

  func code(_ error: any Error) -> Int32? {
    if case .system(_, _, let code)? = error as? StoreError { code } else { nil }
  }

  @Test(arguments: [0, 1, 100, 250]) func aFullDiskHarmsNothing(_ room: Int) throws {
    let desk = try desk(seed: 50)
    let before = readFile(try desk.segmentPath())
    let store = try desk.store()
    let state = try store.open().state
    let next = desk.story.next()
    try store.lock(timeoutMilliseconds: 100)
    faults.failure = .fullAfter(room)
    #expect {
      try store.append(next.events, at: next.at, by: next.by)
    } throws: { code($0) == ENOSPC && told($0).contains("free some space") }
    #expect(readFile(try desk.segmentPath()) == before)
    #expect(try desk.store().open().state == state)

    // Once there is room it goes on, in the same process.
    faults.failure = nil
    #expect(try store.catchUp() == .commits([]))
    _ = try store.append(next.events, at: next.at, by: next.by)
    store.unlock()
    #expect(try desk.store().open().state == desk.story.state)
  }

  @Test func aShortWriteIsGoneOnWith() throws {
    let desk = try desk(seed: 51)
    faults.failure = .shortWrites
    try desk.write(5)
    #expect(try desk.store().open().state == desk.story.state)
    #expect(try desk.store().check().isSound)
  }

  @Test func aFailedSyncIsTakenBackAndAFollowerReadsAnew() throws {
    let desk = try desk(seed: 52)
    let follower = try desk.store()
    let before = try follower.open().state
    let next = desk.story.next()
    // The follower looks between the write and the failure of the sync.
    faults.failure = .sync
    var seen: CatchUp?
    let disk = faults.disk
    desk.options.disk = Disk(
      write: disk.write,
      sync: { file in
        if seen == nil { seen = try? follower.catchUp() }
        return disk.sync(file)
      }, truncate: disk.truncate)
    let writer = try desk.store()
    _ = try writer.open()
    try writer.lock(timeoutMilliseconds: 100)
    #expect {
      try writer.append(next.events, at: next.at, by: next.by)
    } throws: { code($0) == EIO }
    guard case .commits(let commits)? = seen else {
      Issue.record("the follower saw nothing")
      return
    }
    #expect(commits.count == 1)
    #expect(try follower.catchUp() == .reload)
    #expect(try follower.open().state == before)

    // The same again, and another commit of the same length before the follower looks.
    _ = try writer.append(next.events, at: next.at, by: .agent("bob"))
    writer.unlock()
    #expect(
      try follower.catchUp()
        == .commits([Commit(at: next.at, by: .agent("bob"), events: next.events)]))
  }

  @Test func aFollowerNoticesThatACommitWasReplacedByOneOfTheSameLength() throws {
    let desk = try desk(seed: 53)
    let follower = try desk.store()
    _ = try follower.open()
    let path = try desk.segmentPath()
    let before = readFile(path)
    try desk.write(1)
    _ = try follower.catchUp()
    let line = Array(readFile(path)[before.count...])
    writeFile(path, before)
    let store = try desk.store()
    var state = try store.open().state
    let last = desk.commits.last!
    try store.commit(
      last.events, at: last.at, by: .agent("nna"), into: &state)
    #expect(readFile(path).count == before.count + line.count)
    #expect(try follower.catchUp() == .reload)
    #expect(try follower.open().state == state)
  }

  @Test func afterAFailureThatCannotBeUndoneTheProcessWritesNothingMore() throws {
    let desk = try desk(seed: 54)
    let store = try desk.store()
    _ = try store.open()
    let next = desk.story.next()
    try store.lock(timeoutMilliseconds: 100)
    faults.failure = .fullAfter(50)
    faults.cuttingFails = true
    #expect {
      try store.append(next.events, at: next.at, by: next.by)
    } throws: { code($0) == ENOSPC }
    faults.failure = nil
    faults.cuttingFails = false
    #expect(throws: StoreError.refusing(path: desk.directory.path)) {
      try store.append(next.events, at: next.at, by: next.by)
    }
    store.unlock()

    // Another process sets the torn tail aside and goes on.
    let other = try desk.store()
    try other.lock(timeoutMilliseconds: 100)
    #expect(try other.open().warnings.count == 1)
    _ = try other.append(next.events, at: next.at, by: next.by)
    other.unlock()
    #expect(try desk.store().open().state == desk.story.state)
  }

  @Test func aSnapshotThatCannotBeWrittenIsOnlyAWarning() throws {
    let desk = try desk(seed: 55)
    desk.options.snapshotEvents = 1
    let store = try desk.store()
    let state = try store.open().state
    faults.failure = .fullAfter(700)
    #expect(store.snapshotIfDue(state) == nil)
    #expect(store.takeWarnings().count == 1)
    // It is not tried at every commit.
    #expect(store.snapshotIfDue(state) == nil)
    #expect(store.takeWarnings() == [])
    #expect(desk.names(in: "index").filter { $0.hasPrefix("snapshot") } == [])
    faults.failure = nil
    #expect(try desk.store().open().state == state)
    #expect(try desk.store().check().isSound)
  }

  @Test func aNewSegmentThatCannotBeMadeFailsTheCommitOnly() throws {
    let desk = try desk(seed: 56)
    desk.options.segmentBytes = 1
    let store = try desk.store()
    let state = try store.open().state
    let next = desk.story.next()
    try store.lock(timeoutMilliseconds: 100)
    faults.failure = .fullAfter(0)
    #expect(throws: StoreError.self) {
      try store.append(next.events, at: next.at, by: next.by)
    }
    faults.failure = nil
    #expect(try desk.store().open().state == state)
    #expect(try store.catchUp() == .commits([]))
    _ = try store.append(next.events, at: next.at, by: next.by)
    #expect(try desk.store().open().state == desk.story.state)
    #expect(try desk.store().check().isSound)
  }
}
