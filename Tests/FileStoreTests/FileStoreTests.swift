import CUnix
import Desk
import Glibc
import JSON
import Store
import Testing

@testable import FileStore

/// What is particular to a desk kept in files.
@Suite struct FileStoreTests {
  @Test func aDirectoryWithoutADeskIsRefused() throws {
    let directory = TemporaryDirectory()
    #expect(throws: StoreError.noDesk(path: directory.path)) {
      try FileStore(directory.path).open()
    }
    #expect(throws: StoreError.noDesk(path: directory.path + "/none")) {
      try FileStore(directory.path + "/none")
    }
    #expect(throws: StoreError.self) { try FileStore("/dev/null") }
  }

  @Test func aDeskIsNotMadeTwice() throws {
    let directory = TemporaryDirectory()
    let path = directory.path + "/some/where"
    _ = try StoreDirectory.create(at: path)
    #expect(throws: StoreError.alreadyADesk(path: path)) { try StoreDirectory.create(at: path) }
  }

  @Test func theNamesOfDirectoriesMadeAboveADeskAreMadeDurable() throws {
    let directory = TemporaryDirectory()
    let top = directory.path
    var synced: [String] = []
    try StoreDirectory.makeParents(of: top + "/a/b/c/desk") { synced.append($0) }
    #expect(synced == [top, top + "/a", top + "/a/b"])
    synced = []
    try StoreDirectory.makeParents(of: top + "/a/b/d/desk") { synced.append($0) }
    #expect(synced == [top + "/a/b"])
  }

  @Test func aDirectoryThatServesAnotherPurposeIsNotMadeADesk() throws {
    let directory = TemporaryDirectory()
    chmod(directory.path, 0o755)
    writeFile(directory.path + "/letter.txt", [1])
    #expect(
      throws: StoreError.system(doing: .makeDesk, path: directory.path, code: ENOTEMPTY)
    ) { try StoreDirectory.create(at: directory.path) }
    #expect(mode(directory.path) == 0o755)
  }

  @Test func aBackupOfTheJournalAloneIsADesk() throws {
    let desk = try FileDesk(seed: 71)
    desk.options.segmentBytes = 3000
    try desk.write(30)
    let backup = TemporaryDirectory()
    for index in 0..<(try desk.segmentCount) {
      let path = try desk.segmentPath(index)
      writeFile(backup.path + "/" + path.split(separator: "/").last!, readFile(path))
    }
    let store = try FileStore(backup.path, options: desk.options)
    var state = try store.open().state
    #expect(state == desk.state)
    let next = desk.story.next()
    try store.commit(next.events, at: next.at, into: &state)
    try store.install(state)
    try FileAttendance(store.directory).hold(.agent(1))
    #expect(try store.check().isSound)
  }

  /// Somebody who has not looked, under the lock, at what others wrote must not write: also not
  /// where their segment is as they know it because the others have gone on to the next one.
  @Test(arguments: [1 << 40, 1]) func whoeverIsNotCaughtUpDoesNotWrite(_ segmentBytes: Int64) throws
  {
    let desk = try FileDesk(seed: 74)
    try desk.write(3)
    let late = try desk.store()
    _ = try late.open()
    // What would have come next, had nobody else written.
    var story = desk.story
    let next = story.next()
    desk.options.segmentBytes = segmentBytes
    try desk.write(1)
    #expect(try desk.segmentCount == (segmentBytes == 1 ? 2 : 1))
    try late.lock(timeoutMilliseconds: 1000)
    #expect(throws: StoreError.misuse(.needsCatchUp)) {
      try late.append(next.events, at: next.at, by: next.by)
    }
    #expect(try late.check().isSound)
  }

  @Test func whatDeadProcessesLeftHalfMadeIsRemoved() throws {
    let desk = try FileDesk(seed: 72)
    try desk.write(3)
    // No process has this id: it is beyond the system's largest.
    writeFile(desk.directory.path + "/index/snapshot.999999999", [1])
    try desk.snapshot()
    #expect(desk.names(in: "index") == ["closed.jsonl"])
  }

  /// What was read before something went wrong is read again: the caller has not had it.
  @Test func aFailureWhileCatchingUpSkipsNothing() throws {
    let desk = try FileDesk(seed: 73)
    let follower = try desk.store()
    _ = try follower.open()
    try desk.write(5)
    let path = try desk.segmentPath()
    let sound = readFile(path)
    var bytes = sound
    bytes[lineStarts(bytes)[4] + 5] ^= 1
    writeFile(path, bytes)
    #expect(throws: StoreError.self) { try follower.catchUp() }
    writeFile(path, sound)
    #expect(try follower.catchUp() == .commits(desk.commits))
  }

  func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test func onlyTheOwnerMayReadADesk() throws {
    let old = umask(0)
    defer { umask(old) }
    let desk = try FileDesk(seed: 60)
    try desk.write(3)
    try desk.snapshot()
    let path = desk.directory.path
    #expect(mode(path) == 0o700)
    #expect(mode(path + "/presence") == 0o700)
    for file in [try desk.segmentPath(), path + "/snapshot.json", path + "/lock/writer"] {
      #expect(mode(file) == 0o600)
    }
  }

  @Test func aDeskForAGroupIsTheGroupsWhateverTheMask() throws {
    let old = umask(0o077)
    defer { umask(old) }
    let directory = TemporaryDirectory()
    let path = directory.path + "/desk"
    _ = try StoreDirectory.create(at: path, group: getegid())
    #expect(mode(path) == 0o2770)
    #expect(mode(path + "/index") == 0o2770)
    let store = try FileStore(path)
    let state = try store.open().state
    try store.install(state)
    try FileAttendance(store.directory).hold(.agent(1))
    for file in ["/snapshot.json", "/lock/writer", "/presence/keepers", "/index/closed.jsonl"] {
      #expect(mode(path + file) == 0o660)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only the superuser can give files away"))
  func whatTheSuperuserMakesBelongsToTheDirectorysOwner() throws {
    let desk = try FileDesk(seed: 61)
    chown(desk.directory.path, 65534, 65534)
    desk.options.segmentBytes = 1
    try desk.write(3)
    try desk.snapshot()
    for file in [try desk.segmentPath(1), desk.directory.path + "/snapshot.json"] {
      var status = stat()
      stat(file, &status)
      #expect(status.st_uid == 65534)
      #expect(status.st_gid == 65534)
    }
  }

  /// Followers may open a new segment as soon as they see its name: as those of a group, who cannot
  /// while it has not been given to the group.
  @Test func aNewSegmentHasItsModeBeforeItHasItsName() throws {
    let old = umask(0o077)
    defer { umask(old) }
    let directory = TemporaryDirectory()
    let path = directory.path + "/desk"
    _ = try StoreDirectory.create(at: path, group: getegid())
    var options = FileStore.Options()
    options.segmentBytes = 1
    let store = try FileStore(path, options: options)
    var state = try store.open().state
    var story = Story(seed: 77)
    let watch = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    defer { close(watch) }
    let changes = UInt32(IN_CREATE | IN_MOVED_TO | IN_ATTRIB)
    try #require(inotify_add_watch(watch, path, changes) >= 0)
    for _ in 0..<4 {
      let next = story.next()
      try store.commit(next.events, at: next.at, by: next.by, into: &state)
    }
    let segments = try store.directory.segments()
    #expect(segments.count == 4)
    for segment in segments { #expect(mode(segment.path) == 0o660) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(watch, &bytes, bytes.count)
    var place = 0
    var names = 0
    while place < count {
      let event = bytes.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
      }
      #expect(event.mask & UInt32(IN_ATTRIB) == 0)
      names += 1
      place += MemoryLayout<inotify_event>.size + Int(event.len)
    }
    #expect(names == 3)
    #expect(try store.directory.names(in: "index") == [])
  }

  @Test func segmentsRotateAndAreNeverWrittenToAgain() throws {
    let desk = try FileDesk(seed: 62)
    desk.options.segmentBytes = 3000
    let follower = try desk.store()
    var followed = try follower.open().state
    var before: [[UInt8]] = []
    for _ in 0..<10 {
      try desk.write(10)
      let now = try (0..<desk.segmentCount).map { readFile(try desk.segmentPath($0)) }
      for (old, new) in zip(before.dropLast(), now) { #expect(old == new) }
      before = now
      guard case .commits(let commits) = try follower.catchUp() else {
        Issue.record("reload")
        return
      }
      for event in commits.flatMap(\.events) { followed.apply(event) }
      #expect(followed == desk.story.state)
    }
    #expect(before.count > 5)
    #expect(try desk.store().open().state == desk.story.state)
    #expect(try desk.store().check().isSound)
  }

  @Test func aNewSegmentIsSeenAlsoInADirectoryThatWasLongQuiet() throws {
    let desk = try FileDesk(seed: 74)
    desk.options.segmentBytes = 2000
    let follower = try desk.store()
    var followed = try follower.open().state
    for _ in 0..<60 {
      try desk.write(1)
      // As if nothing had changed here for a minute.
      var times = [timespec](repeating: timespec(), count: 2)
      clock_gettime(CLOCK_REALTIME, &times[1])
      times[1].tv_sec -= 60
      times[0] = times[1]
      utimensat(AT_FDCWD, desk.directory.path, times, 0)
      for _ in 0..<2 {
        guard case .commits(let commits) = try follower.catchUp() else {
          Issue.record("reload")
          return
        }
        for event in commits.flatMap(\.events) { followed.apply(event) }
        #expect(followed == desk.story.state)
      }
    }
    #expect(try desk.segmentCount > 5)
  }

  @Test func aNewerVersionIsRefusedAlsoByALongRunningReader() throws {
    let desk = try FileDesk(seed: 63)
    try desk.write(4)
    let reader = try desk.store()
    _ = try reader.open()
    let path = try desk.segmentPath()
    let sound = readFile(path)
    let seq = desk.state.seq + 1
    let lines = [
      #"{"v":2,"seq":\#(seq),"at":"2026-11-23T09:00:00.000Z","by":"ann","things":[]"#,
      #"{"v":1,"seq":\#(seq),"at":"2026-11-23T09:00:00.000Z","by":"ann","events":[{"type":"chatSold","chat":"0000"}]"#,
      #"{"v":1,"seq":\#(seq),"at":"2026-11-23T09:00:00.000Z","by":"ann","events":[{"type":"agentGone","agent":"ann","mood":1}]"#,
    ]
    for line in lines {
      let sum = CommitFormat.hexadecimal(
        Array(line.utf8).withUnsafeBytes { deskbell_crc32c(0, $0.baseAddress, $0.count) })
      writeFile(path, sound + Array((line + ",\"sum\":\"\(sum)\"}\n").utf8))
      for attempt in [{ _ = try reader.catchUp() }, { _ = try desk.store().open() }] {
        #expect {
          try attempt()
        } throws: { error in
          guard case .newerFormat(let file, 5, _)? = error as? StoreError else { return false }
          return file == path
        }
      }
    }
  }

  @Test func aBadLineStopsWhoNeedsItWithItsPlaceAndReason() throws {
    let desk = try FileDesk(seed: 64)
    try desk.write(6)
    let path = try desk.segmentPath()
    var bytes = readFile(path)
    bytes[lineStarts(bytes)[3] + 20] ^= 1
    writeFile(path, bytes)
    let expected = StoreError.damaged(path: path, line: 4, reason: .wrongChecksum)
    #expect(throws: expected) { try desk.store().open() }
  }

  @Test func whatCouldWorkOnATerminalIsNotInTheFile() throws {
    let desk = try FileDesk(seed: 65)
    try desk.write(100)
    let text = String(decoding: readFile(try desk.segmentPath()), as: UTF8.self)
    let bad = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(bad.isEmpty)
  }

  @Test func anOlderSnapshotDoesNotReplaceANewerOne() throws {
    let desk = try FileDesk(seed: 66)
    try desk.write(20)
    let slow = try desk.store()
    let state = try slow.open().state
    try desk.write(20)
    try desk.snapshot()
    let newer = readFile(desk.directory.path + "/snapshot.json")
    try slow.install(state)
    #expect(readFile(desk.directory.path + "/snapshot.json") == newer)
    #expect(try desk.store().check().isSound)
  }

  @Test func aSnapshotOfACommitThatWasTakenBackIsNotPutInPlace() throws {
    let desk = try FileDesk(seed: 67)
    try desk.write(20)
    let path = try desk.segmentPath()
    let before = readFile(path)
    try desk.write(1)
    let follower = try desk.store()
    let state = try follower.open().state
    writeFile(path, before)
    try follower.install(state)
    #expect(access(desk.directory.path + "/snapshot.json", F_OK) != 0)
  }

  @Test func processesShareSnapshots() throws {
    let desk = try FileDesk(seed: 68)
    desk.options.snapshotEvents = 30
    let other = try desk.store()
    var state = try other.open().state
    try desk.write(60)
    guard case .commits(let commits) = try other.catchUp() else {
      Issue.record("reload")
      return
    }
    for event in commits.flatMap(\.events) { state.apply(event) }
    let inode = { () -> ino_t in
      var status = stat()
      stat(desk.directory.path + "/snapshot.json", &status)
      return status.st_ino
    }
    let before = inode()
    let covered = try #require(other.snapshotIfDue(state))
    #expect(inode() == before)
    state.forgetClosed(upTo: covered)
    #expect(
      try other.history(HistoryQuery(limit: .max), in: state)
        == desk.story.state.recentlyClosed.reversed())
  }

  /// However the index is cut into stretches, and wherever a bound in time falls.
  @Test(arguments: [90, 700, 5000] as [Int64])
  func pastChatsOfAVisitorAreFoundBackToAnInstant(_ stretch: Int64) throws {
    let desk = try FileDesk(seed: 75)
    try desk.write(500)
    try desk.snapshot()
    desk.options.indexStretch = stretch
    let store = try desk.store()
    let state = try store.open().state
    #expect(state.recentlyClosed.isEmpty)
    let all = desk.story.state.recentlyClosed.reversed()
    let visitors = Set(all.compactMap(\.visitor.id))
    #expect(all.count > 40 && visitors.count > 3)
    for visitor in visitors {
      for since in all.map(\.endedAt) {
        let query = HistoryQuery(limit: .max, visitor: visitor, since: since)
        #expect(try store.history(query, in: state) == all.filter(query.matches))
      }
    }
  }

  /// What comes after a segment that is missing is not taken for what follows, nor written over.
  @Test func aSegmentThatIsMissingInTheMiddleIsSaid() throws {
    let desk = try FileDesk(seed: 76)
    desk.options.segmentBytes = 1
    try desk.write(5)
    let follower = try desk.store()
    _ = try follower.open()
    let (missing, next) = (try desk.segmentPath(2), try desk.segmentPath(3))
    unlink(missing)
    #expect { _ = try desk.store().open() } throws: { error in
      guard case StoreError.damaged(next, 1, let reason) = error else { return false }
      if case .journalMissing = reason { return true }
      return false
    }
    #expect(!(try follower.check().isSound))
  }

  @Test func followersAreWokenByCommitsAndNotByTheLock() throws {
    let desk = try FileDesk(seed: 69)
    let store = try desk.store()
    var state = try store.open().state
    let signal = try FileSignal(store.directory)
    #expect(signal.drain() == [])
    try store.lock(timeoutMilliseconds: 10)
    store.unlock()
    #expect(signal.drain() == [])
    // Whoever only asks who is there, as most commands do, wakes nobody.
    let asking = FileAttendance(store.directory)
    #expect(asking.roll().agents == [])
    #expect(!asking.isHeldElsewhere(.agent(1)))
    #expect(signal.drain() == [])
    let next = desk.story.next()
    try store.commit(next.events, at: next.at, into: &state)
    #expect(signal.drain() == .journal)
    #expect(signal.drain() == [])
  }

  @Test func theChecksumIsCastagnoli() {
    // RFC 3720, B.4.
    let cases: [([UInt8], UInt32)] = [
      (Array(repeating: 0, count: 32), 0x8A91_36AA),
      (Array(repeating: 0xFF, count: 32), 0x62A8_AB43),
      (Array(0..<32), 0x46DD_794E),
      (Array("123456789".utf8), 0xE306_9283),
    ]
    for (bytes, sum) in cases {
      #expect(deskbell_crc32c(0, bytes, bytes.count) == sum)
      #expect(deskbell_crc32c_portable(0, bytes, bytes.count) == sum)
    }
    var dice = Dice(seed: 70)
    for count in 0..<200 {
      let bytes = (0..<count).map { _ in UInt8(dice.roll(256)) }
      let whole = deskbell_crc32c(0, bytes, count)
      #expect(deskbell_crc32c_portable(0, bytes, count) == whole)
      let part = dice.roll(count + 1)
      let first = deskbell_crc32c(0, bytes, part)
      #expect(deskbell_crc32c(first, Array(bytes[part...]), count - part) == whole)
    }
  }
}
