import Desk
import Glibc
import Store

@testable import FileStore

/// A desk in a directory of its own, with a story written to it.
final class FileDesk {
  let directory = TemporaryDirectory()
  var story: Story
  var state = DeskState()
  var options = FileStore.Options()
  private(set) var commits: [Commit] = []

  init(seed: UInt64) throws {
    story = Story(seed: seed)
    _ = try StoreDirectory.create(at: directory.path)
    options.segmentBytes = 1 << 40
    options.snapshotEvents = 1 << 40
    options.snapshotBytes = 1 << 40
  }

  func store() throws -> FileStore { try FileStore(directory.path, options: options) }

  /// Writes so many commits, making snapshots when the options say so.
  func write(_ count: Int) throws {
    let store = try store()
    state = try store.open().state
    for _ in 0..<count {
      let (events, at, by) = story.next()
      try store.lock(timeoutMilliseconds: 1000)
      _ = try store.catchUp()
      let commit = try store.append(events, at: at, by: by)
      store.unlock()
      for event in commit.events { state.apply(event) }
      commits.append(commit)
      if let covered = store.snapshotIfDue(state) { state.forgetClosed(upTo: covered) }
    }
  }

  /// Puts the state aside now.
  func snapshot() throws {
    let store = try store()
    state = try store.open().state
    try store.install(state)
    state.forgetClosed(upTo: state.seq)
  }

  func segmentPath(_ index: Int = 0) throws -> String {
    try StoreDirectory(existing: directory.path).segments()[index].path
  }

  var segmentCount: Int {
    get throws { try StoreDirectory(existing: directory.path).segments().count }
  }

  /// The state after so many commits.
  func state(after count: Int) -> DeskState {
    var state = DeskState()
    for event in commits[..<count].flatMap(\.events) { state.apply(event) }
    return state
  }

  func names(in subdirectory: String) -> [String] {
    namesOfFiles(in: directory.path + "/" + subdirectory)
  }
}

/// The names in a directory, but for those that begin with a dot.
func namesOfFiles(in directory: String) -> [String] {
  guard let listing = opendir(directory) else { return [] }
  defer { closedir(listing) }
  var names: [String] = []
  while let entry = readdir(listing) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}

/// Where each line begins, and the end.
func lineStarts(_ bytes: [UInt8]) -> [Int] {
  [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
}
