public import Alerts
import CUnix
import Dispatch
import Glibc
import Text

extension Errand {
  /// So many bytes of what a program complains of are told.
  private static let complaintKept = 400

  /// Runs the program to its end, or stops it when it has taken too long, unless it may stay. Blocks until
  /// then.
  ///
  /// - Returns: why it did not do what it was to; nil: it did.
  public func run() -> CallFailure? {
    guard let complaints = ProgramStart.pipe() else {
      return .cannotStart(program, code: errno)
    }
    _ = fcntl(complaints.read, F_SETFL, O_NONBLOCK)
    defer { close(complaints.read) }
    let process: pid_t
    switch start(complaints.write) {
    case .started(let started): process = started
    case .failed(let code):
      return code == ENOENT ? .noProgram(program) : .cannotStart(program, code: code)
    }
    let (status, complaint) = wait(for: process, complaints.read)
    guard let status else { return mayStay ? nil : .tookTooLong(program, seconds: timeout) }
    guard status != 0 else { return nil }
    let text = SafeText(oneLine: String(decoding: complaint, as: UTF8.self), lineBreak: " ").string
    return .ended(program, status: status, complaint: trimmed(text))
  }

  private func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Starts it apart. Closes where it complains.
  private func start(_ complaints: Int32) -> ProgramStart.Outcome {
    defer { close(complaints) }
    let input = Errand.file(of: self.input)
    guard input >= 0 else { return .failed(code: errno) }
    defer { close(input) }
    let more = configuration.map { Errand.file(of: $0) }
    if let more, more < 0 { return .failed(code: errno) }
    defer { if let more { close(more) } }
    var start = ProgramStart(program, [program] + arguments)
    start.input = .open(input)
    start.complaints = mayStay ? .nothing : .open(complaints)
    start.more = more
    return start.start()
  }

  /// A file without a name that holds bytes; negative, with the reason in `errno`: there can be none.
  private static func file(of bytes: [UInt8]) -> Int32 {
    bytes.withUnsafeBytes { deskbell_memory_file($0.baseAddress, $0.count) }
  }

  /// Waits until it has ended. Its status, as a shell tells it, nil where it was stopped or stays; and the
  /// beginning of what it complained of.
  private func wait(for process: pid_t, _ complaints: Int32) -> (status: Int32?, [UInt8]) {
    var complaint: [UInt8] = []
    var isOpen = true
    let end = Errand.milliseconds + Int64(timeout) * 1000
    // Nobody waits long for what is done at once.
    var pause: Int32 = 1
    while true {
      if isOpen { isOpen = read(complaints, &complaint) }
      var raw: Int32 = 0
      let ended = waitpid(process, &raw, WNOHANG)
      if ended == process {
        if isOpen { _ = read(complaints, &complaint) }
        // What it has left behind is not waited for.
        return (raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F, complaint)
      }
      if ended < 0, errno != EINTR { return (0, complaint) }
      guard Errand.milliseconds < end else {
        if mayStay {
          leave(process)
          return (nil, complaint)
        }
        kill(-process, SIGKILL)
        while waitpid(process, &raw, 0) < 0, errno == EINTR {}
        return (nil, complaint)
      }
      var polled = pollfd(fd: isOpen ? complaints : -1, events: Int16(POLLIN), revents: 0)
      _ = poll(&polled, 1, pause)
      pause = min(pause * 2, 50)
    }
  }

  /// Takes in its end when that comes, so that nothing of it is left.
  private func leave(_ process: pid_t) {
    DispatchQueue.global(qos: .background).async {
      var raw: Int32 = 0
      while waitpid(process, &raw, 0) < 0, errno == EINTR {}
    }
  }

  /// Takes in what there is to be read. False at the end.
  private func read(_ descriptor: Int32, _ bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<min(count, max(0, Errand.complaintKept - bytes.count))]
        // Who never stops complaining is stopped when their time is over.
        if count == buffer.count { return true }
      } else if count < 0, errno == EINTR {
        continue
      } else {
        return count < 0 && errno == EAGAIN
      }
    }
  }

  /// On a clock that nobody sets.
  static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
