import Desk
import Documents
import FileStore
import Foundation
import FrontDesk
import Glibc
import Hosting
import Routing
import Store
import Synchronization
import Text
import Visitors
import Words

/// Where the demo's desk lies.
struct DemoPlace {
  let path: String
  /// Whether it goes when the demo ends.
  let isTemporary: Bool

  /// What every temporary desk's name begins with: nothing else is ever removed.
  private static let prefix = "deskbell-demo-"
  /// A file in every temporary desk, by which it is known from one that somebody named so.
  private static let mark = "temporary"

  /// The directory named, or a new temporary one.
  init(_ named: String?, isTemporary: Bool = false) throws(Failure) {
    if let named {
      guard !named.isEmpty else { throw Failure(.needsDirectory(option: "--store")) }
      path = Environment.absolute(named)
      self.isTemporary = isTemporary
      return
    }
    let parent = Environment.absolute(Environment.text("TMPDIR") ?? "/tmp")
    DemoPlace.sweep(parent)
    var template = Array("\(parent)/\(DemoPlace.prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(
        .store, .makeDirectory(in: parent, code: errno, option: "--store DIR"))
    }
    path = template.withUnsafeBytes { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    self.isTemporary = true
    TemporaryDesks.removeAtExit(path)
  }

  /// Makes the demo's desk, or finds it there. Refuses any other desk: nobody wants simulated
  /// visitors there. Returns the number of the last event before the demo.
  func prepare(you: AgentID, agents: Int) throws -> Int64 {
    do throws(StoreError) {
      let directory = try StoreDirectory.create(at: path)
      if isTemporary { close(try directory.openLock(DemoPlace.mark)) }
    } catch {
      guard case .alreadyADesk = error else { throw Failure(error) }
    }
    return try Failure.wrapping { () throws(DeskError) in
      let desk = try LiveDesk(path: path).desk
      if desk.state.seq == 0 {
        try desk.setUp(
          DemoDesk.events(
            you: you, zone: DemoPlace.zone, agents: agents, dialogues: DemoPlace.dialogues))
      }
      guard DemoDesk.made(desk.state) else {
        throw .refused(
          Refusal(.setUp(.noDemoDesk(path: path))))
      }
      guard desk.state.agent(you) != nil else {
        throw .refused(Refusal.unknown(.agent, you.text, among: desk.state.agents.map(\.id.text)))
      }
      return desk.state.seq
    }
  }

  /// Takes a temporary desk away. May be called again.
  func remove() {
    if isTemporary { DemoPlace.remove(path) }
  }

  fileprivate static func remove(_ path: String) {
    guard path.contains("/" + prefix) else { return }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Takes away what demos of this user left behind that were killed. A desk that is younger may be
  /// one whose people are just coming.
  private static func sweep(_ parent: String) {
    let files = FileManager.default
    let aMinuteAgo = time(nil) - 60
    for name in (try? files.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(prefix)
    {
      let path = parent + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
        status.st_uid == geteuid(), status.st_mtim.tv_sec < aMinuteAgo
      else { continue }
      // No more than an empty directory was made: it goes if it is empty.
      if rmdir(path) == 0 { continue }
      if access("\(path)/lock/\(mark)", F_OK) == 0, isDeserted(path) { remove(path) }
    }
  }

  /// Whether nobody simulated or real is at a desk.
  private static func isDeserted(_ path: String) -> Bool {
    guard let lock = try? DemoLock(path), let directory = try? StoreDirectory(existing: path)
    else { return false }
    return withExtendedLifetime(lock) {
      let roll = FileAttendance(directory, toLook: true).roll()
      return roll.agents.isEmpty && roll.visitors.isEmpty
    }
  }

  /// The finished dialogues that come with the program.
  private static var dialogues: [Dialogue] {
    SampleDialogue.allCases.compactMap {
      try? Dialogue(parsing: Array(Environment.words.document(of: $0).utf8))
    }
  }

  /// The time zone of the surroundings, if it has a name.
  private static var zone: String? {
    let name = TimeZone.current.identifier
    return TimeZoneName.isKnown(name) ? name : nil
  }

  /// How this program was called, from any directory.
  static var program: String {
    let called = CommandLine.arguments.first ?? "deskbell"
    return called.contains("/") ? URL(fileURLWithPath: called).path : called
  }

  /// A command on this desk, for a second terminal.
  func command(_ words: String) -> String {
    commandLine(words, program: DemoPlace.program, store: path)
  }
}

/// Temporary desks go on every way out of the program, also from the middle of a line that nobody
/// reads any more.
private enum TemporaryDesks {
  private static let paths = Mutex<[String]>([])

  static func removeAtExit(_ path: String) {
    let isFirst = paths.withLock { paths in
      paths.append(path)
      return paths.count == 1
    }
    guard isFirst else { return }
    atexit { TemporaryDesks.paths.withLock { $0 }.forEach(DemoPlace.remove) }
  }
}
