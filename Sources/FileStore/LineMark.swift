import Glibc
import Store

/// The checksum that a line ends in, as it stands there: by it a place in a file is known again,
/// and that the file was changed before it.
struct LineMark: Equatable {
  /// The eight bytes as one number; 0: no line comes before.
  private var sum: UInt64 = 0

  /// `xxxxxxxx"}` and a line feed.
  static let tail: Int64 = 11

  /// Before the first line of a file.
  static let none = LineMark()

  private init() {}

  /// Of a line, without its line feed.
  init(endOf line: UnsafeBufferPointer<UInt8>) {
    guard line.count >= 10 else { return }
    sum = UnsafeRawPointer(line.baseAddress! + line.count - 10).loadUnaligned(as: UInt64.self)
  }

  /// Of the line that ends just before `offset`.
  init(before offset: Int64, in file: File) throws(StoreError) {
    guard offset >= Self.tail else { return }
    guard pread(file.fd, &sum, 8, off_t(offset - Self.tail)) >= 0 else { throw file.error(.read) }
  }

  /// Whether the file ends at `offset`, with this line. One system call; false also when that
  /// cannot be told so cheaply.
  func isLast(in file: File, endingAt offset: Int64) -> Bool {
    guard sum != 0, offset >= Self.tail else { return false }
    // One byte more than the line has left, to see whether anything follows.
    var bytes: (UInt64, UInt64) = (0, 0)
    let count = pread(file.fd, &bytes, Int(Self.tail) + 1, off_t(offset - Self.tail))
    return count == Int(Self.tail) && bytes.0 == sum
  }

  /// The eight hexadecimal digits, or nothing.
  var text: String {
    guard sum != 0 else { return "" }
    return withUnsafeBytes(of: sum) { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads what `text` writes; nil for anything else.
  init?(text: String) {
    let digits = Array(text.utf8)
    guard !digits.isEmpty else { return }
    guard digits.count == 8 else { return nil }
    sum = digits.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
  }
}

extension File {
  /// Whether the line before `offset` is still the one of this mark.
  func holds(_ mark: LineMark, before offset: Int64) throws(StoreError) -> Bool {
    guard mark != .none else { return true }
    return try LineMark(before: offset, in: self) == mark
  }
}
