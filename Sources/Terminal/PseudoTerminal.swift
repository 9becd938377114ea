import CUnix
public import Glibc

/// A program running on a pseudo-terminal of its own, with somebody else's hands on the keys: for
/// tests, and for pictures of screens.
public final class PseudoTerminal {
  /// How a process ended.
  public enum Ending: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// The process started, which leads a session of its own.
  public let processID: Int32
  /// The near end; what is written to it is typed, what is read from it was shown.
  public private(set) var descriptor: Int32
  private var ending: Ending?
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: the program's file; no search is made.
  ///   - arguments: without the program's own name, which is `path`.
  ///   - environment: all of it; `TERM` should be among it.
  /// - Throws: `ScreenError.system` if it could not be started.
  public init(
    _ path: String, _ arguments: [String] = [], environment: [String: String],
    size: Size = Size(rows: 24, columns: 80)
  ) throws(ScreenError) {
    var descriptor: Int32 = -1
    var processID: Int32 = -1
    let status = withCStrings([path] + arguments) { argv in
      withCStrings(environment.map { "\($0.key)=\($0.value)" }) { envp in
        deskbell_pty_spawn(
          path, argv, envp, UInt16(clamping: size.rows), UInt16(clamping: size.columns),
          &descriptor, &processID)
      }
    }
    if status != 0 { throw .system(.start(path: path), code: status) }
    self.descriptor = descriptor
    self.processID = processID
  }

  deinit {
    if ending == nil {
      kill(processID, SIGKILL)
      var status: Int32 = 0
      waitpid(processID, &status, 0)
    }
    if descriptor >= 0 { Glibc.close(descriptor) }
  }

  /// Types bytes.
  public func write(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      sent += count
    }
  }

  /// Types a text.
  public func write(_ text: String) { write(Array(text.utf8)) }

  /// Reads what is shown, as soon as there is something: at most 64 KB; nil after `milliseconds`
  /// without anything, and once the program has closed its end.
  public func read(within milliseconds: Int32) -> [UInt8]? {
    var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    while true {
      let ready = poll(&descriptors, 1, milliseconds)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      return count > 0 ? Array(buffer[..<count]) : nil
    }
  }

  /// Reads until a text has been shown, all that was read included in the answer; nil if nothing
  /// more comes within `milliseconds` before that.
  public func read(until text: String, within milliseconds: Int32) -> String? {
    var bytes: [UInt8] = []
    let wanted = Array(text.utf8)
    while let more = read(within: milliseconds) {
      bytes += more
      if bytes.contains(wanted) { return String(decoding: bytes, as: UTF8.self) }
    }
    return nil
  }

  /// Reads until the program has closed its end, or nothing comes for `milliseconds`.
  public func readAll(within milliseconds: Int32) -> String {
    var bytes: [UInt8] = []
    while let more = read(within: milliseconds) { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Changes the terminal's size; the program is told.
  public func resize(_ size: Size) {
    _ = deskbell_pty_resize(
      descriptor, UInt16(clamping: size.rows), UInt16(clamping: size.columns))
  }

  /// Closes the near end, as a terminal window that is closed does. Nothing is shown or typed after.
  public func hangUp() {
    Glibc.close(descriptor)
    descriptor = -1
  }

  /// Sends the process a signal.
  public func signal(_ number: Int32) {
    if ending == nil { kill(processID, number) }
  }

  /// The terminal's settings, as `stty` knows them; nil if the terminal is gone.
  public var settings: termios? {
    var settings = termios()
    return tcgetattr(descriptor, &settings) == 0 ? settings : nil
  }

  /// Waits for the process to end, reading away what it shows meanwhile. Nil if it has not ended
  /// within `milliseconds`.
  public func wait(within milliseconds: Int32) -> Ending? {
    if let ending { return ending }
    let watch = deskbell_process_descriptor(processID)
    guard watch >= 0 else { return nil }
    defer { Glibc.close(watch) }
    while true {
      var descriptors = [
        pollfd(fd: watch, events: Int16(POLLIN), revents: 0),
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&descriptors, 2, milliseconds)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      if descriptors[0].revents != 0 { break }
      guard read(within: 0) != nil else {
        descriptors[0].revents = 0
        guard poll(&descriptors, 1, milliseconds) > 0 else { return nil }
        break
      }
    }
    var status: Int32 = 0
    guard waitpid(processID, &status, 0) == processID else { return nil }
    let number = status & 0x7F
    ending = number == 0 ? .exited(status >> 8 & 0xFF) : .signalled(number)
    return ending
  }
}

/// Calls with a null-ended array of C strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers = strings.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  pointers.append(nil)
  return body(&pointers)
}
