import Desk
import Glibc
import JSON
public import Store

/// What `repair` did, in plain words, in order; empty: there was nothing to mend.
public struct RepairReport: Sendable {
  public var done: [String] = []
}

extension FileStore {
  /// Mends what `check` finds, keeping all that is sound.
  ///
  /// Damaged bytes are copied to `damaged/`, synced, and only then taken out of the journal; a line
  /// that says how many events are lost stands in their place. Snapshot and index are made anew; a
  /// sound snapshot that goes past the damage still knows what was lost, and is gone on from.
  /// Waits for the writers' lock and holds it throughout. Processes at the desk read it anew.
  public func repair(lockTimeoutMilliseconds: Int = 5000) throws(StoreError) -> RepairReport {
    guard !onlyLooks else { throw .misuse("a store that was opened to look mends nothing") }
    try writers.acquire(timeoutMilliseconds: lockTimeoutMilliseconds)
    defer { writers.release() }
    let before = try check()
    guard !before.isSound else { return RepairReport() }
    var report = RepairReport()
    warnings = []
    let snapshot = try soundSnapshot()
    try mendSegments(knowing: snapshot?.state, &report)
    let state = try foldMended(snapshot, &report)
    covered = Covered()
    try install(state, anew: true)
    report.done.append("made the snapshot and the index of closed chats anew")
    return report
  }

  private struct SoundSnapshot {
    var state: DeskState
    /// The chats closed by then, as far as the index has them.
    var closed: [ChatSummary]
  }

  /// A snapshot that is whole in itself, whatever journal and index look like.
  private func soundSnapshot() throws(StoreError) -> SoundSnapshot? {
    guard let file = try File.open(directory.snapshotPath, O_RDONLY),
      let (header, state) = try snapshot(in: file)
    else { return nil }
    var closed: [ChatSummary] = []
    if let index = try File.open(directory.indexPath, O_RDONLY) {
      _ = try index.lines(from: 0, to: try index.size()) { (line, _) throws(StoreError) in
        // What goes further than the snapshot may be of a commit that was taken back.
        if let summary = try? CheckedLine.read(line) as ChatSummary, summary.closedSeq <= header.seq
        {
          closed.append(summary)
        }
        return true
      }
    }
    return SoundSnapshot(state: state, closed: closed)
  }

  /// Takes what is damaged out of every segment.
  private func mendSegments(
    knowing snapshot: DeskState?, _ report: inout RepairReport
  ) throws(StoreError) {
    let segments = try directory.segments()
    let sizes = try segments.map { segment throws(StoreError) in
      try File.open(segment.path, O_RDONLY)?.size() ?? 0
    }
    var damages: [(segment: Int, range: Range<Int64>)] = []
    var unended: [(segment: Int, at: Int64)] = []
    var gaps: [(segment: Int, at: Int64, from: Int64, to: Int64)] = []
    var at = Instant(milliseconds: 0)
    var instants: [Instant] = []
    var pass = JournalPass(segments, sizes)
    try pass.run { (piece) throws(StoreError) in
      switch piece {
      case .line(let line, let segment, let range, let hasEnded):
        at = max(at, line.at)
        if !hasEnded { unended.append((segment, range.upperBound)) }
      case .damage(let segment, let range, _):
        if !range.isEmpty { damages.append((segment, range)) }
      case .gap(let segment, let offset, let from, let to):
        gaps.append((segment, offset, from, to))
        instants.append(at)
      }
    }
    // What only the snapshot has seen must not have its numbers given to other events.
    if let snapshot, snapshot.seq >= pass.next, let last = segments.indices.last {
      gaps.append((last, sizes[last], pass.next, snapshot.seq + 1))
      instants.append(max(at, snapshot.at))
    }
    for index in segments.indices {
      var mended = MendedSegment(segments[index], size: sizes[index])
      for damage in damages where damage.segment == index { mended.cut.append(damage.range) }
      for line in unended where line.segment == index {
        mended.insert.append((line.at, [0x0A]))
        report.done.append("put a line feed back in \(segments[index].path)")
      }
      for (gap, instant) in zip(gaps, instants) where gap.segment == index {
        var writer = JSONWriter()
        CommitFormat.writeLoss(
          seq: gap.from, lost: gap.to - gap.from, at: instant, to: &writer)
        // A segment's name is the number of its first event, so that what is missing before it
        // belongs to the segment before.
        if gap.at == 0, gap.to == segments[index].firstSeq {
          try appendLoss(writer.bytes, before: index, gap.from, segments, &report)
        } else {
          mended.insert.append((gap.at, writer.bytes))
        }
        report.done.append(
          "marked events \(gap.from) to \(gap.to - 1) as lost in \(segments[index].path)")
      }
      try put(mended, &report)
    }
  }

