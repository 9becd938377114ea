import Desk
import FileStore
import Glibc
import Store
import Synchronization
import Testing

/// What is particular to drafts in files.
@Suite struct DraftTests {
  private let directory = TemporaryDirectory()
  private let place: FilePlace

  init() throws {
    _ = try StoreDirectory.create(at: directory.path)
    place = try FilePlace(directory.path)
  }

  private var folder: String { directory.path + "/drafts" }

  private func names() -> [String] { namesOfFiles(in: folder) }

  private func drafts(of agent: AgentID) -> any DraftStore {
    place.drafts(of: agent) { Issue.record("\($0)") }
  }

  @Test func onlyTheirOwnerReadsThem() {
    let files = drafts(of: "ann")
    files.save("dear Kim", .message, for: "kw2m")
    files.flush()
    #expect(drafts(of: "ann").load(.message) == ["kw2m": "dear Kim"])
    #expect(names() == ["ann@kw2m"])
    var status = stat()
    #expect(stat(folder + "/ann@kw2m", &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o600)
  }

  /// Beside the drafts, of each agent apart.
  @Test func whatWasReadIsKept() {
    let files = drafts(of: "ann")
    #expect(files.loadMarks() == nil)
    files.keepMarks("read kw2m 7\n")
    drafts(of: "bo").keepMarks("read abcd 9\n")
    files.save("dear Kim", .message, for: "kw2m")
    files.keepMarks("read kw2m 8\n")
    files.flush()
    #expect(drafts(of: "ann").loadMarks() == "read kw2m 8\n")
    #expect(drafts(of: "ann").load(.message) == ["kw2m": "dear Kim"])
    #expect(drafts(of: "ann").load(.note) == [:] && drafts(of: "bo").load(.message) == [:])
    var status = stat()
    #expect(stat(folder + "/ann+marks", &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o600)
  }

  @Test func anEmptyDraftIsDropped() {
    let files = drafts(of: "ann")
    files.save("x", .message, for: "kw2m")
    files.save("", .message, for: "kw2m")
    files.flush()
    #expect(names() == [])
  }

  @Test func whatAKilledRunLeftHalfWrittenGoes() {
    let hourAgo = timespec(tv_sec: time(nil) - 3600, tv_nsec: 0)
    for (name, isOld) in [("ann@kw2m.new", true), ("ann@abcd.new", false), ("bo@kw2m.new", true)] {
      let file = open(folder + "/" + name, O_WRONLY | O_CREAT, 0o600)
      if isOld { #expect(futimens(file, [hourAgo, hourAgo]) == 0) }
      close(file)
    }
    #expect(drafts(of: "ann").load(.message) == [:])
    // What another inbox may be writing just now stays, and what is another agent's.
    #expect(names() == ["ann@abcd.new", "bo@kw2m.new"])
  }

  @Test func aDraftThatCannotBeKeptIsSaid() {
    let said = Mutex<[StoreError]>([])
    let files = place.drafts(of: "ann") { error in said.withLock { $0.append(error) } }
    rmdir(folder)
    writeFile(folder, [])
    files.save("x", .message, for: "kw2m")
    files.flush()
    #expect(said.withLock { $0 } == [.system(doing: .open, path: folder, code: ENOTDIR)])
    // A desk of which only the journal is left gets a folder for them.
    unlink(folder)
    files.save("x", .message, for: "kw2m")
    files.flush()
    #expect(files.load(.message) == ["kw2m": "x"])
  }
}
