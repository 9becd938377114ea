import Desk
public import Store

extension FileStore {
  /// Mends what `check` finds, keeping all that is sound.
  ///
  /// Damaged bytes are copied to `damaged/`, synced, and only then taken out of the journal; a line
  /// that says how many events are lost stands in their place. Snapshot and index are made anew; a
  /// sound snapshot that goes past the damage still knows what was lost, and is gone on from.
  /// Waits for the writers' lock and holds it throughout. Processes at the desk read it anew.
  /// Where it throws before the journal was touched, nothing was changed.
  public func repair(lockTimeoutMilliseconds: Int = 5000) throws(StoreError) -> RepairReport {
    guard !onlyLooks else { throw .misuse(.onlyLooks) }
    try writers.acquire(timeoutMilliseconds: lockTimeoutMilliseconds)
    defer { writers.release() }
    let before = try check()
    guard !before.isSound else { return RepairReport() }
    warnings = []
    let snapshot = try soundSnapshot()
    let plan = try RepairPlan(directory, knowing: snapshot?.state)
    var report = RepairReport(done: plan.done)
    try RepairWork(plan, directory, options.disk).perform(&report)
    let state = try foldMended(snapshot, &report)
    covered = Covered()
    try install(state, anew: true)
    report.done.append(.madeSnapshotAndIndex)
    return report
  }

  private struct SoundSnapshot {
    var state: DeskState
    /// The chats closed by then, as far as the index has them.
    var closed: [ChatSummary]
  }

  /// A snapshot that is whole in itself, whatever journal and index look like.
  private func soundSnapshot() throws(StoreError) -> SoundSnapshot? {
    guard let file = try directory.open(.snapshot), let (header, state) = try snapshot(in: file)
    else { return nil }
    var closed: [ChatSummary] = []
    if let index = try directory.open(.closed) {
      _ = try index.lines(from: 0, to: try index.size()) { (line, _) throws(StoreError) in
        // What goes further than the snapshot may be of a commit that was taken back.
        if let summary: ChatSummary = try? CheckedLine.read(line), summary.closedSeq <= header.seq {
          closed.append(summary)
        }
        return true
      }
    }
    return SoundSnapshot(state: state, closed: closed)
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
      report.done.append(.tookFromSnapshot)
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
