import Foundation
import Testing

/// A tmux server of its own, in which programs run on real terminals, are typed at and looked at.
final class Tmux {
  /// Held, so that its directory, where the socket is, outlives the server.
  private let desk: TemporaryDesk
  private let socket: String
  private let environment: [String: String]
  /// When keys were last handed over to each program.
  private var lastTyped: [String: ContinuousClock.Instant] = [:]
  /// No hand is faster; what is, screens take for a paste.
  private static let pace = Duration.milliseconds(100)

  /// - Parameter desk: in whose directory the server's socket lies.
  init(on desk: TemporaryDesk, environment: [String: String]) {
    self.desk = desk
    socket = desk.path + "/tmux"
    self.environment = environment
    // Its users have had an inbox before: what is said in the first one is tried by itself.
    guard environment["HOME"] == desk.path, environment["XDG_STATE_HOME"] == nil else { return }
    let state = desk.path + "/.local/state/deskbell"
    try? FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: state + "/told-of-calls", contents: nil)
  }

  deinit { run(["kill-server"]) }

  /// Starts a program on a terminal of its own. The terminal stays when the program ends, so that
  /// what it left can be looked at.
  func open(_ name: String, columns: Int = 120, rows: Int = 40, _ arguments: [String]) {
    // The words after -- go to the program as they are: tmux calls a shell only for a single word.
    run(
      ["-f", "/dev/null", "new-session", "-d", "-s", name, "-x", "\(columns)", "-y", "\(rows)"]
        + environment.flatMap { ["-e", "\($0.key)=\($0.value)"] } + ["--"] + arguments)
    run(["set-option", "-t", name, "remain-on-exit", "on"])
  }

  /// Types text as it is.
  func type(_ text: String, into name: String) {
    keepPace(name)
    run(["send-keys", "-t", name, "-l", "--", text])
  }

  /// Presses keys by tmux's names: `Enter`, `M-a`, `C-c`.
  func press(_ keys: String..., in name: String) {
    for key in keys {
      keepPace(name)
      run(["send-keys", "-t", name, key])
    }
  }

  /// Pastes a text without saying that it is a paste: it comes as keys.
  func pasteUnmarked(_ text: String, into name: String) {
    keepPace(name)
    run(["set-buffer", "--", text])
    run(["paste-buffer", "-t", name])
  }

  /// Waits as long as a hand takes to the next key.
  private func keepPace(_ name: String) {
    if let last = lastTyped[name] {
      let rest = Tmux.pace - (ContinuousClock.now - last)
      if rest > .zero { usleep(UInt32(rest / .microseconds(1))) }
    }
    lastTyped[name] = .now
  }

  /// Takes a program's terminal away, as a window that is closed does.
  func close(_ name: String) { run(["kill-session", "-t", name]) }

  /// Has everything that is written to a program's terminal from now on kept in a file too.
  func record(_ name: String, into path: String) {
    run(["pipe-pane", "-t", name, "cat > '\(path)'"])
  }

  /// What stands on the screen.
  func screen(_ name: String) -> String { run(["capture-pane", "-p", "-t", name]) }

  /// The process on the terminal.
  func processID(_ name: String) throws -> Int32 {
    let text = run(["display-message", "-p", "-t", name, "#{pane_pid}"])
    return try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// Looks until the screen passes `test`; the screen as it then stood. Fails after `seconds`.
  @discardableResult
  func wait(
    for what: String, on name: String, seconds: Double = 30,
    sourceLocation: SourceLocation = #_sourceLocation, _ test: (String) -> Bool
  ) throws -> String {
    let deadline = Date(timeIntervalSinceNow: seconds)
    var last = ""
    while Date() < deadline {
      last = screen(name)
      if test(last) { return last }
      usleep(30_000)
    }
    Issue.record("\(what) did not come; \(name) shows:\n\(last)", sourceLocation: sourceLocation)
    throw Timeout()
  }

  /// Looks until a text stands on the screen.
  @discardableResult
  func wait(
    forText text: String, on name: String, seconds: Double = 30,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try wait(for: "\"\(text)\"", on: name, seconds: seconds, sourceLocation: sourceLocation) {
      $0.contains(text)
    }
  }

  struct Timeout: Error {}

  @discardableResult
  private func run(_ arguments: [String]) -> String {
    let process = RunningProgram(["/usr/bin/tmux", "-u", "-S", socket] + arguments, [:])
    process.closeInput()
    return process.finish().output
  }
}
