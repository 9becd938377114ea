import Glibc
import JSON
import Text
import Words

/// Standard output, buffered. When whoever reads it is gone, the program ends quietly, as `yes`
/// does under `head`.
struct StandardOutput {
  private var buffer: [UInt8] = []
  /// Whether it is not printed at all, but kept for whoever asked for it.
  private let isKept: Bool

  init(isKept: Bool = false) { self.isKept = isKept }

  /// Whether whoever read it is gone.
  static var isUnheard: Bool {
    var polled = pollfd(fd: 1, events: 0, revents: 0)
    return poll(&polled, 1, 0) > 0 && polled.revents & Int16(POLLERR | POLLHUP) != 0
  }

  /// What was written, if it is kept.
  var kept: [UInt8] { buffer }

  /// Writes a line of the program's own making: JSON, or text already safe.
  mutating func line(_ text: String) {
    buffer += text.utf8
    buffer.append(0x0A)
    if buffer.count > 1 << 16 { flush() }
  }

  /// Writes what a terminal is told, by which it shows nothing.
  mutating func sequence(_ text: String) { buffer += text.utf8 }

  /// Writes a text for people, of one line or several.
  mutating func text(_ text: SafeText) { line(text.string) }

  /// Says that there is nothing to list.
  mutating func nothing(_ list: EmptyList) { text(SafeText(Environment.words.nothing(list))) }

  /// Writes what somebody else said after a head of the program's own. Later lines stand indented
  /// under the first, so that none can pose as a line of the program's or of another person.
  mutating func line(_ head: String, saying words: String, indent: Int = 4) {
    let rows = SafeText(words).lines
    let blanks = String(repeating: " ", count: indent)
    for (index, row) in rows.enumerated() { line((index == 0 ? head : blanks) + row.string) }
  }

  /// Writes an array, an element a line, so that lists of any length are read line by line.
  mutating func lines<Element>(
    ofArray elements: some Sequence<Element>,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    var writer = JSONWriter()
    var lead = "["
    for element in elements {
      writer.removeAll()
      write(&writer, element)
      line(lead + writer.text)
      lead = ","
    }
    line(lead == "[" ? "[]" : "]")
  }

  /// The width in cells of the terminal it goes to; nil if it is none.
  static var columns: Int? {
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Hands over what is buffered.
  mutating func flush() {
    if isKept { return }
    var rest = buffer[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        if errno == EPIPE { Glibc.exit(0) }
        Failure(.store, .writeOutput(code: errno)).exit()
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Standard error: for people, so every line is made safe for a terminal.
enum StandardError {
  static func line(_ text: String) { write(SafeText(text).string + "\n") }

  /// Asks something that is answered on the same line.
  static func ask(_ question: String) { write(SafeText(oneLine: question).string + " ") }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
  }
}
