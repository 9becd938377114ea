import CUnix
public import Desk
import Glibc
public import Store

extension FileStore {
  public func events(from seq: Int64, limit: Int) throws(StoreError) -> [Commit] {
    var commits: [Commit] = []
    var count = 0
    try scan(from: seq) { (passed) throws(StoreError) in
      guard count < limit else { return false }
      let line = try reading(passed) { (bytes) throws(CommitFormat.Fault) in
        try CommitFormat.read(bytes)
      }
      if !line.events.isEmpty, line.next > seq {
        commits.append(line.commit)
        count += line.events.count
      }
      return true
    }
    return commits
  }

  public func chatEvents(_ id: ChatID) throws(StoreError) -> [StampedEvent]? {
    guard let requestSeq = id.requestSeq, requestSeq < position.nextSeq else { return nil }
    var found: [StampedEvent] = []
    // What is not about the chat is not read: only lines that name it are.
    let name = Array("\"chat\":\"\(id.text)\"".utf8)
    try scan(from: requestSeq) { (passed) throws(StoreError) in
      let place = name.withUnsafeBytes {
        deskbell_find(passed.bytes.baseAddress, passed.bytes.count, $0.baseAddress, $0.count)
      }
      // The line of the request comes first; if the chat is not in it, there is no such chat.
      guard place >= 0 else { return !found.isEmpty || passed.numbers.upperBound <= requestSeq }
      let line = try reading(passed) { (bytes) throws(CommitFormat.Fault) in
        try CommitFormat.read(bytes)
      }
      for event in line.events where event.event.chat == id {
        guard !found.isEmpty || event.seq == requestSeq else { return false }
        found.append(event)
        if event.event.closesChat { return false }
      }
      return true
    }
    return found.isEmpty ? nil : found
  }

  /// A line on the way, sound and in its place.
  private struct PassedLine {
    var bytes: UnsafeBufferPointer<UInt8>
    var file: File
    var offset: Int64
    /// Of its events.
    var numbers: Range<Int64> = 0..<0
  }

  /// Hands out lines from the one that holds event `seq` on, as far as was taken in, until `body`
  /// says false. Every line's checksum is looked at, and that it follows the one before: a damaged
  /// line does not show what it was about, and one that is missing shows nothing at all.
  private func scan(
    from seq: Int64, _ body: (PassedLine) throws(StoreError) -> Bool
  ) throws(StoreError) {
    guard self.segment != nil else { throw .misuse(.needsOpen) }
    let segments = try directory.segments().filter { $0.firstSeq <= position.firstSeq }
    guard !segments.isEmpty else { return }
    let first = max(0, (segments.firstIndex { $0.firstSeq > seq } ?? segments.count) - 1)
    var next: Int64?
    for segment in segments[first...] {
      guard let file = try directory.open(segment.file) else { continue }
      let size = try file.size()
      let isCurrent = segment.firstSeq == position.firstSeq
      let end = isCurrent ? min(size, position.offset) : size
      let start = segment == segments[first] ? try place(of: seq, in: file, end: end) : 0
      var done = false
      let reached = try file.lines(from: start, to: end) { (bytes, offset) throws(StoreError) in
        if bytes.isEmpty { return true }
        var passed = PassedLine(bytes: bytes, file: file, offset: offset)
        passed.numbers = try reading(passed) { (bytes) throws(CommitFormat.Fault) in
          try CommitFormat.numbers(of: bytes)
        }
        let found = passed.numbers.lowerBound
        if let next, found != next {
          throw damaged(file, offset, .outOfOrder(event: found, expected: next))
        }
        if next == nil, found > max(seq, 1) {
          throw damaged(file, offset, .journalMissingBefore(found))
        }
        next = passed.numbers.upperBound
        done = try !body(passed)
        return !done
      }
      if done { return }
      guard reached < end else { continue }
      // A commit that was taken back is no damage, and the next look at the desk tells of it.
      if isCurrent, try !file.holds(position.mark, before: position.offset) { return }
      throw damaged(file, reached, .lineDoesNotEnd)
    }
  }

  /// Where the line that holds event `seq` begins, found by halving the file.
  func place(of seq: Int64, in file: File, end: Int64) throws(StoreError) -> Int64 {
    // `low` begins a line whose first event is not after `seq`; from `high` on all lines are after.
    var low: Int64 = 0
    var high = end
    while high - low > 64 << 10 {
      let middle = low + (high - low) / 2
      var probe: (start: Int64, seq: Int64?)?
      // The first thing from the middle on is the rest of a line.
      var rest = true
      _ = try file.lines(from: middle, to: high, stretch: 16 << 10) {
        (bytes, offset) throws(StoreError) in
        if rest || bytes.isEmpty {
          rest = false
          return true
        }
        probe = (offset, CommitFormat.seq(of: bytes))
        return false
      }
      guard let probe else {
        high = middle
        continue
      }
      guard let found = probe.seq else {
        throw damaged(file, probe.start, .noCommit)
      }
      if found <= seq { low = probe.start } else { high = middle }
    }
    var start = low
    _ = try file.lines(from: low, to: end, stretch: 64 << 10) {
      (bytes, offset) throws(StoreError) in
      if bytes.isEmpty { return true }
      guard let found = CommitFormat.seq(of: bytes) else {
        throw damaged(file, offset, .noCommit)
      }
      if found <= seq { start = offset }
      return found < seq
    }
    return start
  }

  /// Reads something of a line, saying where it is if that fails.
  private func reading<Value>(
    _ line: PassedLine,
    _ body: (UnsafeBufferPointer<UInt8>) throws(CommitFormat.Fault) -> Value
  ) throws(StoreError) -> Value {
    do throws(CommitFormat.Fault) {
      return try body(line.bytes)
    } catch {
      switch error {
      case .damaged(let reason): throw damaged(line.file, line.offset, reason)
      case .newer(let what):
        let number = line.file.lineNumber(at: line.offset)
        throw .newerFormat(path: line.file.path, line: number, what: what)
      }
    }
  }
}
