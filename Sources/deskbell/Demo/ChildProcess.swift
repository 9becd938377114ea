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

  /// POSIX_SPAWN_SETSID of glibc's spawn.h, a macro that is not imported.
  private static let ownSession: Int16 = 0x80

  /// - Parameters:
  ///   - program: a path, or a name that is looked for on the PATH; nil: this program.
  ///   - fault: what to say where it cannot be started.
  init(
    _ arguments: [String], of program: String? = nil, failing fault: (Int32) -> SystemFault
  ) throws(Failure) {
    let input = try ChildProcess.pipe()
    let output = try ChildProcess.pipe()
    let complaints = try ChildProcess.pipe()
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
      close(input.read)
      close(output.write)
      close(complaints.write)
    }
    posix_spawn_file_actions_adddup2(&actions, input.read, 0)
    posix_spawn_file_actions_adddup2(&actions, output.write, 1)
    posix_spawn_file_actions_adddup2(&actions, complaints.write, 2)
    posix_spawnattr_setflags(&attributes, ChildProcess.ownSession)
    // The file that runs now, also if another was built in its place meanwhile.
    let file = program ?? "/proc/self/exe"
    var words = ([program ?? DemoPlace.program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let status = posix_spawnp(&process, file, &actions, &attributes, &words, environ)
    guard status == 0 else {
      close(input.write)
      close(output.read)
      close(complaints.read)
      throw Failure(status == ENOENT ? .notFound : .store, fault(status))
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

  /// A pipe that no other process started from here gets.
  private static func pipe() throws(Failure) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else {
      throw Failure(.store, .makePipe(code: errno))
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}
