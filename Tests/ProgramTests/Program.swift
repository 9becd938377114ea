import Foundation
import Glibc
import JSON
import Synchronization

/// The built program, as its users run it: a process with arguments, an environment and streams.
enum Program {
  /// Beside the tests' own bundle.
  static let path = Bundle.module.bundleURL.deletingLastPathComponent()
    .appending(path: "deskbell").path(percentEncoded: false)

  /// What a process that has ended left behind.
  struct Outcome: CustomStringConvertible {
    var status: Int32
    var output: String
    var errors: String

    /// Standard output as JSON; null if it is none.
    var json: JSONValue { (try? JSONValue(parsing: Array(output.utf8))) ?? .null }

    var description: String { "status \(status)\n\(output)\(errors)" }
  }

  /// Runs it to its end.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], input: String = "",
    before: [String] = []
  ) -> Outcome {
    let process = RunningProgram(before + [path] + arguments, environment)
    process.write(input)
    process.closeInput()
    return process.finish()
  }
}

/// A process of the program that is alive. For one thread.
final class RunningProgram {
  private let pid: pid_t
  private var input: Int32
  private let output: Int32
  private let errors: Int32
  private var outputBytes: [UInt8] = []
  private var errorBytes: [UInt8] = []
  private var outputAtEnd = false
  private var errorsAtEnd = false
  private var isOutputClosed = false
  /// Where the next line of output begins.
  private var nextLine = 0
  private var status: Int32?

  /// No step of a test takes longer, however busy the machine is.
  private static let patience: TimeInterval = 60

  /// Held from making a pipe to starting its process: another process started in between would
  /// keep its ends open.
  private static let starting = Mutex(())

  /// Starts it; no shell comes in between.
  ///
  /// - Parameter isJob: whether it gets a process group of its own, as a shell's jobs do, so that it
  ///   can be suspended.
  convenience init(_ command: [String], _ environment: [String: String], isJob: Bool = false) {
    self.init(
      RunningProgram.starting.withLock { _ in
        RunningProgram.spawn(command, environment, isJob: isJob)
      })
  }

  private struct Streams {
    let pid: pid_t
    let input: Int32
    let output: Int32
    let errors: Int32
  }

  private init(_ streams: Streams) {
    pid = streams.pid
    input = streams.input
    output = streams.output
    errors = streams.errors
  }

  private static func spawn(
    _ command: [String], _ environment: [String: String], isJob: Bool
  ) -> Streams {
    let (childInput, input) = RunningProgram.pipe()
    let (output, childOutput) = RunningProgram.pipe()
    let (errors, childErrors) = RunningProgram.pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    for (number, fd) in [childInput, childOutput, childErrors].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, fd, Int32(number))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // The tests ignore broken pipes; the program shall meet them as it would under a shell.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    // Nor does it inherit what the tests' threads block.
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    let group = isJob ? POSIX_SPAWN_SETPGROUP : 0
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | group))
    signal(SIGPIPE, SIG_IGN)
    let base = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8", "TZ": "UTC"]
    let variables = base.merging(environment) { $1 }.map { "\($0.key)=\($0.value)" }
    var pid: pid_t = 0
    let failure = RunningProgram.withPointers(command) { arguments in
      RunningProgram.withPointers(variables) { variables in
        posix_spawn(&pid, command[0], &actions, &attributes, arguments, variables)
      }
    }
    precondition(failure == 0, "cannot run \(command[0]): \(String(cString: strerror(failure)))")
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    for fd in [childInput, childOutput, childErrors] { close(fd) }
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    return Streams(pid: pid, input: input, output: output, errors: errors)
  }

  deinit {
    if status == nil {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    for fd in [input, isOutputClosed ? -1 : output, errors] where fd >= 0 { close(fd) }
  }

  func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    let deadline = Date(timeIntervalSinceNow: RunningProgram.patience)
    while !rest.isEmpty, Date() < deadline {
      let count = rest.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        pump(alsoWriting: true)
      } else {
        return
      }
    }
  }

  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  func send(_ signal: Int32) { kill(pid, signal) }

  /// Lets it write no file beyond so many bytes from now on, as on a disk that is full; nil: lifts
  /// that again.
  func limitFiles(to bytes: Int?) {
    let tool = RunningProgram(
      ["/usr/bin/prlimit", "--pid", "\(pid)", "--fsize=\(bytes.map { "\($0)" } ?? "unlimited"):"],
      [:])
    let outcome = tool.finish()
    precondition(outcome.status == 0, "cannot limit the program: \(outcome)")
  }

  /// Lets nobody read any more what it writes.
  func closeOutput() {
    close(output)
    (isOutputClosed, outputAtEnd) = (true, true)
  }

  /// Waits until it is suspended.
  func waitUntilSuspended() {
    var raw: Int32 = 0
    while waitpid(pid, &raw, WUNTRACED) < 0, errno == EINTR {}
  }

  /// The next line of output that holds all these texts, those before it passed over; nil if none
  /// comes.
  func line(with texts: String...) -> String? {
    let deadline = Date(timeIntervalSinceNow: RunningProgram.patience)
    while true {
      while let end = outputBytes[nextLine...].firstIndex(of: 0x0A) {
        let line = String(decoding: outputBytes[nextLine..<end], as: UTF8.self)
        nextLine = end + 1
        if texts.allSatisfy({ line.contains($0) }) { return line }
      }
      guard !outputAtEnd, Date() < deadline else { return nil }
      pump()
    }
  }

  /// Waits until it ends by itself.
  func finish() -> Program.Outcome {
    let deadline = Date(timeIntervalSinceNow: RunningProgram.patience)
    while !(outputAtEnd && errorsAtEnd), Date() < deadline { pump() }
    if !(outputAtEnd && errorsAtEnd) { kill(pid, SIGKILL) }
    var raw: Int32 = 0
    while waitpid(pid, &raw, 0) < 0, errno == EINTR {}
    let signal = raw & 0x7F
    let status = signal == 0 ? (raw >> 8) & 0xFF : 128 + signal
    self.status = status
    return Program.Outcome(
      status: status, output: String(decoding: outputBytes, as: UTF8.self),
      errors: String(decoding: errorBytes, as: UTF8.self))
  }

  /// Takes in what the process has said, waiting for something to happen.
  private func pump(alsoWriting: Bool = false) {
    var polled = [
      pollfd(fd: outputAtEnd ? -1 : output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errorsAtEnd ? -1 : errors, events: Int16(POLLIN), revents: 0),
      pollfd(fd: alsoWriting ? input : -1, events: Int16(POLLOUT), revents: 0),
    ]
    guard poll(&polled, 3, 1000) > 0 else { return }
    if polled[0].revents != 0 { outputAtEnd = !RunningProgram.read(output, &outputBytes) }
    if polled[1].revents != 0 { errorsAtEnd = !RunningProgram.read(errors, &errorBytes) }
  }

  /// False at the end.
  private static func read(_ fd: Int32, _ bytes: inout [UInt8]) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
      let count = Glibc.read(fd, buffer.baseAddress, buffer.count)
      guard count > 0 else { return count < 0 && errno == EINTR }
      bytes += buffer[..<count]
      return true
    }
  }

  private static func pipe() -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    precondition(Glibc.pipe(&ends) == 0, "no pipe")
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func withPointers<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers)
  }
}
