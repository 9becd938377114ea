import Desk
import Glibc
import Store
import Testing

@testable import FileStore

/// What processes do to one another at one desk.
@Suite(.serialized) struct ProcessTests {
  @Test func aWriterKilledAtAnyMomentHasLostNothingItWasToldWasDone() throws {
    var dice = Dice(seed: 40)
    let desk = try FileDesk(seed: 40)
    desk.options.snapshotEvents = 9
    let path = desk.directory.path
    var acknowledged: Int64 = 0
    for round in 0..<300 {
      // Large lines, so that death often comes in the middle of one.
      let bytes = [100, 3000, 100_000][round % 3]
      let writer = try ProbeProcess("write", path, "1000000", "\(bytes)")
      // Death comes after a few commits, at any moment of the next.
      for _ in 0..<dice.roll(4) { acknowledged = Int64(writer.line() ?? "") ?? acknowledged }
      usleep(UInt32(dice.roll(1500)))
      writer.kill9()
      for line in writer.lines() { acknowledged = Int64(line) ?? acknowledged }

      let store = try desk.store()
      try store.lock(timeoutMilliseconds: 1000)
      let opened = try store.open()
      store.unlock()
      _ = store.snapshotIfDue(opened.state)
      // What was written but not yet told may be there too; half a commit may not.
      #expect(opened.lastSeq == acknowledged || opened.lastSeq == acknowledged + 3)
      acknowledged = opened.lastSeq
    }
    let store = try desk.store()
    _ = try store.open()
    let commits = try store.events(from: 1, limit: .max)
    #expect(commits.allSatisfy { $0.events.count == 3 })
    #expect(commits.flatMap(\.events).map(\.seq) == Array(1...acknowledged))
    #expect(try store.check().isSound)
    #expect(acknowledged > 300)
  }

  @Test func severalWritersAtOnceInterleaveWholeCommits() throws {
    let desk = try FileDesk(seed: 41)
    let writers = try (0..<4).map { _ in
      try ProbeProcess("write", desk.directory.path, "50", "300")
    }
    var told: [Int64] = []
    for writer in writers { told += writer.lines().compactMap { Int64($0) } }
    #expect(told.sorted() == (1...200).map { Int64($0 * 3) })
    #expect(try desk.store().open().lastSeq == 600)
    #expect(try desk.store().check().isSound)
  }

  @Test func aFollowerNeverTakesHalfOfALongCommit() throws {
    let desk = try FileDesk(seed: 42)
    let path = desk.directory.path
    let followers = try (0..<2).map { _ in try ProbeProcess("follow", path, "\(300 * 3)") }
    for follower in followers { #expect(follower.line() == "following") }
    let writer = try ProbeProcess("write", path, "300", "60000")
    #expect(writer.lines().count == 300)
    for follower in followers { #expect(follower.lines() == ["300"]) }
  }

  @Test func whoWaitsForTheLockInVainIsToldWhoHoldsIt() throws {
    let desk = try FileDesk(seed: 43)
    let holder = try ProbeProcess("hold-lock", desk.directory.path)
    #expect(holder.line() == "held")
    let store = try desk.store()
    _ = try store.open()
    #expect {
      try store.lock(timeoutMilliseconds: 30)
    } throws: { error in
      guard case .locked(_, let pid, let waited)? = error as? StoreError else { return false }
      return pid == holder.pid && waited >= 30 && told(error).contains("process \(holder.pid)")
    }
    // Its death lets go.
    holder.kill9()
    try store.lock(timeoutMilliseconds: 1000)
    store.unlock()
  }

  /// A lock file that is removed, or replaced, while nobody holds it keeps people out none the less.
  @Test func withoutTheLocksFileThereIsStillOnlyOneWriter() throws {
    let desk = try FileDesk(seed: 48)
    let path = desk.directory.path
    let lockPath = path + "/lock/writer"
    let old = try (0..<2).map { _ in try desk.store() }
    for store in old {
      _ = try store.open()
      // It has the file open from now on.
      try store.lock(timeoutMilliseconds: 0)
      store.unlock()
    }
    let ways: [() -> Void] = [
      { unlink(lockPath) }, { rename(lockPath, lockPath + ".away") },
      {
        writeFile(lockPath + ".new", [])
        rename(lockPath + ".new", lockPath)
      },
    ]
    for takeAway in ways {
      takeAway()
      for store in old {
        try store.lock(timeoutMilliseconds: 1000)
        let late = try ProbeProcess("hold-lock", path)
        #expect(late.line()?.hasPrefix("error process \(getpid()) holds the desk") == true)
        store.unlock()
      }
      takeAway()
      let holder = try ProbeProcess("hold-lock", path)
      #expect(holder.line() == "held")
      for store in old {
        #expect {
          try store.lock(timeoutMilliseconds: 5)
        } throws: { error in
          guard case .locked(_, holder.pid, _)? = error as? StoreError else { return false }
          return told(error).contains("to remove the lock file does not help")
        }
      }
      holder.kill9()
    }
  }

