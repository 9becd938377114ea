public import Desk

extension English {
  public func at(_ path: String, line: Int?, _ reason: String) -> String {
    line.map { "\(path), line \($0): \(reason)" } ?? "\(path): \(reason)"
  }

  public func sound(events: Int64, commits: Int, files: Int, bytes: Int64) -> String {
    "Sound: \(counted(events, "event")), \(counted(commits, "commit")), "
      + "\(counted(files, "file")), \(counted(bytes, "byte"))."
  }

  public var nothingToMend: String { "Sound: there is nothing to mend." }

  public func reading(percent: Int64) -> String { "Reading the desk: \(percent) %" }

  public func live(_ count: Int, by times: [String]) -> String {
    "\(count), by \(times.isEmpty ? "this clock" : times.joined(separator: " and "))"
  }

  public func cause(_ event: Int64, _ kind: String, at time: String, by author: Author) -> String {
    "\(event), \(kind), \(time), by \(words(author))"
  }

  private func words(_ author: Author) -> String {
    switch author {
    case .agent(let id): id.text
    case .visitor: someVisitor
    case .desk: "the desk"
    }
  }

  public var timeGoesByClock: String { "Desk time goes by the clock." }
  public func setBack(to time: String) -> String { "Desk time is set back to \(time)." }
  public func maySetBack(to time: String) -> String { "Set desk time back to \(time)? [y/N]" }
  public func setBackWith(_ command: String) -> String { "Set it back with: \(command)" }
  public func isYes(_ answer: String) -> Bool { ["y", "yes"].contains(answer.lowercased()) }
}
