import Desk
import Glibc
import JSON
import Store

/// What a repair will do to the journal, made by reading it whole: nothing is changed yet.
struct RepairPlan {
  /// A segment as it will be.
  struct Mended {
    /// By which it will be named.
    var firstSeq: Int64
    /// Which segment its lines come from; nil: it is a new one.
    var source: Int?
    /// What is taken out, in order.
    var cut: [Range<Int64>] = []
    /// What is put in, and before which byte of the source; what comes first at the same place is put
    /// in first.
    var insert: [(at: Int64, line: [UInt8])] = []
  }

  let segments: [Segment]
  let sizes: [Int64]
  private(set) var mended: [Mended] = []
  /// Files that are named as segments are by numbers that none can have.
  let misnumbered: [DeskFile]
  /// What will have been done.
  private(set) var done: [RepairDeed] = []

  /// What is damaged of each segment, in order.
  private var damage: [Int: [Range<Int64>]] = [:]
  private var at = Instant(milliseconds: 0)

  /// - Parameter snapshot: a sound one, which may have seen more than is left of the journal.
  init(_ directory: StoreDirectory, knowing snapshot: DeskState?) throws(StoreError) {
    let segments = try directory.segments()
    guard !segments.isEmpty else { throw .noDesk(path: directory.path) }
    self.segments = segments
    sizes = try segments.map { segment throws(StoreError) in
      try directory.open(segment.file)?.size() ?? 0
    }
    misnumbered = try directory.misnumbered()
    var pass = JournalPass(directory, segments, sizes)
    try pass.run { (piece) throws(StoreError) in take(piece) }
    // What only the snapshot has seen must not have its numbers given to other events.
    if let snapshot, snapshot.seq >= pass.next {
      at = max(at, snapshot.at)
      lose(segments.count - 1, nil, from: pass.next, to: snapshot.seq + 1)
    }
    for index in mended.indices {
      if let source = mended[index].source { mended[index].cut = damage[source] ?? [] }
    }
  }

  /// The segments of which nothing goes on.
  var dropped: [Int] {
    segments.indices.filter { index in !mended.contains { $0.source == index } }
  }

  /// Whether a segment stays as it is.
  func isUntouched(_ mended: Mended) -> Bool {
    guard let source = mended.source else { return false }
    return mended.cut.isEmpty && mended.insert.isEmpty
      && segments[source].firstSeq == mended.firstSeq
  }

  private mutating func take(_ piece: JournalPass.Piece) {
    switch piece {
    case .line(let line, let segment, let range, let hasEnded):
      at = line.setsClock ? line.at : max(at, line.at)
      let index = place(of: segment, beginning: line.seq)
      if !hasEnded {
        mended[index].insert.append((range.upperBound, [0x0A]))
        done.append(.putLineFeedBack(in: segments[segment].path))
      }
    case .damage(let segment, let range, _):
      if !range.isEmpty { damage[segment, default: []].append(range) }
    case .gap(let segment, let offset, let from, let to): lose(segment, offset, from: from, to: to)
    case .misnamed(let segment, let begins):
      done.append(.named(segments[segment].path, begins: begins))
    case .stranger(let segment): damage[segment] = sizes[segment] > 0 ? [0..<sizes[segment]] : []
    }
  }

  /// Where among the mended ones the lines of a segment go.
  private mutating func place(of segment: Int, beginning seq: Int64) -> Int {
    if mended.last?.source != segment { mended.append(Mended(firstSeq: seq, source: segment)) }
    return mended.count - 1
  }

  private mutating func lose(_ segment: Int, _ offset: Int64?, from: Int64, to: Int64) {
    var writer = JSONWriter()
    CommitFormat.writeLoss(seq: from, lost: to - from, at: at, to: &writer)
    done.append(.markedAsLost(from...to - 1, in: segments[segment].path))
    if let offset {
      mended[place(of: segment, beginning: from)].insert.append((offset, writer.bytes))
    } else if let last = mended.indices.last {
      // A segment's name is the number of its first event, so that what is missing before it
      // belongs to the segment before.
      let end = mended[last].source.map { sizes[$0] } ?? 0
      mended[last].insert.append((end, writer.bytes))
    } else {
      mended.append(Mended(firstSeq: from, source: nil, insert: [(0, writer.bytes)]))
    }
  }
}
