import CUnix
public import Desk
import Glibc
import JSON
public import Store

extension FileStore {
  public func history(
    _ query: HistoryQuery, in state: DeskState
  ) throws(StoreError) -> [ChatSummary] {
    var page = HistoryPage(query, in: state)
    guard covered.seq > 0, !page.isFull else { return page.found }
    do throws(StoreError) {
      let header = try currentHeader()
      guard let header, header.seq >= covered.seq, try indexIsWhole(header) else {
        throw lostIndex
      }
      try closedBackwards(header, query) { page.take($0) }
    } catch {
      guard error == lostIndex else { throw error }
      // It was deleted, as it may be, or a line of it is bad.
      page = HistoryPage(query, in: state)
      for summary in try remakeIndex() where !page.take(summary) { break }
    }
    return page.found
  }

  private var lostIndex: StoreError {
    .damaged(path: directory.path(of: .closed), line: 1, reason: .missingOrDamagedFile)
  }

  /// Reads the whole journal for the summaries of closed chats, newest first, and puts snapshot and
  /// index back if nobody holds the lock.
  private func remakeIndex() throws(StoreError) -> [ChatSummary] {
    let other = try FileStore(directory, toLook: onlyLooks, options: options)
    let opened = try other.openWhole()
    if !writers.isHeld, !onlyLooks {
      // So that it is written from its first line on.
      directory.remove(.closed)
      try? other.install(opened.state)
    }
    return Array(opened.state.recentlyClosed.reversed())
  }

  /// Hands out the summaries in the index, newest first, until `body` says false.
  private func closedBackwards(
    _ header: SnapshotHeader, _ query: HistoryQuery, _ body: (ChatSummary) -> Bool
  ) throws(StoreError) {
    let needle = query.needle
    guard header.indexBytes > 0, let index = try directory.open(.closed) else {
      return
    }
    // What lies before the first line feed of a stretch belongs to a line that begins earlier.
    var end = header.indexBytes
    var rest: [UInt8] = []
    while end > 0 {
      let start = max(0, end - options.indexStretch)
      let read = try index.bytes(start..<end)
      guard read.count == Int(end - start) else { throw lostIndex }
      let stretch = read + rest
      var first = 0
      if start > 0 {
        guard let lineFeed = stretch.firstIndex(of: 0x0A) else {
          rest = stretch
          end = start
          continue
        }
        first = lineFeed + 1
      }
      guard try handOut(stretch[first...], needle, query.chats, body) else { return }
      // Lines that are not read do not tell how far back they are, so that the oldest one is.
      if needle != nil || query.chats != nil, let since = query.since,
        let oldest = try oldest(of: stretch[first...]), oldest.endedAt < since
      {
        return
      }
      rest = Array(stretch[..<first])
      end = start
    }
  }

  /// The summary in the first line of a stretch, if it has one.
  private func oldest(of stretch: ArraySlice<UInt8>) throws(StoreError) -> ChatSummary? {
    let line = stretch.prefix { $0 != 0x0A }
    guard !line.isEmpty else { return nil }
    let summary = line.withUnsafeBufferPointer { try? CheckedLine.read($0) as ChatSummary }
    guard let summary else { throw lostIndex }
    return summary
  }

  /// Hands out the lines of a stretch that begins and ends with a line, last one first; those
  /// without the needle, and those of other chats, are not read.
  private func handOut(
    _ stretch: ArraySlice<UInt8>, _ needle: [UInt8]?, _ chats: Set<ChatID>?,
    _ body: (ChatSummary) -> Bool
  ) throws(StoreError) -> Bool {
    let result = stretch.withUnsafeBufferPointer { lines in
      Result { () throws(StoreError) in
        func has(_ needle: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
          deskbell_find(bytes.baseAddress, bytes.count, needle, needle.count) >= 0
        }
        if let needle, !has(needle, lines) { return true }
        var end = lines.count
        while end > 0 {
          let place = deskbell_find_last(lines.baseAddress, end - 1, 0x0A)
          let line = UnsafeBufferPointer(rebasing: lines[(place + 1)..<end - 1])
          end = place + 1
          if let needle, !has(needle, line) { continue }
          if let chats, !chats.contains(HistoryQuery.chat(of: line)) { continue }
          guard let summary = try? CheckedLine.read(line) as ChatSummary else { throw lostIndex }
          if !body(summary) { return false }
        }
        return true
      }
    }
    return try result.get()
  }
}

/// What of the closed chats has been found so far, newest first.
private struct HistoryPage {
  let query: HistoryQuery
  /// What the state holds is older than this in the index; that may hold it as well, and what
  /// closed later than the state knows.
  private let older: Int64
  private(set) var found: [ChatSummary] = []

  init(_ query: HistoryQuery, in state: DeskState) {
    self.query = query
    older = state.recentlyClosed.first?.closedSeq ?? state.seq + 1
    for summary in state.recentlyClosed.reversed() where query.matches(summary) && !isFull {
      found.append(summary)
    }
  }

  var isFull: Bool { found.count >= query.most }

  /// Takes a summary if it is asked for; false once nothing further can be.
  mutating func take(_ summary: ChatSummary) -> Bool {
    if isFull { return false }
    if let since = query.since, summary.endedAt < since { return false }
    if summary.closedSeq < older, query.matches(summary) { found.append(summary) }
    return !isFull
  }
}

extension HistoryQuery {
  /// What every line begins with.
  private static let beginning = Array("{\"id\":\"".utf8)

  /// The chat that a line is about. O(its id).
  fileprivate static func chat(of line: UnsafeBufferPointer<UInt8>) -> ChatID {
    let id = line.dropFirst(beginning.count).prefix { $0 != 0x22 }
    return ChatID(String(decoding: id, as: UTF8.self))
  }

  /// Bytes that every line that matches has in it, where that saves reading the others.
  fileprivate var needle: [UInt8]? {
    if let idPrefix { return HistoryQuery.beginning + Array(idPrefix.utf8) }
    if let visitor {
      var writer = JSONWriter()
      writer.string(visitor.text)
      return Array("\"visitor\":{\"id\":".utf8) + writer.bytes
    }
    return nil
  }
}
