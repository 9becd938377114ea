import Errands
import Glibc
import Synchronization

/// A program of the agent's own that suggests answers: it reads a chat as JSON on its standard input and
/// writes a text. Started without a shell, in a session of its own, with nothing of the terminal.
final class AssistProgram: Sendable {
  /// A path, or a name that is looked for on the PATH.
  private let path: String
  /// After so many milliseconds it is ended, and suggests nothing.
  private let patience: Int
  private let run = Mutex(Run())

  private struct Run {
    /// The process that is at work, until it is looked after: so long no other has its number.
    var process: pid_t?
    var isOver = false
  }

  /// The longest text it may suggest, in bytes: what is more is none.
  private static let most = 64 << 10

  init(_ path: String, patience: Int = 10_000) {
    self.path = path
    self.patience = patience
  }

  /// What it suggests; nil: nothing, or nothing in time. Not to be asked twice at once.
  func suggest(for request: String) -> String? {
    guard let (process, input, output) = start() else { return nil }
    let end = AssistProgram.now() + patience
    let said = AssistProgram.withoutBrokenPipes {
      AssistProgram.talk(Array((request + "\n").utf8)[...], input, output, until: end)
    }
    close(output)
    // Whoever has said all may still go on for ever.
    let status = said.flatMap { _ in AssistProgram.status(of: process, until: end) }
    run.withLock { $0.process = nil }
    // Its whole session, whatever it has started.
    kill(-process, SIGKILL)
    var last: Int32 = 0
    while waitpid(process, &last, 0) < 0, errno == EINTR {}
    guard status == 0, last == 0, let said, let text = String(validating: said, as: UTF8.self)
    else {
      return nil
    }
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// Ends what is at work, with all that it has started, and starts nothing more.
  func stop() {
    run.withLock { run in
      run.isOver = true
      if let process = run.process { kill(-process, SIGKILL) }
    }
  }

  private func start() -> (process: pid_t, input: Int32, output: Int32)? {
    guard let toIt = ProgramStart.pipe() else { return nil }
    guard let fromIt = ProgramStart.pipe() else {
      close(toIt.read)
      close(toIt.write)
      return nil
    }
    defer {
      close(toIt.read)
      close(fromIt.write)
    }
    var start = ProgramStart(path, [path])
    start.input = .open(toIt.read)
    start.output = .open(fromIt.write)
    let process = run.withLock { run in
      if !run.isOver, case .started(let process) = start.start() { run.process = process }
      return run.process
    }
    guard let process else {
      close(toIt.write)
      close(fromIt.read)
      return nil
    }
    // Whoever reads nothing is written to no further.
    _ = fcntl(toIt.write, F_SETFL, fcntl(toIt.write, F_GETFL) | O_NONBLOCK)
    return (process, toIt.write, fromIt.read)
  }

  /// Does something on this thread that may write to whoever has ended: that is an error, and no signal.
  private static func withoutBrokenPipes<Answer>(_ body: () -> Answer) -> Answer {
    var (broken, before) = (sigset_t(), sigset_t())
    sigemptyset(&broken)
    sigaddset(&broken, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &broken, &before)
    defer {
      // One that waits came of it.
      var moment = timespec()
      while sigtimedwait(&broken, nil, &moment) > 0 {}
      pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    return body()
  }

  /// Writes to it and reads from it until it has said all; nil: it did not in time, or said too much.
  /// Closes its input.
  private static func talk(
    _ request: ArraySlice<UInt8>, _ input: Int32, _ output: Int32, until end: Int
  ) -> [UInt8]? {
    var rest = request
    var isOpen = true
    defer { if isOpen { close(input) } }
    var said: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let left = end - now()
      guard left > 0 else { return nil }
      var ends = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
      if isOpen { ends.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
      guard poll(&ends, nfds_t(ends.count), Int32(left)) > 0 else { continue }
      if isOpen, ends[1].revents != 0 {
        let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        if count > 0 { rest = rest.dropFirst(count) }
        if rest.isEmpty || count < 0 && errno != EAGAIN && errno != EINTR {
          close(input)
          isOpen = false
        }
      }
      guard ends[0].revents != 0 else { continue }
      let count = read(output, &chunk, chunk.count)
      if count == 0 { return said }
      if count > 0 { said += chunk[..<count] }
      if said.count > most { return nil }
    }
  }

  /// How a process has ended, which is still there to be looked after; nil: it has not in time.
  private static func status(of process: pid_t, until end: Int) -> Int32? {
    while true {
      var info = siginfo_t()
      let found = waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT)
      if found == 0, info.si_signo == SIGCHLD {
        return Int(info.si_code) == Int(CLD_EXITED) ? 0 : 1
      }
      guard found == 0 || errno == EINTR, now() < end else { return nil }
      poll(nil, 0, 5)
    }
  }

  private static func now() -> Int { Int(monotonicNow()) }
}
