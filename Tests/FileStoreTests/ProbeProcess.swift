import Glibc
import Testing

/// A `journal-probe` process: what it says, and its end.
final class ProbeProcess {
  let pid: pid_t
  private let output: Int32
  private var input: Int32
  private var held: [UInt8] = []
  private var status: Int32?

  init(_ arguments: String...) throws {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let test = String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = test.split(separator: "/").dropLast().joined(separator: "/")
    let probe = "/" + folder + "/journal-probe"

    var (toProbe, fromProbe): ([Int32], [Int32]) = ([0, 0], [0, 0])
    try #require(pipe(&toProbe) == 0 && pipe(&fromProbe) == 0)
    for end in toProbe + fromProbe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toProbe[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromProbe[1], 1)
    var words: [UnsafeMutablePointer<CChar>?] = ([probe] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, probe, &actions, nil, words, environ)
    close(toProbe[0])
    close(fromProbe[1])
    input = toProbe[1]
    output = fromProbe[0]
    self.pid = pid
    try #require(code == 0, "cannot start \(probe)")
  }

  deinit {
    if status == nil {
      kill(pid, SIGKILL)
      wait()
    }
    close(output)
    close(input)
  }

  /// The next line it says; nil once it has ended.
  func line() -> String? {
    while true {
      if let end = held.firstIndex(of: 0x0A) {
        defer { held.removeFirst(end + 1) }
        return String(decoding: held[..<end], as: UTF8.self)
      }
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = read(output, &bytes, bytes.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return nil }
      held += bytes[..<count]
    }
  }

  /// All it still says, until it ends.
  func lines() -> [String] {
    var lines: [String] = []
    while let line = line() { lines.append(line) }
    return lines
  }

  func kill9() {
    kill(pid, SIGKILL)
    wait()
  }

  /// Lets it end by itself.
  func finish() {
    letGo()
    wait()
  }

  /// Stops it where it is, until `SIGCONT`. Returns when it stands still.
  func stop() {
    kill(pid, SIGSTOP)
    var status: Int32 = 0
    while waitpid(pid, &status, WUNTRACED) < 0 && errno == EINTR {}
  }

  /// Lets it go on.
  func letGo() {
    close(input)
    input = open("/dev/null", O_RDONLY | O_CLOEXEC)
  }

  private func wait() {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    self.status = status
  }
}
