import Glibc
import Terminal

/// A program on a terminal of its own, looked at from outside with a clock.
final class WatchedProgram {
  private let terminal: PseudoTerminal
  private let startedAt: Double
  private var shown: [UInt8] = []

  /// The screen that figures are told for.
  static let size = Size(rows: 40, columns: 120)

  /// Starts a program; the clock starts before.
  init(
    _ path: String, _ arguments: [String], environment: [String: String] = [:],
    size: Size = WatchedProgram.size
  ) throws {
    startedAt = seconds()
    terminal = try PseudoTerminal(
      path, arguments,
      environment: environment.merging(["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]) { $1 },
      size: size)
  }

  /// What went wrong while watching.
  enum Trouble: Error {
    case neverShown(String)
    case noAnswer
  }

  /// Milliseconds from its start until a text had been sent to the terminal.
  func shows(_ text: String) throws -> Double {
    let wanted = Array(text.utf8)
    while !shown.contains(wanted) {
      guard let more = terminal.read(within: 10_000) else {
        throw Trouble.neverShown(text + "; shown: " + String(decoding: shown, as: UTF8.self))
      }
      shown += more
    }
    return (seconds() - startedAt) * 1000
  }

  /// Types, and waits until nothing more is shown for so many milliseconds.
  func type(_ text: String, quietFor milliseconds: Int32 = 150) {
    terminal.write(text)
    quieten(for: milliseconds)
  }

  /// Waits until nothing more is shown for so many milliseconds.
  func quieten(for milliseconds: Int32) {
    while terminal.read(within: milliseconds) != nil {}
  }

  /// How many bytes are shown until nothing more is for so many milliseconds.
  func bytesShown(quietFor milliseconds: Int32) -> Int {
    var bytes = 0
    while let more = terminal.read(within: milliseconds) { bytes += more.count }
    return bytes
  }

  /// Reads until a text is shown: when that was, and how many bytes were read.
  func reads(_ text: String, within milliseconds: Int32 = 10_000) throws -> (at: Double, bytes: Int)
  {
    let wanted = Array(text.utf8)
    var last: [UInt8] = []
    var bytes = 0
    while let more = terminal.read(within: milliseconds) {
      bytes += more.count
      last = last.suffix(wanted.count - 1) + more
      if last.contains(wanted) { return (seconds(), bytes) }
    }
    throw Trouble.neverShown(text)
  }

  /// Presses a key: microseconds until the first byte of what it shows, and how many bytes that is.
  func press(_ key: UInt8) throws -> (microseconds: Double, bytes: Int) {
    let start = seconds()
    terminal.write([key])
    guard let first = terminal.read(within: 1000) else { throw Trouble.noAnswer }
    let time = seconds() - start
    var bytes = first.count
    while let more = terminal.read(within: 10) { bytes += more.count }
    return (time * 1e6, bytes)
  }

  /// Megabytes resident.
  var resident: Double { processMemory("VmRSS", of: terminal.processID) / 1000 }

  /// Milliseconds of processor time so far.
  var processorTime: Double { processorMilliseconds(of: terminal.processID) }
}
