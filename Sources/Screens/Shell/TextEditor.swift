import Glibc
import Terminal

/// The user's own editor, for a text that is longer than a composer is good for. The text is in a file
/// meanwhile, which only they can read and which is gone afterwards.
struct TextEditor {
  /// A program and its arguments.
  let words: [String]
  /// Where the file is made.
  let directory: String

  /// What came of it.
  enum Outcome: Equatable {
    case text(String)
    /// It could not be started, or ended badly; what was written is as it was.
    case failed
  }

  /// Has a text edited. To be called while the terminal is lent.
  ///
  /// - Parameter meanwhile: done again and again as long as that takes.
  func edit(_ text: String, meanwhile: () -> Void) -> Outcome {
    var template = Array("\(directory)/deskbell-XXXXXX.txt".utf8CString)
    let file = mkstemps(&template, 4)
    guard file >= 0 else { return .failed }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    let isWritten = TextEditor.write(Array((text.isEmpty ? "" : text + "\n").utf8), to: file)
    close(file)
    guard isWritten, ForegroundProgram.run(words + [path], meanwhile: meanwhile),
      let edited = TextEditor.read(path)
    else {
      return .failed
    }
    var lines = Substring(edited)
    // Editors end a file with a line end.
    while lines.last?.isNewline == true { lines.removeLast() }
    return .text(String(lines))
  }

  /// The longest text taken in, in bytes.
  private static let most = 1 << 20

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
  }

  /// Editors may have put another file in its place.
  private static func read(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= most {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 { return String(validating: bytes, as: UTF8.self) }
      if count > 0 { bytes += chunk[..<count] } else if errno != EINTR { return nil }
    }
    return nil
  }
}
