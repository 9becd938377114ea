import ArgumentParser
import FrontDesk
import Glibc

/// Runs a routing scenario.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Run a routing scenario and print what happens.",
    discussion: """
      The scenario runs on a clock of its own through the engine that serves real chats; presence \
      is ignored. One JSON line is printed per event. An invalid scenario is refused whole: exit \
      code 64, nothing on standard output.
      """)

  @Argument(help: "The scenario, a JSON file; - for standard input.", completion: .file())
  var file: String

  func run() throws {
    let bytes = try Input.read(file)
    let scenario: Scenario
    do throws(DocumentError) {
      scenario = try Scenario(parsing: bytes)
    } catch {
      throw Failure(.usage, "\(file): \(error)")
    }
    let replay = try Failure.wrapping { () throws(DeskError) in try Replay(scenario) }
    var output = StandardOutput()
    try Failure.wrapping { () throws(DeskError) in try replay.run { output.line($0) } }
    output.flush()
  }
}
