import CUnix
import Glibc

/// The descriptor that ncurses writes to, so that an update of many rows reaches the terminal in one
/// piece.
///
/// ncurses 6.4 sends what it has at every move of the cursor: a whole screen in some 150 pieces, each
/// of which can be a packet of its own over SSH, and a moment at which half a screen is shown.
final class OutputCollector {
  /// What ncurses is to write to.
  let stream: UnsafeMutablePointer<FILE>
  private let descriptor: Int32
  /// -1 where there is none: then nothing is collected.
  private let memory: Int32

  /// Nil, with errno, if the terminal, on standard output, cannot be reached by another descriptor.
  init?() {
    descriptor = fcntl(1, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0 else { return nil }
    guard let stream = fdopen(descriptor, "w") else {
      Glibc.close(descriptor)
      return nil
    }
    self.stream = stream
    memory = deskbell_memory_file()
  }

  /// Bytes of memory that are kept between updates.
  private static let kept = 64 << 10

  deinit {
    if memory >= 0 { Glibc.close(memory) }
    fclose(stream)
  }

  /// Sends all that ncurses writes in `body` as one piece, between two marks.
  func send(from opening: String, to closing: String, _ body: () -> Void) {
    guard memory >= 0, deskbell_redirect(descriptor, memory) == 0 else {
      writeToTerminal(opening)
      body()
      writeToTerminal(closing)
      return
    }
    body()
    _ = deskbell_redirect(descriptor, 1)
    let count = max(0, Int(lseek(memory, 0, SEEK_CUR)))
    var piece = Array(opening.utf8)
    let start = piece.count
    piece += [UInt8](repeating: 0, count: count)
    let read = piece.withUnsafeMutableBytes { pread(memory, $0.baseAddress! + start, count, 0) }
    piece.removeLast(count - max(0, read))
    piece += closing.utf8
    lseek(memory, 0, SEEK_SET)
    // Emptied only after much: its memory is asked for anew each time else.
    if count > OutputCollector.kept { ftruncate(memory, 0) }
    writeToTerminal(piece)
  }
}

/// Writes all of a text to the terminal, past ncurses, which keeps nothing back between updates.
func writeToTerminal(_ text: String) {
  if !text.isEmpty { writeToTerminal(Array(text.utf8)) }
}

private func writeToTerminal(_ bytes: [UInt8]) {
  var sent = 0
  while sent < bytes.count {
    let count = bytes.withUnsafeBytes { write(1, $0.baseAddress! + sent, bytes.count - sent) }
    if count < 0, errno == EINTR { continue }
    if count <= 0 { return }
    sent += count
  }
}