  private func appendLoss(
    _ line: [UInt8], before index: Int, _ from: Int64, _ segments: [Segment],
    _ report: inout RepairReport
  ) throws(StoreError) {
    guard index > 0 else {
      let file = try directory.createFile(directory.path(ofSegment: from), exclusively: true)
      try file.write(line, at: 0, options.disk)
      try file.sync(options.disk)
      return try directory.sync()
    }
    // It was mended before this one, so that whatever did not end is gone from it.
    let size = try File.open(segments[index - 1].path, O_RDONLY)?.size() ?? 0
    var previous = MendedSegment(segments[index - 1], size: size)
    previous.insert.append((size, line))
    try put(previous, &report)
  }

  private struct MendedSegment {
    let segment: Segment
    let size: Int64
    /// What is taken out, in order.
    var cut: [Range<Int64>] = []
    /// What is put in, and before which byte; what comes first at the same place is put in first.
    var insert: [(at: Int64, line: [UInt8])] = []

    init(_ segment: Segment, size: Int64) {
      self.segment = segment
      self.size = size
    }
  }

  /// Puts a mended copy in the place of a segment. The old file has no name any more then, and is
  /// emptied, by which everybody who has it open sees that it is not the journal any longer.
  private func put(_ mended: MendedSegment, _ report: inout RepairReport) throws(StoreError) {
    guard !mended.cut.isEmpty || !mended.insert.isEmpty else { return }
    let old = try directory.createFile(mended.segment.path)
    for range in mended.cut {
      let path = try directory.setAside(
        range, of: old, as: "\(mended.segment.firstSeq)-\(range.lowerBound)", options.disk)
      report.done.append(
        "set \(range.count) damaged bytes of \(mended.segment.path) aside in \(path)")
    }
    let path = directory.temporaryPath("mended")
    let new = try directory.createFile(path, emptying: true)
    defer { unlink(path) }
    var end: Int64 = 0
    var place: Int64 = 0
    func copy(to limit: Int64) throws(StoreError) {
      while place < limit {
        let bytes = try old.bytes(place..<min(limit, place + 1 << 20))
        try new.write(bytes, at: end, options.disk)
        place += Int64(bytes.count)
        end += Int64(bytes.count)
        guard !bytes.isEmpty else { return }
      }
    }
    // Cuts and insertions in order of place; what is put in comes after a cut that ends there.
    var steps = mended.cut.map { (at: $0.lowerBound, skip: $0.upperBound, line: [UInt8]()) }
    steps += mended.insert.map { (at: $0.at, skip: $0.at, line: $0.line) }
    let order = steps.indices.sorted {
      (steps[$0].at, steps[$0].skip, $0) < (steps[$1].at, steps[$1].skip, $1)
    }
    for step in order.map({ steps[$0] }) {
      try copy(to: step.at)
      place = max(place, step.skip)
      try new.write(step.line, at: end, options.disk)
      end += Int64(step.line.count)
    }
    try copy(to: mended.size)
    try new.sync(options.disk)
    guard rename(path, mended.segment.path) == 0 else {
      throw .system(doing: "put in place", path: mended.segment.path, code: errno)
    }
    try directory.sync()
    try old.truncate(to: 0, options.disk)
  }

  /// Folds the mended journal. Where events are lost and a sound snapshot still saw them, it goes
  /// on from the snapshot.
  private func foldMended(
    _ snapshot: SoundSnapshot?, _ report: inout RepairReport
  ) throws(StoreError) -> DeskState {
    var state = DeskState()
    guard let first = try directory.segments().first else { throw .noDesk(path: directory.path) }
    position = Position(firstSeq: first.firstSeq)
    segment = try openSegment(first.firstSeq)
    var hasLoss = false
    var kept = false
    _ = try advance { line in
      let before = state.seq
      state.apply(line)
      if line.lost > 0 { hasLoss = true }
      // The snapshot may also stand in the midst of what is lost, but not within a commit.
      guard hasLoss, let snapshot, before < snapshot.state.seq, state.seq >= snapshot.state.seq,
        line.lost > 0 || state.seq == snapshot.state.seq
      else { return }
      let folded = state
      state = snapshot.state
      state.seq = folded.seq
      state.recentlyClosed = GrowingList(
        merged(snapshot.closed, Array(folded.recentlyClosed)))
      kept = true
    }
    if kept {
      report.done.append("took what was lost from the snapshot, which had seen it")
    }
    return state
  }

  /// All summaries, in the order in which the chats closed; the first ones where both know a chat.
  private func merged(_ first: [ChatSummary], _ second: [ChatSummary]) -> [ChatSummary] {
    let all = (first + second).map { ($0.closedSeq, $0) }
    return Dictionary(all, uniquingKeysWith: { first, _ in first }).values
      .sorted { $0.closedSeq < $1.closedSeq }
  }
}
