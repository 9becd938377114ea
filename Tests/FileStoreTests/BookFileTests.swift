import Desk
import Glibc
import Store
import Testing

@testable import FileStore

/// The visitors' book in its file: processes that die, files that are no good, people who only look.
@Suite struct BookFileTests {
  // MARK: Processes

  /// What was said to be taken in is there whatever becomes of whoever said it.
  @Test(arguments: 0..<3 as Range<UInt64>) func killedTakersLoseNothing(_ seed: UInt64) throws {
    let desk = try SiteDesk(seed: seed, events: 4000)
    var dice = Dice(seed: seed)
    var (said, kills) = (Int64(0), 0)
    while true {
      let probes = try (0..<2).map { _ in
        try ProbeProcess("take-visitors", desk.directory.path, "\(1 + dice.roll(3))")
      }
      var isDone = false
      // A few commits at a time, so that there are many deaths however fast the machine is.
      for _ in 0...dice.roll(4) {
        let line = probes[0].line()
        try #require(line != nil && line?.hasPrefix("error") == false, "\(line ?? "")")
        said = max(said, line.flatMap { Int64($0) } ?? 0)
        if line == "done" {
          isDone = true
          break
        }
      }
      for probe in probes { probe.kill9() }
      kills += 1
      let seq = try desk.book().seq()
      #expect(seq >= desk.concerning(upTo: said) && seq <= 4000)
      if isDone { break }
    }
    #expect(kills > 10)
    #expect(try desk.isRemembered(by: try desk.book()))
    #expect(try desk.book().count() == desk.marks.count { try desk.model.visitor($0) != nil })
  }

  /// Several at once never take in anything twice.
  @Test func takersAtOnceAgree() throws {
    let desk = try SiteDesk(seed: 7, events: 2000)
    let probes = try (1...4).map {
      try ProbeProcess("take-visitors", desk.directory.path, "\($0)")
    }
    for probe in probes {
      while let line = probe.line() {
        try #require(!line.hasPrefix("error"), "\(line)")
        if line == "done" { break }
      }
      probe.finish()
    }
    #expect(try desk.isRemembered(by: try desk.book()))
  }

  // MARK: No good

  enum Damage: CaseIterable {
    case missing, empty, zeroed, garbage, otherApplication, olderVersion, newerVersion, copied
    case pipe, link, secondName, linkOfLog, half
  }

