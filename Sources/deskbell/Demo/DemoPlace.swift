import Desk
import Foundation
import FrontDesk
import Glibc
import Journal
import Routing
import Text
import Visitors

/// Where the demo's desk lies.
struct DemoPlace {
  let path: String
  /// Whether it goes when the demo ends.
  let isTemporary: Bool

  /// What every temporary desk's name begins with: nothing else is ever removed.
  private static let prefix = "deskbell-demo-"

  /// The directory named, or a new temporary one.
  init(_ named: String?, isTemporary: Bool = false) throws(Failure) {
    if let named {
      guard !named.isEmpty else { throw Failure(.usage, "--store needs a directory.") }
      path = named.hasPrefix("/") ? named : FileManager.default.currentDirectoryPath + "/" + named
      self.isTemporary = isTemporary
      return
    }
    let parent = Environment.text("TMPDIR") ?? "/tmp"
    var template = Array("\(parent)/\(DemoPlace.prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(
        .store,
        "cannot make a directory in \(parent): \(String(cString: strerror(errno))). "
          + "Name one with --store DIR.")
    }
    path = template.withUnsafeBytes { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    self.isTemporary = true
  }

  /// Makes the demo's desk, or finds it there. Refuses any other desk: nobody wants simulated
  /// visitors there. Returns the number of the last event before the demo.
  func prepare(you: AgentID, agents: Int) throws -> Int64 {
    do throws(StoreError) {
      _ = try StoreDirectory.create(at: path)
    } catch {
      guard case .alreadyADesk = error else { throw Failure(error) }
    }
    return try Failure.wrapping { () throws(DeskError) in
      let desk = try LiveDesk(path: path).desk
      if desk.state.seq == 0 {
        try desk.setUp(DemoDesk.events(you: you, zone: DemoPlace.zone, agents: agents))
      }
      guard DemoDesk.made(desk.state) else {
        throw .refused(
          Refusal("\(path) is not a desk of the demo, and simulated visitors would come into it."))
      }
      guard desk.state.agent(you) != nil else {
        throw .refused(Refusal.unknown("agent", you.text, among: desk.state.agents.map(\.id.text)))
      }
      return desk.state.seq
    }
  }

  /// Takes a temporary desk away. May be called again.
  func remove() {
    guard isTemporary, path.contains("/" + DemoPlace.prefix) else { return }
    try? FileManager.default.removeItem(atPath: path)
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

  /// The command with which a second terminal looks on.
  var watching: String {
    "\(shellQuoted(DemoPlace.program)) watch --store \(shellQuoted(path))"
  }
}
