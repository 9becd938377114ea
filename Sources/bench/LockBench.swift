import Desk
import FileStore
import Foundation
import Store

/// The writers' lock, when many want it at once.
enum LockBench {
  static let argument = "--pound"

  private static let writers = 50
  /// How long they pound, in seconds.
  private static let duration = 3.0

  static func run(_ report: inout Report) throws {
    let directory = try TemporaryDesk()
    let start = seconds() + 1
    let processes = try (0..<writers).map { _ in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      process.arguments = [argument, directory.path, "\(start)", "\(duration)"]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      return (process, pipe)
    }
    var waits: [Double] = []
    for (process, pipe) in processes {
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      waits += String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline)
        .compactMap { Double($0) }
    }
    guard let longest = waits.max() else { fatalError("nobody had the lock") }
    let mean = waits.reduce(0, +) / Double(waits.count)
    report.note("\(writers) writers pounding: commits", Double(waits.count) / duration, "a second")
    report.note("waiting for the lock, mean", mean, "ms")
    report.note("waiting for the lock, longest", longest, "ms")
    report.atMost(20, "\(writers) writers pounding: longest wait / mean", longest / mean, "×")
  }

  /// Writes as fast as it can from an instant on, and prints how many milliseconds it waited each
  /// time: one of the processes that are measured.
  static func pound(_ arguments: [String]) throws {
    guard arguments.count == 3, let start = Double(arguments[1]),
      let duration = Double(arguments[2])
    else { fatalError("\(argument) DIRECTORY START SECONDS") }
    let store = try FileStore(arguments[0])
    var last = try store.open().lastSeq
    while seconds() < start { usleep(1000) }
    var waits: [Double] = []
    while seconds() < start + duration {
      let before = seconds()
      try store.lock(timeoutMilliseconds: 60_000)
      waits.append((seconds() - before) * 1000)
      guard case .commits(let commits) = try store.catchUp() else { fatalError("taken back") }
      last = commits.last?.events.last?.seq ?? last
      let commit = JournalBench.messages(1, after: last)
      _ = try store.append(commit, at: commit[0].at, by: .visitor(nil))
      store.unlock()
      last += 1
    }
    print(waits.map { "\($0)" }.joined(separator: "\n"))
  }
}