  /// A desk that is taken away, all of it or but for its directory, is not begun again by a lock.
  @Test func aDeskThatIsGoneHasNoLock() throws {
    for isDirectoryLeft in [false, true] {
      let desk = try FileDesk(seed: 57)
      let path = desk.directory.path
      let store = try desk.store()
      _ = try store.open()
      try store.lock(timeoutMilliseconds: 0)
      store.unlock()
      if isDirectoryLeft {
        // File by file: that there is more to come cannot be known yet.
        let segment = try desk.segmentPath()
        unlink(path + "/lock/writer")
        rmdir(path + "/lock")
        #expect(throws: StoreError.self) { try store.lock(timeoutMilliseconds: 20) }
        unlink(segment)
      } else {
        rename(path, path + ".away")
      }
      #expect(throws: StoreError.gone(path: path)) { try store.lock(timeoutMilliseconds: 0) }
      #expect(access(path + "/lock", F_OK) != 0)
      if !isDirectoryLeft { rename(path + ".away", path) }
    }
  }

  @Test func whoeverHeldALockThatWasRemovedMeanwhileWritesNothing() throws {
    let desk = try FileDesk(seed: 49)
    try desk.write(3)
    let store = try desk.store()
    var state = try store.open().state
    try store.lock(timeoutMilliseconds: 0)
    _ = try store.catchUp()
    // Stopped here, it has its lock taken away, and others write.
    unlink(desk.directory.path + "/lock/writer")
    var story = desk.story
    try desk.write(2)
    let before = readFile(try desk.segmentPath())
    let next = story.next()
    #expect {
      try store.append(next.events, at: next.at, by: next.by)
    } throws: { error in
      guard case .system(_, _, ESTALE)? = error as? StoreError else { return false }
      return told(error).contains("try again")
    }
    #expect(readFile(try desk.segmentPath()) == before)
    store.unlock()
    try store.lock(timeoutMilliseconds: 0)
    guard case .commits(let commits) = try store.catchUp() else {
      Issue.record("reload")
      return
    }
    store.unlock()
    for event in commits.flatMap(\.events) { state.apply(event) }
    #expect(state == desk.story.state)
    let last = desk.story.next()
    try store.commit(last.events, at: last.at, by: last.by, into: &state)
    #expect(try desk.store().open().state == desk.story.state)
    #expect(try store.check().isSound)
  }

  @Test func presenceEndsWithTheProcess() throws {
    let desk = try FileDesk(seed: 44)
    let path = desk.directory.path
    let attendance = FileAttendance(try StoreDirectory(existing: path))
    attendance.untoldPatience = 0
    #expect(attendance.agents() == [])
    let ann = try ProbeProcess("hold-presence", path, "1")
    let alsoAnn = try ProbeProcess("hold-presence", path, "1", "2")
    let others = try ProbeProcess("hold-presence", path, "3", "4", "900", "70000")
    for probe in [ann, alsoAnn, others] { #expect(probe.line() == "held") }
    try attendance.hold(.agent(7))
    #expect(attendance.agents() == [1, 2, 3, 4, 7, 900, 70000])
    alsoAnn.kill9()
    #expect(attendance.agents() == [1, 3, 4, 7, 900, 70000])
    ann.kill9()
    #expect(attendance.agents() == [3, 4, 7, 900, 70000])
    others.finish()
    attendance.release(.agent(7))
    #expect(attendance.agents() == [])
  }

  @Test func aLimitOnTheSizeOfFilesFailsOneCommitAndHarmsNothing() throws {
    let desk = try FileDesk(seed: 45)
    let probe = try ProbeProcess("limited", desk.directory.path, "10000")
    let said = probe.lines()
    let error = try #require(said.dropLast().last)
    #expect(error.hasPrefix("error cannot write to"))
    #expect(error.contains("ulimit -f"))
    let told = said.compactMap { Int64($0) }
    #expect(told.count == said.count - 1)
    #expect(told.count == 4)
    #expect(try desk.store().open().lastSeq == told.last)
    #expect(try desk.store().check().isSound)
  }

  /// Killed at each of its calls of the disk, in turn.
  @Test func aRepairThatIsKilledIsFinishedByTheNextOne() throws {
    let desk = try FileDesk(seed: 47)
    desk.options.segmentBytes = 6000
    try desk.write(60)
    try desk.snapshot()
    let path = desk.directory.path
    // The first line and the last of each segment, and a line feed between.
    var damaged: Set<Int> = []
    var before = 0
    for index in 0..<(try desk.segmentCount) {
      let segment = try desk.segmentPath(index)
      var bytes = readFile(segment)
      let starts = lineStarts(bytes)
      for line in [0, starts.count - 2] {
        bytes[starts[line] + 9] ^= 1
        damaged.insert(before + line)
      }
      bytes[starts[starts.count / 2] - 1] ^= 4
      writeFile(segment, bytes)
      before += starts.count - 1
    }
    let sound = desk.commits.enumerated().filter { !damaged.contains($0.offset) }.map(\.element)
    let history = Array(desk.story.state.recentlyClosed.reversed())
    let names = ["", "/index", "/damaged"].flatMap { name in
      desk.names(in: name).filter { $0.contains(".") }.map { "\(name)/\($0)" }
    }
    let files = names.map { ($0, readFile(path + $0)) }

    var killed = 0
    while true {
      let probe = try ProbeProcess("repair", path, "\(killed + 1)")
      let isMended = probe.lines() == ["mended"]
      _ = try desk.store().repair()
      let store = try desk.store()
      let state = try store.open().state
      #expect(try store.check().findings == [], "killed at \(killed + 1)")
      #expect(try store.events(from: 1, limit: .max) == sound, "killed at \(killed + 1)")
      // The snapshot had seen it all.
      #expect(state.chats == desk.state.chats, "killed at \(killed + 1)")
      #expect(
        try store.history(HistoryQuery(limit: .max), in: state) == history,
        "killed at \(killed + 1)")
      if isMended { break }
      killed += 1
      for name in ["", "/index", "/damaged"] {
        for file in desk.names(in: name) where file.contains(".") {
          unlink("\(path)\(name)/\(file)")
        }
      }
      for (name, bytes) in files { writeFile(path + name, bytes) }
    }
    #expect(killed > 30)
  }

  @Test func whoMayOnlyReadReadsAndIsToldThatTheyMayNotWrite() throws {
    let desk = try FileDesk(seed: 46)
    try desk.write(5)
    let path = desk.directory.path
    func open(_ directory: mode_t, _ file: mode_t) {
      for name in ["", "/lock", "/presence", "/index", "/drafts", "/damaged"] {
        chmod(path + name, directory)
        for file_ in desk.names(in: name)
        where file_.contains(".") || file_ == "writer"
          || file_ == "agents"
        { chmod("\(path)\(name)/\(file_)", file) }
      }
    }
    defer { open(0o700, 0o600) }
    open(0o555, 0o444)
    let said = try ProbeProcess("as-nobody", path).lines()
    #expect(said.count == 5)
    #expect(said.first == "opened \(desk.state.seq)")
    #expect(said.dropFirst().first == "caught up true")
    #expect(said.contains { $0.hasPrefix("lock: cannot open") && $0.contains("Permission denied") })
    #expect(said.suffix(2) == ["sound true", "present 0"])

    chmod(path, 0)
    let refused = try ProbeProcess("as-nobody", path).lines()
    chmod(path, 0o700)
    #expect(refused.count == 1)
    #expect(refused[0].hasPrefix("error cannot") && refused[0].contains("Permission denied"))
  }
}
