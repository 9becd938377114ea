import Glibc

/// A program that reads from a pipe and writes to one.
final class PipedProgram: @unchecked Sendable {
  // Not guarded: fed by one thread while another only looks elsewhere.
  let processID: Int32
  /// Where its standard input is written to; -1 once it was closed.
  private(set) var input: Int32
  /// Where its standard output is read from.
  let output: Int32
  private var rest: [UInt8] = []

  enum Trouble: Error {
    case notStarted(Int32)
    case neverSaid(String)
  }

  init(_ path: String, _ arguments: [String], environment: [String: String]) throws {
    var toIt: [Int32] = [0, 0]
    var fromIt: [Int32] = [0, 0]
    guard pipe(&toIt) == 0, pipe(&fromIt) == 0 else { throw Trouble.notStarted(errno) }
    for end in toIt + fromIt { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, toIt[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromIt[1], 1)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      close(toIt[0])
      close(fromIt[1])
    }
    var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for pointer in argv + envp { free(pointer) } }
    argv.append(nil)
    envp.append(nil)
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, nil, argv, envp)
    guard code == 0 else { throw Trouble.notStarted(code) }
    (processID, input, output) = (process, toIt[1], fromIt[0])
  }

  deinit {
    if input >= 0 { close(input) }
    close(output)
    kill(processID, SIGKILL)
    var status: Int32 = 0
    waitpid(processID, &status, 0)
  }

  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// The whole lines it has written since, without waiting longer than so many milliseconds for the
  /// first bytes.
  func lines(within milliseconds: Int32) -> [String] {
    var polled = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
    guard poll(&polled, 1, milliseconds) > 0 else { return [] }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(output, &chunk, chunk.count)
    guard count > 0 else { return [] }
    rest += chunk[..<count]
    guard let end = rest.lastIndex(of: 0x0A) else { return [] }
    let whole = rest[..<end].split(separator: 0x0A)
    defer { rest.removeSubrange(...end) }
    return whole.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Waits until it has written a line with a text in it.
  @discardableResult
  func says(_ text: String) throws -> String {
    while true {
      let lines = lines(within: 10_000)
      if let line = lines.first(where: { $0.contains(text) }) { return line }
      if lines.isEmpty { throw Trouble.neverSaid(text) }
    }
  }

  /// Megabytes resident.
  var resident: Double { processMemory("VmRSS", of: processID) / 1000 }

  /// Milliseconds of processor time so far.
  var processorTime: Double { processorMilliseconds(of: processID) }
}

/// Milliseconds of processor time that a process has used so far.
func processorMilliseconds(of process: Int32) -> Double {
  var clock = clockid_t()
  var time = timespec()
  guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
    return .nan
  }
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}
