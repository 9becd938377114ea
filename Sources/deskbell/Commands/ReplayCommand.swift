import ArgumentParser
import Documents
import FrontDesk
import Glibc
import Simulation

/// Runs a routing scenario.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Run a routing scenario and print what happens.",
    discussion: """
      The scenario runs on a clock of its own through the engine that serves real chats; presence \
      is ignored. One JSON line is printed per event. An invalid scenario is refused whole: exit \
      code 64, nothing on standard output.

      A scenario is a JSON document: when it begins, the desk, and what people do at which second.

      {"start": "2026-11-23T09:00:00Z",
       "agents": [
         {"id": "ann", "timeZone": "Europe/Berlin",
          "schedule": {"mon": ["09:00-12:00", "13:00-17:00"]}},
         {"id": "bo", "capacity": 2}],
       "teams": [{"id": "sales", "agents": ["ann", "bo"]}],
       "steps": [
         {"at": 0, "do": "request", "chat": "c1",
          "route": {"kind": "team", "team": "sales"},
          "visitor": {"email": "kim@acme.example"}, "whenBusy": {"wait": 300}},
         {"at": 5, "do": "decline", "chat": "c1", "agent": "ann"},
         {"at": 9, "do": "accept", "chat": "c1", "agent": "bo"},
         {"at": 60, "do": "end", "chat": "c1", "by": "bo"}]}
      """)

  /// A scenario brings a desk of its own.
  @OptionGroup(visibility: .hidden) var unused: UnusedOptions

  @Argument(help: "The scenario, a JSON file; - for standard input.", completion: .file())
  var file: String

  func run() throws {
    let bytes = try Input.read(file)
    let scenario: Scenario
    do throws(DocumentError) {
      scenario = try Scenario(parsing: bytes)
    } catch {
      throw Failure(.usage, "\(Input.name(of: file)): \(error.told(in: Environment.tongue))")
    }
    let replay = try Failure.wrapping { () throws(DeskError) in try Replay(scenario) }
    var output = StandardOutput()
    try Failure.wrapping { () throws(DeskError) in try replay.run { output.line($0) } }
    output.flush()
  }
}
