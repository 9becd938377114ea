import Desk
import Glibc

/// One reading of the whole journal from its first line on, for `check` and `repair`: it does not
/// stop at what is wrong but says what it met.
struct JournalPass {
  /// What was met, in order of the files.
  enum Piece {
    /// A sound line that follows the one before.
    case line(CommitFormat.ReadLine, segment: Int, range: Range<Int64>)
    /// Bytes that are no such line.
    case damage(segment: Int, range: Range<Int64>, reason: String)
    /// Events from `from` up to, not including, `to` are in no sound line.
    case gap(segment: Int, at: Int64, from: Int64, to: Int64)
  }

  let segments: [Segment]
  /// How far each segment is read.
  let sizes: [Int64]
  /// The sequence number that the next sound line must have.
  private(set) var next: Int64 = 1

  init(_ segments: [Segment], _ sizes: [Int64]) {
    self.segments = segments
    self.sizes = sizes
  }

  /// Hands out every piece of the journal. A sound line of a newer version is an error.
  mutating func run(_ take: (Piece) throws(StoreError) -> Void) throws(StoreError) {
    for index in segments.indices {
      let segment = segments[index]
      if segment.firstSeq > next {
        try take(.gap(segment: index, at: 0, from: next, to: segment.firstSeq))
        next = segment.firstSeq
      }
      guard let file = try File.open(segment.path, O_RDONLY) else {
        throw .system(doing: "open", path: segment.path, code: ENOENT)
      }
      let end = try file.lines(from: 0, to: sizes[index]) { (bytes, offset) throws(StoreError) in
        let range = offset..<offset + Int64(bytes.count) + 1
        try piece(bytes, index, file, range, take)
        return true
      }
      if end < sizes[index] {
        let range = end..<sizes[index]
        try take(.damage(segment: index, range: range, reason: "the line does not end"))
      }
    }
  }

  private mutating func piece(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ file: File, _ range: Range<Int64>,
    _ take: (Piece) throws(StoreError) -> Void
  ) throws(StoreError) {
    guard CommitFormat.hasRightSum(bytes) else {
      return try take(.damage(segment: index, range: range, reason: "the checksum is wrong"))
    }
    let line: CommitFormat.ReadLine
    do {
      line = try CommitFormat.read(bytes)
    } catch {
      switch error {
      case .damaged(let reason):
        return try take(.damage(segment: index, range: range, reason: reason))
      case .newer(let what):
        let number = file.lineNumber(at: range.lowerBound)
        throw .newerFormat(path: file.path, line: number, what: what)
      }
    }
    guard line.seq >= next else {
      let reason = "event \(line.seq) stands where \(next) must follow"
      return try take(.damage(segment: index, range: range, reason: reason))
    }
    if line.seq > next {
      try take(.gap(segment: index, at: range.lowerBound, from: next, to: line.seq))
    }
    next = line.next
    try take(.line(line, segment: index, range: range))
  }
}
