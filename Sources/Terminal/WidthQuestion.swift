import CUnix
import Glibc

/// Asks the terminal on standard input and output how many cells it gives to texts: by where its cursor is after
/// each (CSI 6n; ECMA-48, 8.3.35). Nothing of the answers is left for whoever reads keys next, nor of the texts.
public enum WidthQuestion {
  private static let question = "\u{1B}[6n"
  /// Goes to the beginning of the row, and clears it.
  private static let clear = Array("\r\u{1B}[K".utf8)
  /// So many bytes at the most: nobody types as much in that time, and answers are short.
  private static let most = 1 << 14

  /// - Parameters:
  ///   - texts: of one line and a few cells each.
  ///   - patience: how many milliseconds are waited for something to come, each time.
  /// - Returns: the cells of each; nil: there is no terminal, or it does not answer.
  public static func cells(of texts: [String], patience: Int32 = 2000) -> [Int]? {
    guard isatty(0) == 1, isatty(1) == 1 else { return nil }
    let isArmed = clear.withUnsafeBytes { bytes in
      deskbell_terminal_arm(
        1, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, "") == 0
    }
    guard isArmed else { return nil }
    defer {
      // What comes too late is not read as keys.
      tcflush(0, TCIFLUSH)
      deskbell_terminal_disarm()
      deskbell_terminal_end_as_asked()
    }
    var settings = termios()
    guard tcgetattr(0, &settings) == 0 else { return nil }
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
    guard tcsetattr(0, TCSADRAIN, &settings) == 0 else { return nil }
    var answers = CursorAnswers()
    // Who does not answer the first question is asked no more.
    writeToTerminal(clear + question.utf8)
    guard wait(for: 1, &answers, patience) else { return nil }
    writeToTerminal(texts.map { "\r" + $0 + question }.joined())
    guard wait(for: 1 + texts.count, &answers, patience) else { return nil }
    return answers.columns[1...texts.count].map { $0 - 1 }
  }

  private static func wait(for count: Int, _ answers: inout CursorAnswers, _ patience: Int32)
    -> Bool
  {
    var buffer = [UInt8](repeating: 0, count: 512)
    var taken = 0
    while answers.columns.count < count, taken < most {
      var polled = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      // A signal may have asked to leave.
      guard poll(&polled, 1, patience) > 0 else { return false }
      let read = read(0, &buffer, buffer.count)
      guard read > 0 else { return false }
      taken += read
      answers.take(buffer[..<read])
    }
    return answers.columns.count >= count
  }
}

/// A terminal's answers to the question where its cursor is, `CSI row ; column R`, among whatever else comes.
struct CursorAnswers {
  /// From 1 on, in order.
  private(set) var columns: [Int] = []
  /// What may be the beginning of one.
  private var pending: [UInt8] = []

  /// The longest that one is.
  private static let longest = 16

  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte == 0x1B {
        pending = [byte]
      } else if !pending.isEmpty {
        pending.append(byte)
        look(at: byte)
      }
    }
  }

  private mutating func look(at byte: UInt8) {
    let isBracket = pending.count == 2
    switch byte {
    case UInt8(ascii: "[") where isBracket: break
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
      if isBracket || pending.count > CursorAnswers.longest { pending = [] }
    case UInt8(ascii: "R") where !isBracket:
      let numbers = String(decoding: pending.dropFirst(2).dropLast(), as: UTF8.self)
        .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
      if numbers.count == 2, let row = numbers[0], let column = numbers[1], row > 0, column > 0 {
        columns.append(column)
      }
      pending = []
    default: pending = []
    }
  }
}
