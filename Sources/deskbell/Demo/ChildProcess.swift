import Errands
import Glibc
import Words

/// This program once more, or another one, as a process in a session of its own, so that neither the
/// keyboard nor the terminal's end reaches it. Its standard input ends when this process does.
final class ChildProcess {
  private let process: pid_t
  /// Kept open and never written to.
  private let input: Int32
  private let output: Int32
  private let complaints: Int32

  /// - Parameters:
  ///   - program: a path, or a name that is looked for on the PATH; nil: this program.
  ///   - fault: what to say where it cannot be started.
  init(
    _ arguments: [String], of program: String? = nil, failing fault: (Int32) -> SystemFault
  ) throws(Failure) {
    let input = try ChildProcess.pipe()
    let output = try ChildProcess.pipe()
    let complaints = try ChildProcess.pipe()
    defer {
      close(input.read)
      close(output.write)
      close(complaints.write)
    }
    let words = [program ?? DemoPlace.program] + arguments
    var start = program.map { ProgramStart($0, words) } ?? .itself(words)
    start.input = .open(input.read)
    start.output = .open(output.write)
    start.complaints = .open(complaints.write)
    let process: pid_t
    switch start.start() {
    case .started(let started): process = started
    case .failed(let code):
      close(input.write)
      close(output.read)
      close(complaints.read)
      throw Failure(code == ENOENT ? .notFound : .store, fault(code))
    }
    self.process = process
    self.input = input.write
    self.output = output.read
    self.complaints = complaints.read
  }

  /// The next line that it prints, once it does; nil: it has ended before.
  func readLine() -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = read(output, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return nil }
      if byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
  }

  /// Lets it end, waits until it has, and returns what it complained of. To be called once.
  func end() -> String {
    close(input)
    close(output)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(complaints, &chunk, chunk.count)
      if count > 0 { bytes += chunk[..<count] } else if count == 0 || errno != EINTR { break }
    }
    close(complaints)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    while bytes.last == 0x0A { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func pipe() throws(Failure) -> (read: Int32, write: Int32) {
    guard let ends = ProgramStart.pipe() else { throw Failure(.store, .makePipe(code: errno)) }
    return ends
  }
}
