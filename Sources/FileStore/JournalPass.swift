import Desk
import Glibc
import Store

/// One reading of the whole journal from its first line on, for `check` and `repair`: it does not
/// stop at what is wrong but says what it met.
struct JournalPass {
  /// What was met, in order of the files.
  enum Piece {
    /// A sound line that follows the one before. If it has not ended, its line feed, which the
    /// range then lacks, is damaged or missing, and damage comes next.
    case line(CommitFormat.ReadLine, segment: Int, range: Range<Int64>, hasEnded: Bool)
    /// Bytes that are no such line; none where only a line feed, or all, is missing.
    case damage(segment: Int, range: Range<Int64>, reason: Damage)
    /// Events from `from` up to, not including, `to` are in no sound line. Without a place they belong
    /// before the segment.
    case gap(segment: Int, at: Int64?, from: Int64, to: Int64)
    /// A segment whose name is not the number of the event that begins it.
    case misnamed(segment: Int, begins: Int64)
    /// A segment of sound lines of which none follows those before.
    case stranger(segment: Int)
  }

  typealias Take = (Piece) throws(StoreError) -> Void

  let directory: StoreDirectory
  let segments: [Segment]
  /// How far each segment is read.
  let sizes: [Int64]
  /// The sequence number that the next sound line must have.
  private(set) var next: Int64 = 1

  /// Whether a line of the segment being read was taken.
  private var hasBegun = false
  /// Whether the segment being read has sound lines at all.
  private var hasSoundLines = false
  /// What was met in the segment before its first line.
  private var early: [Piece] = []

  init(_ directory: StoreDirectory, _ segments: [Segment], _ sizes: [Int64]) {
    self.directory = directory
    self.segments = segments
    self.sizes = sizes
  }

  /// Hands out every piece of the journal. A sound line of a newer version is an error.
  mutating func run(_ take: Take) throws(StoreError) {
    for index in segments.indices {
      (hasBegun, hasSoundLines, early) = (false, false, [])
      try read(index, take)
      if !hasBegun { try end(index, take) }
    }
  }

  private mutating func read(_ index: Int, _ take: Take) throws(StoreError) {
    let segment = segments[index]
    guard let file = try directory.open(segment.file) else {
      throw .system(doing: .open, path: segment.path, code: ENOENT)
    }
    let end = try file.lines(from: 0, to: sizes[index]) { (bytes, offset) throws(StoreError) in
      let place = Place(segment: index, file: file, offset: offset)
      try stretch(bytes, hasEnded: true, place, take)
      return true
    }
    guard end < sizes[index] else { return }
    let rest = try file.bytes(end..<sizes[index])
    let place = Place(segment: index, file: file, offset: end)
    let result = rest.withUnsafeBufferPointer { bytes in
      Result { () throws(StoreError) in try stretch(bytes, hasEnded: false, place, take) }
    }
    try result.get()
  }

  private struct Place {
    var segment: Int
    var file: File
    var offset: Int64

    func range(_ range: Range<Int>) -> Range<Int64> {
      offset + Int64(range.lowerBound)..<offset + Int64(range.upperBound)
    }
  }

  /// Takes bytes between two line feeds, or after the last one: a line, or what is left of several
  /// between which the line feeds are damaged.
  private mutating func stretch(
    _ bytes: UnsafeBufferPointer<UInt8>, hasEnded: Bool, _ place: Place, _ take: Take
  ) throws(StoreError) {
    let all = bytes.count + (hasEnded ? 1 : 0)
    var taken = 0
    var reason: Damage = hasEnded ? .wrongChecksum : .lineDoesNotEnd
    if bytes.isEmpty { reason = .emptyLine }
    var searched = 0
    while let found = CommitFormat.soundLine(in: bytes, from: searched) {
      searched = found.upperBound
      let line: CommitFormat.ReadLine
      do {
        line = try CommitFormat.read(UnsafeBufferPointer(rebasing: bytes[found]))
      } catch {
        switch error {
        case .damaged(let why):
          reason = why
          continue
        case .newer(let what):
          let number = place.file.lineNumber(at: place.offset)
          throw .newerFormat(path: place.file.path, line: number, what: what)
        }
      }
      hasSoundLines = true
      guard line.seq >= next else {
        reason = .outOfOrder(event: line.seq, expected: next)
        continue
      }
      if !hasBegun { try begin(place.segment, line.seq, take) }
      if taken < found.lowerBound || taken > 0 {
        let range = place.range(taken..<found.lowerBound)
        try take(.damage(segment: place.segment, range: range, reason: reason))
      }
      let ends = hasEnded && found.upperBound == bytes.count
      let range = place.range(found.lowerBound..<(ends ? all : found.upperBound))
      if line.seq > next {
        let at = range.lowerBound
        try take(.gap(segment: place.segment, at: at, from: next, to: line.seq))
      }
      next = line.next
      try take(.line(line, segment: place.segment, range: range, hasEnded: ends))
      taken = ends ? all : found.upperBound
      reason = .lineFeed
    }
    if taken < all || !hasEnded {
      let piece = Piece.damage(
        segment: place.segment, range: place.range(taken..<all), reason: reason)
      if hasBegun { try take(piece) } else { early.append(piece) }
    }
  }

  /// The first line of a segment that follows what came before it.
  private mutating func begin(_ index: Int, _ seq: Int64, _ take: Take) throws(StoreError) {
    hasBegun = true
    let named = segments[index].firstSeq
    if named > next, named <= seq {
      try take(.gap(segment: index, at: nil, from: next, to: named))
      next = named
    } else if named != next {
      try take(.misnamed(segment: index, begins: next))
    }
    for piece in early { try take(piece) }
    early = []
  }

  /// A segment without a line that follows.
  private mutating func end(_ index: Int, _ take: Take) throws(StoreError) {
    if hasSoundLines { return try take(.stranger(segment: index)) }
    let named = segments[index].firstSeq
    for piece in early { try take(piece) }
    if sizes[index] == 0 {
      try take(.damage(segment: index, range: 0..<0, reason: .empty(named: named)))
    }
    // What comes later tells what is missing; nothing does of the last one but its name.
    guard index == segments.indices.last else { return }
    let end = max(named, next) + 1
    try take(.gap(segment: index, at: nil, from: next, to: end))
    next = end
  }
}
