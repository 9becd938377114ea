import CSystem
public import Desk
import Glibc

extension FileStore {
  public func history(
    _ query: HistoryQuery, in state: DeskState
  ) throws(StoreError) -> [ChatSummary] {
    var found: [ChatSummary] = []
    for summary in state.recentlyClosed.reversed() where query.matches(summary) {
      guard found.count < query.limit else { return found }
      found.append(summary)
    }
    // What the state still holds, the index may hold as well, and later closings too.
    let older = state.recentlyClosed.first?.closedSeq ?? state.seq + 1
    func take(_ summary: ChatSummary) -> Bool {
      guard found.count < query.limit else { return false }
      if let since = query.since, summary.endedAt < since { return false }
      if summary.closedSeq < older, query.matches(summary) { found.append(summary) }
      return true
    }
    guard covered.seq > 0 else { return found }
    if let header = try currentHeader(), header.seq >= covered.seq, try indexIsWhole(header) {
      try closedBackwards(header, take)
    } else {
      // Somebody deleted it, as they may.
      for summary in try remakeIndex() where !take(summary) { break }
    }
    return found
  }

  /// Reads the whole journal for the summaries of closed chats, newest first, and puts snapshot and
  /// index back if nobody holds the lock.
  private func remakeIndex() throws(StoreError) -> [ChatSummary] {
    let other = try FileStore(directory.path, options: options)
    let opened = try other.openWhole()
    if !writers.isHeld {
      try? other.install(opened.state)
      // What this object knows of the index holds again, or more of it.
      if other.covered.seq >= covered.seq { covered = other.covered }
    }
    return opened.state.recentlyClosed.reversed()
  }

  /// Hands out the summaries in the index, newest first, until `body` says false.
  private func closedBackwards(
    _ header: SnapshotHeader, _ body: (ChatSummary) -> Bool
  ) throws(StoreError) {
    guard header.indexBytes > 0, let index = try File.open(directory.indexPath, O_RDONLY) else {
      return
    }
    // Bytes of `chunk` that lie before the first line feed belong to a line that begins earlier.
    var end = header.indexBytes
    var rest: [UInt8] = []
    while end > 0 {
      let start = max(0, end - (256 << 10))
      let chunk = try index.bytes(start..<end) + rest
      guard chunk.count == Int(end - start) + rest.count else {
        throw lostIndex("it was cut")
      }
      var first = 0
      if start > 0 {
        guard let lineFeed = chunk.firstIndex(of: 0x0A) else {
          rest = chunk
          end = start
          continue
        }
        first = lineFeed + 1
      }
      guard try handOut(chunk[first...], body) else { return }
      rest = Array(chunk[..<first])
      end = start
    }
  }

  /// Hands out the lines of a stretch that begins and ends with a line, last one first.
  private func handOut(
    _ stretch: ArraySlice<UInt8>, _ body: (ChatSummary) -> Bool
  ) throws(StoreError) -> Bool {
    let result = stretch.withUnsafeBufferPointer { lines in
      Result { () throws(StoreError) in
        var end = lines.count
        while end > 0 {
          let place = deskbell_find_last(lines.baseAddress, end - 1, 0x0A)
          let line = UnsafeBufferPointer(rebasing: lines[(place + 1)..<end - 1])
          let summary: ChatSummary
          do throws(CommitFormat.Refusal) {
            summary = try SummaryFormat.read(line)
          } catch {
            throw lostIndex("a line of it is damaged: \(error)")
          }
          if !body(summary) { return false }
          end = place + 1
        }
        return true
      }
    }
    return try result.get()
  }

  private func lostIndex(_ why: String) -> StoreError {
    .damaged(path: directory.indexPath, line: 1, reason: why)
  }
}
