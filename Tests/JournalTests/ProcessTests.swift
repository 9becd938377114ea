import Desk
import Glibc
import Testing

@testable import Journal

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
      return pid == holder.pid && waited >= 30 && "\(error)".contains("process \(holder.pid)")
    }
    // Its death lets go.
    holder.kill9()
    try store.lock(timeoutMilliseconds: 1000)
    store.unlock()
  }

  @Test func presenceEndsWithTheProcess() throws {
    let desk = try FileDesk(seed: 44)
    let path = desk.directory.path
    let presence = try Presence(StoreDirectory(existing: path))
    #expect(try presence.holders() == [])
    let ann = try ProbeProcess("hold-presence", path, "1")
    let alsoAnn = try ProbeProcess("hold-presence", path, "1", "2")
    let others = try ProbeProcess("hold-presence", path, "3", "4", "900", "70000")
    for probe in [ann, alsoAnn, others] { #expect(probe.line() == "held") }
    try presence.hold(7)
    #expect(try presence.holders() == [1, 2, 3, 4, 7, 900, 70000])
    alsoAnn.kill9()
    #expect(try presence.holders() == [1, 3, 4, 7, 900, 70000])
    ann.kill9()
    #expect(try presence.holders() == [3, 4, 7, 900, 70000])
    others.finish()
    try presence.leave(7)
    #expect(try presence.holders() == [])
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

  @Test(.enabled(if: geteuid() == 0, "only the superuser can become somebody else"))
  func whoMayOnlyReadReadsAndIsToldThatTheyMayNotWrite() throws {
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
    open(0o555, 0o444)
    let said = try ProbeProcess("as-nobody", path).lines()
    #expect(said.count == 5)
    #expect(said.first == "opened \(desk.state.seq)")
    #expect(said.dropFirst().first == "caught up true")
    #expect(said.contains { $0.hasPrefix("lock: cannot open") && $0.contains("Permission denied") })
    #expect(said.suffix(2) == ["sound true", "present 0"])

    open(0o700, 0o600)
    let refused = try ProbeProcess("as-nobody", path).lines()
    #expect(refused.count == 1)
    #expect(refused[0].hasPrefix("error cannot") && refused[0].contains("Permission denied"))
  }
}
