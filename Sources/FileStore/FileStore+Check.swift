import Desk
import JSON
public import Store

extension FileStore {
  /// Reads every byte of the desk: checksums, sequence numbers, whether snapshot and index say what
  /// the journal says. Changes nothing. Needs no `open`, and writers go on meanwhile.
  ///
  /// - Parameter progress: told now and then how many of how many bytes were read.
  public func check(
    progress: (_ done: Int64, _ total: Int64) -> Void = { _, _ in }
  ) throws(StoreError) -> CheckReport {
    // Before the segments, which are then at least as long as a snapshot that is made meanwhile.
    var comparison = try DerivedComparison(directory)
    let (segments, sizes) = try quietSegments()
    guard !segments.isEmpty else { throw .noDesk(path: directory.path) }
    var report = CheckReport()
    report.segments = segments.count
    report.bytes = sizes.reduce(0, +)
    let files = try segments.map { segment throws(StoreError) in
      try directory.open(segment.file)
    }
    func find(_ segment: Int, _ offset: Int64, _ reason: Damage) {
      report.findings.append(
        CheckReport.Finding(
          path: segments[segment].path, line: files[segment]?.lineNumber(at: offset),
          reason: reason))
    }
    let before = sizes.indices.map { sizes[..<$0].reduce(0, +) }
    var told: Int64 = 0
    var pass = JournalPass(directory, segments, sizes)
    try pass.run { (piece) throws(StoreError) in
      switch piece {
      case .line(let line, let segment, let range, let hasEnded):
        report.commits += 1
        report.events += Int64(line.events.count)
        if line.lost > 0 || !hasEnded { comparison.isComparable = false }
        try comparison.take(line, endingAt: range.upperBound, in: segments[segment])
        let done = before[segment] + range.upperBound
        if done - told > 1 << 22 {
          told = done
          progress(done, report.bytes)
        }
      case .damage(let segment, let range, let reason):
        comparison.isComparable = false
        find(segment, range.lowerBound, reason)
      case .gap(let segment, let offset, let from, let to):
        comparison.isComparable = false
        find(segment, offset ?? 0, .missing(events: from...to - 1))
      case .misnamed(let segment, let begins):
        comparison.isComparable = false
        report.findings.append(
          CheckReport.Finding(
            path: segments[segment].path, line: nil, reason: .misnamed(begins: begins)))
      case .stranger(let segment):
        report.findings.append(
          CheckReport.Finding(path: segments[segment].path, line: nil, reason: .stranger))
      }
    }
    for file in try directory.misnumbered() {
      report.findings.append(
        CheckReport.Finding(path: directory.path(of: file), line: nil, reason: .misnumbered))
    }
    report.findings += comparison.findings(journalEnd: pass.next, last: segments.last?.path ?? "")
    if let header = comparison.header, report.isSound || !comparison.isComparable {
      report.findings += try misplaced(header)
    }
    progress(report.bytes, report.bytes)
    return report
  }

  /// What is wrong about where a snapshot stands in journal and index, by their marks alone: where
  /// events are lost, no more can be said.
  private func misplaced(_ header: SnapshotHeader) throws(StoreError) -> [CheckReport.Finding] {
    func finding(_ path: String, _ reason: Damage) -> [CheckReport.Finding] {
      [CheckReport.Finding(path: path, line: nil, reason: reason)]
    }
    let segment = try directory.open(.segment(header.firstSeq))
    guard let segment, try segment.size() >= header.offset,
      try segment.holds(header.mark, before: header.offset)
    else { return finding(directory.path(of: .snapshot), .wrongPlace) }
    guard try indexIsWhole(header) else {
      return finding(directory.path(of: .closed), .lacksClosedChats)
    }
    return []
  }

  /// The segments and their lengths at a moment when nobody writes, if such a moment can be had.
  private func quietSegments() throws(StoreError) -> ([Segment], [Int64]) {
    try whileNobodyWrites { () throws(StoreError) in
      let segments = try directory.segments()
      let sizes = try segments.map { segment throws(StoreError) in
        try directory.open(segment.file)?.size() ?? 0
      }
      return (segments, sizes)
    }
  }
}

/// Compares snapshot and index with the journal while that is read.
private struct DerivedComparison {
  let directory: StoreDirectory
  let snapshotExists: Bool
  let header: SnapshotHeader?
  let snapshot: DeskState?
  let index: File?
  /// Whether the fold can be compared: not when events are missing from it.
  var isComparable = true

  private var state = DeskState()
  private var indexPlace: Int64 = 0
  private var met = false
  private var wrong: [CheckReport.Finding] = []

  init(_ directory: StoreDirectory) throws(StoreError) {
    self.directory = directory
    let file = try directory.open(.snapshot)
    snapshotExists = file != nil
    let bytes = try file?.bytes(0..<(try file?.size() ?? 0)) ?? []
    (header, snapshot) = bytes.withUnsafeBufferPointer { buffer in
      guard let header = SnapshotHeader(buffer), buffer.last == 0x0A else { return (nil, nil) }
      let body = UnsafeBufferPointer(rebasing: buffer[SnapshotHeader.count..<buffer.count - 1])
      return (header, try? CheckedLine.read(body) as DeskState)
    }
    index = try directory.open(.closed)
  }

  mutating func take(
    _ line: CommitFormat.ReadLine, endingAt end: Int64, in segment: Segment
  ) throws(StoreError) {
    guard isComparable, let header, line.seq <= header.seq else { return }
    state.apply(line)
    try compareIndex(header)
    guard state.seq == header.seq else { return }
    met = true
    if let snapshot, snapshot != state {
      find(directory.path(of: .snapshot), .saysOtherThanJournal(byte: nil))
    }
    // A position at the start of a segment is also the end of the one before.
    if header.firstSeq == segment.firstSeq, header.offset != end {
      find(directory.path(of: .snapshot), .wrongPlace)
    }
    if indexPlace != header.indexBytes {
      find(directory.path(of: .closed), .lacksClosedChats)
    }
  }

  private mutating func compareIndex(_ header: SnapshotHeader) throws(StoreError) {
    guard !state.recentlyClosed.isEmpty else { return }
    var writer = JSONWriter()
    for summary in state.recentlyClosed { CheckedLine.write(summary, to: &writer) }
    state.recentlyClosed = []
    let range = indexPlace..<indexPlace + Int64(writer.bytes.count)
    indexPlace = range.upperBound
    guard try index?.bytes(range) == writer.bytes else {
      if wrong.last?.path != directory.path(of: .closed) {
        find(
          directory.path(of: .closed),
          index == nil
            ? .missingFile : .saysOtherThanJournal(byte: range.lowerBound))
      }
      return
    }
  }

  private mutating func find(_ path: String, _ reason: Damage) {
    wrong.append(CheckReport.Finding(path: path, line: nil, reason: reason))
  }

  func findings(journalEnd next: Int64, last: String) -> [CheckReport.Finding] {
    guard snapshotExists else { return [] }
    func finding(_ path: String, _ reason: Damage) -> CheckReport.Finding {
      CheckReport.Finding(path: path, line: nil, reason: reason)
    }
    guard let header, snapshot != nil else {
      return [finding(directory.path(of: .snapshot), .damagedOrOtherVersion)]
    }
    guard header.seq < next else {
      return [finding(last, .lacksEventsOfSnapshot(upTo: header.seq))]
    }
    if isComparable, header.seq > 0, !met {
      return wrong + [finding(directory.path(of: .snapshot), .endsWithinCommit)]
    }
    return wrong
  }
}
