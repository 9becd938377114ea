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
    #expect(picture(path) == before)
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
}