  @Test(arguments: Damage.allCases) func whatIsNoGoodIsMadeAnew(_ damage: Damage) throws {
    let desk = try SiteDesk(seed: 20, events: 600)
    try desk.fillBook()
    let (path, journal) = (desk.bookPath, desk.journal)
    let whole = readFile(path)
    var bytes = whole
    let outside = TemporaryDirectory()
    let precious = outside.path + "/precious"
    writeFile(precious, bytes)
    switch damage {
    case .missing: unlink(path)
    case .empty: writeFile(path, [])
    case .zeroed: writeFile(path, bytes.map { _ in 0 })
    case .garbage: writeFile(path, Array(String(repeating: "no book at all. ", count: 999).utf8))
    case .otherApplication:
      bytes[71] ^= 1
      writeFile(path, bytes)
    case .olderVersion, .newerVersion:
      bytes[63] = damage == .olderVersion ? 0 : 99
      writeFile(path, bytes)
    case .copied:
      rename(path, path + ".away")
      writeFile(path, bytes)
    case .half: writeFile(path, Array(bytes[..<(bytes.count / 2 - 100)]))
    case .pipe, .link, .secondName:
      unlink(path)
      switch damage {
      case .pipe: mkfifo(path, 0o600)
      case .link: symlink(precious, path)
      case _: link(precious, path)
      }
    case .linkOfLog:
      unlink(path + "-wal")
      symlink(precious, path + "-wal")
    }
    let book = try desk.book()
    #expect(try desk.isRememberedInTheEnd(by: book))
    // Whoever comes next finds it whole, and has nothing to take in.
    #expect(try desk.isRemembered(by: try desk.book()))
    #expect(desk.journal == journal)
    #expect(readFile(precious) == whole)
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode == S_IFREG | 0o600)
    #expect(namesOfFiles(in: desk.directory.path + "/visitors").allSatisfy { !$0.hasPrefix("new") })
  }

  /// Every page of it, whether found out at once or in the middle.
  @Test func whateverPageIsLostIsMadeAnew() throws {
    let desk = try SiteDesk(seed: 21, events: 1500)
    try desk.fillBook()
    let whole = readFile(desk.bookPath)
    let pages = whole.count / 4096
    #expect(pages > 8)
    var anew = 0
    for page in 0..<pages {
      let before = try desk.book().seq()
      var bytes = readFile(desk.bookPath)
      guard bytes.count > page * 4096, before > 0 else { continue }
      for place in page * 4096..<(page + 1) * 4096 { bytes[place] = 0 }
      overwrite(desk.bookPath, bytes)
      let book = try desk.book()
      #expect(try desk.isRememberedInTheEnd(by: book), "page \(page)")
      if readFile(desk.bookPath) != bytes { anew += 1 }
    }
    #expect(anew > 5)
  }

  private func overwrite(_ path: String, _ bytes: [UInt8]) {
    let fd = open(path, O_WRONLY)
    defer { close(fd) }
    _ = bytes.withUnsafeBytes { pwrite(fd, $0.baseAddress, $0.count, 0) }
  }

  /// Who has it open while it is taken away is told, and does not go on with a gap.
  @Test func whoGoesOnWithABookTakenAwayIsTold() throws {
    let desk = try SiteDesk(seed: 22, events: 300)
    let (one, other) = (try desk.book(), try desk.book())
    try desk.catchUp(one, by: 200)
    try desk.catchUp(other, by: 0)
    for name in namesOfFiles(in: desk.directory.path + "/visitors") {
      unlink(desk.directory.path + "/visitors/" + name)
    }
    rmdir(desk.directory.path + "/visitors")
    let anew = StoreError.bookMadeAnew(path: desk.bookPath)
    #expect(throws: anew) { try one.take(Array(desk.events[200...])) }
    #expect(throws: anew) { try one.visitor("mark1") }
    #expect(throws: anew) { try other.keep(["mark1": HabitsChange(new: VisitorHabits())]) }
    #expect(try one.seq() == 0)
    #expect(try desk.isRememberedInTheEnd(by: one))
    #expect(try desk.isRememberedInTheEnd(by: other))
  }

  /// Nobody waits for ever for somebody who is at it.
  @Test func whoeverIsAtItForTooLongIsTold() throws {
    let desk = try SiteDesk(seed: 23, events: 20)
    try desk.fillBook()
    let folder = try #require(try StoreDirectory(existing: desk.directory.path).folder("visitors"))
    let holder = try SQLConnection(folder, "book.sqlite", .writing)
    holder.keepFilesBeside()
    try holder.run("BEGIN IMMEDIATE")
    let book = try desk.book()
    // Who only asks does not wait.
    #expect(try desk.isRemembered(by: book))
    // Nor does who would forget, where there is nobody to forget.
    #expect(try book.forgetUnseen(since: .distantPast, most: 9) == 0)
    #expect {
      try book.keep(["mark1": HabitsChange(new: VisitorHabits())])
    } throws: {
      if case StoreError.bookIsBusy(desk.bookPath, 1000...) = $0 { true } else { false }
    }
    try holder.run("ROLLBACK")
    try book.keep(["mark1": HabitsChange(new: VisitorHabits())])
  }

  /// SQLite itself follows no link in the folder, should one come in the last moment.
  @Test func noLinkIsFollowedInTheLastMoment() throws {
    let desk = try SiteDesk(seed: 24, events: 50)
    try desk.fillBook()
    let folder = try #require(try StoreDirectory(existing: desk.directory.path).folder("visitors"))
    let outside = TemporaryDirectory()
    symlink(outside.path + "/nothing", desk.bookPath + "-journal")
    unlink(desk.bookPath + "-wal")
    symlink(outside.path + "/nothing", desk.bookPath + "-wal")
    #expect(throws: SQLFault.self) {
      let connection = try SQLConnection(folder, "book.sqlite", .writing)
      try connection.run("UPDATE book SET seq = 99")
    }
    symlink("book.sqlite", desk.directory.path + "/visitors/other")
    #expect(throws: SQLFault.self) {
      try SQLConnection(folder, "other", .writing).run("SELECT count(*) FROM book")
    }
    #expect(namesOfFiles(in: outside.path) == [])
  }

  // MARK: Laziness, modes, looking

  @Test func whoAsksNothingOpensNothing() throws {
    let desk = try SiteDesk(seed: 25, events: 10)
    let parts = try FilePlace(desk.directory.path).open()
    _ = try parts.store.open()
    try parts.visitors?.take([])
    #expect(!namesOfFiles(in: desk.directory.path).contains("visitors"))
    #expect(try parts.visitors?.seq() == 0)
    #expect(namesOfFiles(in: desk.directory.path + "/visitors").contains("book.sqlite"))
  }

  @Test func aGroupsBookIsTheGroups() throws {
    let directory = TemporaryDirectory()
    _ = try StoreDirectory.create(at: directory.path, group: getegid())
    let book = FileVisitorBook(try StoreDirectory(existing: directory.path))
    try book.keep(["mark1": HabitsChange(new: VisitorHabits())])
    let names = namesOfFiles(in: directory.path + "/visitors")
    #expect(names.count == 3)
    for name in names {
      var status = stat()
      #expect(lstat(directory.path + "/visitors/" + name, &status) == 0)
      #expect(status.st_mode & 0o7777 == 0o660, "\(name)")
    }
  }

  @Test func whoMayOnlyReadReads() throws {
    let desk = try SiteDesk(seed: 26, events: 500)
    try desk.fillBook()
    let path = desk.directory.path
    func open(_ directories: mode_t, _ files: mode_t) {
      for folder in [path, path + "/visitors"] { chmod(folder, directories) }
      for name in namesOfFiles(in: path + "/visitors") { chmod("\(path)/visitors/\(name)", files) }
    }
    open(0o555, 0o444)
    defer { open(0o700, 0o600) }
    let said = try ProbeProcess("look-at-visitors", path).lines()
    #expect(said.prefix(2) == ["seq 500", "known \(try desk.model.visitor("mark1") != nil)"])
    #expect(said.count == 3 && said[2].hasPrefix("take: "))
  }
}
