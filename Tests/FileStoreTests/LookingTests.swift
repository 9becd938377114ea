import Desk
import FileStore
import Glibc
import Store
import Testing

/// Looking never writes.
@Suite struct LookingTests {
  /// All that lies in a directory: names, modes, contents, and when each was changed.
  private func picture(_ path: String) -> [String: [String]] {
    var status = stat()
    guard lstat(path, &status) == 0 else { return [:] }
    let times = [status.st_mtim, status.st_ctim].map { "\($0.tv_sec).\($0.tv_nsec)" }
    var all = [path: ["\(status.st_mode) \(status.st_ino)"] + times]
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in namesOfFiles(in: path) {
        all.merge(picture(path + "/" + name)) { first, _ in first }
      }
    } else {
      all[path]?.append("\(readFile(path))")
    }
    return all
  }

  /// Everything that can be asked.
  private func lookAtAll(_ path: String) throws {
    for isTold in [false, true] {
      let parts = try FilePlace(path).open(toLook: true, isTold: isTold)
      let state = try parts.store.open().state
      _ = try parts.store.catchUp()
      _ = try parts.store.history(HistoryQuery(limit: .max), in: state)
      _ = try parts.store.events(from: 1, limit: .max)
      for number in 1...20 { _ = try parts.store.chatEvents(ChatID(requestSeq: Int64(number))) }
      #expect(parts.store.snapshotIfDue(state) == nil)
      #expect(throws: StoreError.self) { try parts.store.lock(timeoutMilliseconds: 0) }
      _ = parts.attendance.roll()
      _ = parts.attendance.isHeldElsewhere(.agent(1))
      _ = parts.signal.drain()
      _ = parts.store.takeWarnings()
      let book = try #require(parts.visitors)
      _ = try book.seq()
      _ = try book.visitor("mark1")
      _ = try book.visitors(email: SiteStory.emails[0], limit: 9)
      #expect(throws: StoreError.misuse(.onlyLooks)) { try book.take([]) }
      #expect(throws: StoreError.misuse(.onlyLooks)) {
        try book.forgetUnseen(since: .distantPast, most: 1)
      }
    }
    var options = FileStore.Options()
    options.snapshotEvents = 1
    let store = try FileStore(path, toLook: true, options: options)
    let state = try store.open().state
    #expect(store.snapshotIfDue(state) == nil)
    _ = try store.check()
    #expect(throws: StoreError.self) { try store.repair() }
  }

  private func staysAsItIs(_ path: String, _ look: () throws -> Void) rethrows {
    let before = picture(path)
    try look()
    let after = picture(path)
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    #expect(changed == [])
  }

  @Test func aDirectoryWithoutADeskStaysEmpty() throws {
    let directory = TemporaryDirectory()
    try staysAsItIs(directory.path) {
      for toLook in [true, false] {
        let place = try FilePlace(directory.path)
        let parts = try place.open(toLook: toLook, isTold: true)
        #expect(throws: StoreError.noDesk(path: directory.path)) { try parts.store.open() }
        #expect(throws: StoreError.self) { try parts.store.lock(timeoutMilliseconds: 0) }
        #expect(parts.attendance.roll().agents == [])
        #expect(place.drafts(of: "ann") { _ in }.load(.message) == [:])
        #expect(throws: StoreError.self) {
          try FileStore(directory.path, toLook: toLook).check()
        }
      }
    }
    _ = try StoreDirectory.create(at: directory.path)
  }

  @Test func aBackupOfTheJournalAloneStaysThat() throws {
    let desk = try FileDesk(seed: 92)
    try desk.write(60)
    let backup = TemporaryDirectory()
    let path = try desk.segmentPath()
    writeFile(backup.path + "/" + path.split(separator: "/").last!, readFile(path))
    try staysAsItIs(backup.path) { try lookAtAll(backup.path) }
  }

  @Test func aDeskStaysAsItIs() throws {
    let desk = try FileDesk(seed: 93)
    try desk.write(300)
    let path = desk.directory.path
    try staysAsItIs(path) { try lookAtAll(path) }
    try desk.snapshot()
    try desk.write(10)
    try staysAsItIs(path) { try lookAtAll(path) }
    // What others would mend: the index is gone, a writer died in the middle of a commit.
    unlink(path + "/index/closed.jsonl")
    writeFile(try desk.segmentPath(), readFile(try desk.segmentPath()) + Array("{\"v\":1".utf8))
    try staysAsItIs(path) { try lookAtAll(path) }
    for name in ["presence", "index", "drafts", "damaged"] { rmdir(path + "/" + name) }
    try staysAsItIs(path) { try lookAtAll(path) }
  }

  // MARK: The visitors' book

  @Test func aBookStaysAsItIs() throws {
    let desk = try SiteDesk(seed: 94, events: 400)
    let path = desk.directory.path
    let looking = try desk.book(toLook: true)
    try staysAsItIs(path) { () throws in
      #expect(try looking.seq() == 0)
      #expect(try looking.visitor("mark1") == nil)
      #expect(try looking.count() == nil)
    }
    try desk.fillBook()
    try staysAsItIs(path) { () throws in
      try lookAtAll(path)
      #expect(try desk.isRemembered(by: looking))
    }
    // One that is no good is not made anew either.
    let whole = readFile(desk.bookPath)
    writeFile(desk.bookPath, Array(whole[..<5000]))
    try staysAsItIs(path) { () throws in
      try lookAtAll(path)
      #expect(try looking.visitor("mark1") == nil)
    }
  }

  /// What somebody who was killed had written is seen, as is what somebody is writing.
  @Test func whatIsInTheLogIsSeen() throws {
    let desk = try SiteDesk(seed: 95, events: 400)
    let path = desk.directory.path
    let probe = try ProbeProcess("take-visitors", path, "3")
    while let line = probe.line(), line != "done" {}
    let looking = try desk.book(toLook: true)
    for isAlive in [true, false] {
      if !isAlive { probe.kill9() }
      try staysAsItIs(path) { () throws in
        #expect(try desk.isRemembered(by: looking))
        #expect(try desk.isRemembered(by: try desk.book(toLook: true)))
      }
    }
    // A copy that lacks what they had in common shows what it has.
    unlink(desk.bookPath + "-shm")
    try staysAsItIs(path) { try lookAtAll(path) }
    try desk.catchUp(try desk.book())
    #expect(try desk.isRemembered(by: looking))
  }

  /// Whoever looks while others write finds one moment of it or another, and nothing in between.
  @Test func whoLooksWhileOthersWriteSeesWholeBatches() throws {
    let desk = try SiteDesk(seed: 96, events: 3000)
    let looking = try desk.book(toLook: true)
    var seen: Set<Int64> = [0]
    var last: Int64 = 0
    while last < 3000 {
      // It comes and goes, and puts its log into the file each time.
      let probe = try ProbeProcess("take-visitors", desk.directory.path, "\(1 + seen.count % 7)")
      for _ in 0..<40 {
        guard let line = probe.line(), line != "done" else { break }
        let seq = try looking.seq()
        #expect(seq >= last && seq >= desk.concerning(upTo: Int64(line) ?? 0))
        last = seq
        seen.insert(seq)
        _ = try looking.visitors(email: SiteStory.emails[0], limit: 9)
      }
      probe.kill9()
      if seen.count % 2 == 0 { _ = try desk.book().seq() }
      last = try looking.seq()
    }
    #expect(seen.count > 30)
    #expect(try desk.isRemembered(by: looking))
  }
}
