import Desk
import Glibc
import Store
import Synchronization
import Testing
import Words

@testable import FileStore

/// What others placed in a desk's directory, and what the process's mask says.
@Suite struct LinkTests {
  /// Everything that opens, makes or replaces a file. What went wrong is returned.
  private func doAll(_ desk: FileDesk) -> [String] {
    let path = desk.directory.path
    var said: [String] = []
    let fromDrafts = Mutex<[String]>([])
    func attempt(_ body: () throws -> Void) {
      do { try body() } catch { said.append(told(error)) }
    }
    attempt {
      let store = try desk.store()
      let state = try store.open().state
      _ = try store.history(HistoryQuery(limit: .max), in: state)
      _ = store.snapshotIfDue(state)
      said += store.takeWarnings().map { Tongue.english.words.warning($0) }
    }
    attempt { try desk.write(2) }
    attempt {
      let store = try desk.store()
      let state = try store.open().state
      try store.install(state)
    }
    attempt { _ = try desk.store().check() }
    attempt { _ = try desk.store().repair() }
    attempt {
      let attendance = FileAttendance(try StoreDirectory(existing: path))
      try attendance.hold(.agent(1))
    }
    attempt {
      let clocks = FileClocks(try StoreDirectory(existing: path))
      try clocks.enter { Instant(seconds: 0) }
    }
    attempt {
      let drafts = try FilePlace(path).drafts(of: "ann") { error in
        fromDrafts.withLock { $0.append(told(error)) }
      }
      drafts.save("dear Kim", .message, for: "kw2m")
      drafts.flush()
    }
    attempt { try FilePlace(path).pictures.keep(.pixel, beside: []) }
    attempt {
      try FileVisitorBook(try StoreDirectory(existing: path)).keep(["mark1": .init(new: .init())])
    }
    return said + fromDrafts.withLock { $0 }
  }

  /// A link in the place of any file or directory of a desk leads nobody out of it.
  @Test(arguments: [
    "index/closed.jsonl", "snapshot.json", "lock/writer", "lock/clocks", "presence/keepers",
    "damaged", "index",
    "lock", "lock/book", "presence", "drafts", "visitors", "pictures",
    "journal-00000000000000000001.jsonl",
  ])
  func aLinkIsNotFollowed(_ name: String) throws {
    for isThere in [true, false] {
      let desk = try FileDesk(seed: 140)
      desk.options.snapshotEvents = 10
      try desk.write(20)
      // So that something has to be set aside.
      let segment = try desk.segmentPath()
      var bytes = readFile(segment)
      bytes[lineStarts(bytes)[18] + 9] ^= 1
      writeFile(segment, bytes)
      try FileAttendance(StoreDirectory(existing: desk.directory.path)).hold(.agent(1))
      try FilePlace(desk.directory.path).pictures.keep(.pixel, beside: [])

      let outside = TemporaryDirectory()
      let path = desk.directory.path + "/" + name
      let isFile = name.contains(".") || name.contains("/")
      let target = outside.path + "/target"
      if isThere {
        if isFile { writeFile(target, Array("precious".utf8)) } else { mkdir(target, 0o700) }
      }
      rename(path, outside.path + "/original")
      symlink(target, path)
      let said = doAll(desk)
      if isFile {
        #expect(readFile(target) == (isThere ? Array("precious".utf8) : []))
      } else {
        #expect(namesOfFiles(in: target) == [])
      }
      #expect((access(target, F_OK) == 0) == isThere)
      // Whoever needs it says which one it is.
      #expect(said.contains { $0.contains(path) && $0.contains("it is a link") }, "\(said)")
    }
  }

  /// A pipe in the place of a file is not waited for.
  @Test func aPipeStopsNobody() throws {
    let desk = try FileDesk(seed: 141)
    try desk.write(5)
    mkfifo(desk.directory.path + "/snapshot.json", 0o600)
    #expect(throws: StoreError.self) { try desk.store().open() }
    _ = doAll(desk)
  }

  /// A second name leads the superuser nowhere either.
  @Test(.enabled(if: geteuid() == 0, "only the superuser writes what is others'"))
  func theSuperuserWritesToNothingThatHasANameElsewhere() throws {
    let desk = try FileDesk(seed: 142)
    desk.options.snapshotEvents = 10
    try desk.write(20)
    let outside = TemporaryDirectory()
    chown(desk.directory.path, 65534, 65534)
    for name in ["index/closed.jsonl", "lock/writer"] {
      let path = desk.directory.path + "/" + name
      let target = outside.path + "/precious"
      writeFile(target, Array("precious".utf8))
      rename(path, path + ".away")
      link(target, path)
      let said = doAll(desk)
      #expect(readFile(target) == Array("precious".utf8))
      #expect(said.contains { $0.contains(path) && $0.contains("another name") }, "\(said)")
      unlink(path)
      unlink(target)
      rename(path + ".away", path)
    }
    _ = doAll(desk)
    #expect(try desk.store().check().isSound)
  }

  /// Files of a name that somebody took beforehand are neither waited for nor filled.
  @Test func namesOfFilesBeingMadeCannotBeTakenBeforehand() throws {
    let desk = try FileDesk(seed: 143)
    desk.options.segmentBytes = 1
    try desk.write(3)
    let directory = try StoreDirectory(existing: desk.directory.path)
    var names: Set<String> = []
    for _ in 0..<50 {
      let new = try directory.makeTemporary("snapshot")
      names.insert(new.name)
      new.remove()
    }
    #expect(names.count == 50)
  }

  @Test(arguments: [0o000, 0o022, 0o077, 0o777] as [Int])
  func modesAreWhatTheyAreWhateverTheMask(_ mask: Int) throws {
    let directory = TemporaryDirectory()
    chmod(directory.path, 0o777)
    let said = try ProbeProcess("under-mask", directory.path, "\(mask)").lines()
    #expect(said.count > 12)
    for line in said {
      let words = line.split(separator: " ")
      let isDirectory =
        !(words[0].split(separator: "/").last.map { name in
          name.contains(".") || name.contains("@") || name.hasPrefix("keeper")
            || ["writer", "moves", "book"].contains(name)
        } ?? false)
      #expect(words.count == 2 && words[1] == (isDirectory ? "700" : "600"), "\(line)")
    }
  }
}
