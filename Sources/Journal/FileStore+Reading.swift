import CSystem
public import Desk
import Glibc

extension FileStore {
  public func events(from seq: Int64, limit: Int) throws(StoreError) -> [Commit] {
    var commits: [Commit] = []
    var count = 0
    try scan(from: seq) { (bytes, file, offset) throws(StoreError) in
      guard count < limit else { return false }
      let line = try readAnywhere(bytes, file, offset)
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
    try scan(from: requestSeq) { (bytes, file, offset) throws(StoreError) in
      let place = name.withUnsafeBytes {
        deskbell_find(bytes.baseAddress, bytes.count, $0.baseAddress, $0.count)
      }
      // The line of the request comes first; if the chat is not in it, there is no such chat.
      guard place >= 0 else { return !found.isEmpty }
      for event in try readAnywhere(bytes, file, offset).events where event.event.chat == id {
        guard !found.isEmpty || event.seq == requestSeq else { return false }
        found.append(event)
        if event.event.closesChat { return false }
      }
      return true
    }
    return found.isEmpty ? nil : found
  }

  /// Hands out lines from the one that holds event `seq` on, as far as was taken in, until `body`
  /// says false.
  private func scan(
    from seq: Int64,
    _ body: (UnsafeBufferPointer<UInt8>, File, Int64) throws(StoreError) -> Bool
  ) throws(StoreError) {
    guard self.segment != nil else { throw .misuse("reading events needs open first") }
    let segments = try directory.segments().filter { $0.firstSeq <= position.firstSeq }
    guard !segments.isEmpty else { return }
    let first = max(0, (segments.firstIndex { $0.firstSeq > seq } ?? segments.count) - 1)
    for segment in segments[first...] {
      guard let file = try File.open(segment.path, O_RDONLY) else { continue }
      let size = try file.size()
      let end = segment.firstSeq == position.firstSeq ? min(size, position.offset) : size
      let start = segment == segments[first] ? try place(of: seq, in: file, end: end) : 0
      var done = false
      _ = try file.lines(from: start, to: end) { (bytes, offset) throws(StoreError) in
        done = try !body(bytes, file, offset)
        return !done
      }
      if done { return }
    }
  }

  /// Where the line that holds event `seq` begins, found by halving the file.
  private func place(of seq: Int64, in file: File, end: Int64) throws(StoreError) -> Int64 {
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
        if rest {
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
        throw damaged(file, probe.start, "it is no commit")
      }
      if found <= seq { low = probe.start } else { high = middle }
    }
    var start = low
    _ = try file.lines(from: low, to: end, stretch: 64 << 10) {
      (bytes, offset) throws(StoreError) in
      guard let found = CommitFormat.seq(of: bytes) else {
        throw damaged(file, offset, "it is no commit")
      }
      if found <= seq { start = offset }
      return found < seq
    }
    return start
  }

  private func readAnywhere(
    _ bytes: UnsafeBufferPointer<UInt8>, _ file: File, _ offset: Int64
  ) throws(StoreError) -> CommitFormat.ReadLine {
    do {
      return try CommitFormat.read(bytes)
    } catch {
      switch error {
      case .damaged(let reason): throw damaged(file, offset, reason)
      case .newer(let what):
        throw .newerFormat(path: file.path, line: file.lineNumber(at: offset), what: what)
      }
    }
  }
}
