import Glibc
import Store

/// A file of the journal, by the number of the first event it was made for.
struct Segment: Equatable {
  var firstSeq: Int64
  var path: String
  var file: DeskFile { .segment(firstSeq) }
}

extension DeskFile {
  private static let prefix = "journal-"
  private static let suffix = ".jsonl"
  private static let digits = 20

  static func segment(_ firstSeq: Int64) -> DeskFile {
    let number = String(firstSeq)
    let zeros = String(repeating: "0", count: digits - number.utf8.count)
    return DeskFile(name: prefix + zeros + number + suffix)
  }

  /// The number in the name of a segment; nil: it is none.
  static func firstSeq(of name: String) -> Int64? {
    number(in: name).flatMap { Int64($0) }.flatMap { isNumber($0) ? $0 : nil }
  }

  /// Whether a file is named as a segment is, but by a number that none can have.
  static func isMisnumbered(_ name: String) -> Bool {
    number(in: name) != nil && firstSeq(of: name) == nil
  }

  private static func isNumber(_ seq: Int64) -> Bool { (1...CommitFormat.largestSeq).contains(seq) }

  private static func number(in name: String) -> Substring? {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
    let number = name.dropFirst(prefix.count).dropLast(suffix.count)
    let isPlain = number.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return number.utf8.count == digits && isPlain ? number : nil
  }
}

extension StoreDirectory {
  /// The segments that are there, oldest first.
  func segments() throws(StoreError) -> [Segment] {
    let numbers = try root.names().compactMap { DeskFile.firstSeq(of: $0) }
    return numbers.sorted().map { Segment(firstSeq: $0, path: path(of: .segment($0))) }
  }

  /// Files that are named as segments are, but by numbers that none can have.
  func misnumbered() throws(StoreError) -> [DeskFile] {
    try root.names().filter { DeskFile.isMisnumbered($0) }.sorted().map { DeskFile(name: $0) }
  }
}
