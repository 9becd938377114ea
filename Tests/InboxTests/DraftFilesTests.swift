import Desk
import Glibc
import Synchronization
import Testing

@testable import Inbox

@Suite("Draft files")
final class DraftFilesTests {
  private let directory: String

  init() {
    var template = Array("/tmp/drafts-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } }
    directory = made.map { String(cString: $0) } ?? ""
  }

  deinit {
    for name in names() { unlink(directory + "/" + name) }
    rmdir(directory)
  }

  private func names() -> [String] {
    guard let listing = opendir(directory) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private func drafts(of agent: AgentID) -> DraftFiles {
    DraftFiles(directory: directory, agent: agent) { reason in Issue.record("\(reason)") }
  }

  @Test func whatIsSavedIsThereInTheNextRun() {
    let first = drafts(of: "ann")
    first.save("你好\nline two 👩‍👩‍👧", .message, for: "kw2m")
    first.save("other", .message, for: "abcd")
    first.flush()
    #expect(drafts(of: "ann").load(.message) == ["kw2m": "你好\nline two 👩‍👩‍👧", "abcd": "other"])
    var status = stat()
    #expect(stat(directory + "/ann@kw2m", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func aNoteIsNeverTakenForAMessage() {
    let files = drafts(of: "ann")
    files.save("between us", .note, for: "kw2m")
    files.save("dear Kim", .message, for: "kw2m")
    files.flush()
    #expect(files.load(.message) == ["kw2m": "dear Kim"])
    #expect(files.load(.note) == ["kw2m": "between us"])
    files.save("", .note, for: "kw2m")
    files.flush()
    #expect(names() == ["ann@kw2m"])
  }

  @Test func anEmptyDraftIsDropped() {
    let files = drafts(of: "ann")
    files.save("x", .message, for: "kw2m")
    files.save("", .message, for: "kw2m")
    files.flush()
    #expect(names() == [])
  }

  @Test func draftsOfOneAgentAreNotAnothers() {
    let files = drafts(of: "ann")
    files.save("Ann's", .message, for: "kw2m")
    files.flush()
    #expect(drafts(of: "an").load(.message) == [:])
    #expect(drafts(of: "bo").load(.message) == [:])
  }

  @Test func whatAKilledRunLeftHalfWrittenGoes() {
    let hourAgo = timespec(tv_sec: time(nil) - 3600, tv_nsec: 0)
    for (name, isOld) in [("ann@kw2m.new", true), ("ann@abcd.new", false), ("bo@kw2m.new", true)] {
      let file = open(directory + "/" + name, O_WRONLY | O_CREAT, 0o600)
      if isOld { #expect(futimens(file, [hourAgo, hourAgo]) == 0) }
      close(file)
    }
    #expect(drafts(of: "ann").load(.message) == [:])
    // What another inbox may be writing just now stays, and what is another agent's.
    #expect(names() == ["ann@abcd.new", "bo@kw2m.new"])
  }

  @Test func aChatIdNeverNamesAnotherFile() {
    let files = drafts(of: "ann")
    for id in ["../../evil", "a/b", "", "A B", "\u{1B}[31m"] {
      files.save("x", .message, for: ChatID(id))
    }
    files.flush()
    #expect(names() == [])
  }

  @Test func aDraftThatCannotBeKeptIsSaid() {
    let said = Mutex<[String]>([])
    let files = DraftFiles(directory: directory + "/nowhere", agent: "ann") { reason in
      said.withLock { $0.append(reason) }
    }
    files.save("x", .message, for: "kw2m")
    files.flush()
    #expect(said.withLock { $0 } == ["No such file or directory"])
  }
}
