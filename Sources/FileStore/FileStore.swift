import Desk
import Glibc
import JSON
public import Store

/// A desk kept in a directory, as JSON Lines that people and `jq` can read.
///
/// See `CommitFormat` for the lines, `StoreDirectory` for the files. The journal is the truth;
/// snapshot and index can be deleted at any time and are made again from it.
public final class FileStore: DeskStore {
  /// What tests and benchmarks set otherwise.
  public struct Options {
    /// A segment that has grown so far is not written to any more.
    public var segmentBytes: Int64 = 64 << 20
    /// A snapshot is due after so many bytes or events.
    public var snapshotBytes: Int64 = 2 << 20
    public var snapshotEvents: Int64 = 5000
    /// The index of closed chats is read in stretches of so many bytes.
    public var indexStretch: Int64 = 256 << 10
    public var disk = Disk.system
    public init() {}
  }

  public let directory: StoreDirectory
  let options: Options
  let writers: WriterLock

  /// Where the next line begins, and what is known of the lines before.
  var position = Position()
  /// The segment `position` lies in; nil before `open`.
  var segment: OpenSegment?
  /// What the snapshot covers, as this object knows it.
  var covered = Covered()
  /// After a failure that could not be undone.
  var refuses = false
  var warnings: [DeskWarning] = []
  var writer = JSONWriter()
  /// Whether, under the lock that is held, the journal was seen to end at the position.
  private(set) var isCaughtUp = false
  let laterSegments: LaterSegments
  var glance: Glance?
  let readBuffer = ReadBuffer(byteCount: 16 << 10)
  var foreseen: Foreseen?

  struct OpenSegment {
    var firstSeq: Int64
    var file: File
    var isWritable: Bool
  }

  struct Position: Equatable {
    /// Of the segment.
    var firstSeq: Int64 = 1
    var offset: Int64 = 0
    /// The sequence number the next event has.
    var nextSeq: Int64 = 1
    /// Of the line before: tells whether the journal still is what was read.
    var mark = LineMark.none
  }

  struct Covered: Equatable {
    /// Summaries of chats closed up to this event are in the index.
    var seq: Int64 = 0
    /// How much of the index is theirs.
    var indexBytes: Int64 = 0
    /// Where in the journal that was.
    var firstSeq: Int64 = 1
    var offset: Int64 = 0
    /// Not tried again before this event, after an attempt that failed.
    var notBefore: Int64 = 0
  }

  public let onlyLooks: Bool

  /// Takes the directory as it is; nothing is read before `open`.
  public convenience init(
    _ path: String, toLook: Bool = false, options: Options = Options()
  ) throws(StoreError) {
    try self.init(try StoreDirectory(existing: path), toLook: toLook, options: options)
  }

  /// Takes the directory as it is; nothing is read before `open`. A write that meets the
  /// process's limit on the size of files fails as other writes do (SIGXFSZ is ignored from now).
  ///
  /// - Parameter toLook: nothing is written or made, whatever is found.
  public init(
    _ directory: StoreDirectory, toLook: Bool = false, options: Options = Options()
  ) throws(StoreError) {
    self.directory = directory
    onlyLooks = toLook
    self.options = options
    writers = WriterLock(directory)
    laterSegments = LaterSegments(directory)
    signal(SIGXFSZ, SIG_IGN)
  }

  public func lock(timeoutMilliseconds: Int) throws(StoreError) {
    guard !onlyLooks else { throw .misuse(.onlyLooks) }
    try writers.acquire(timeoutMilliseconds: timeoutMilliseconds)
  }

  public func unlock() {
    isCaughtUp = false
    writers.release()
  }

  public func takeWarnings() -> [DeskWarning] {
    defer { warnings = [] }
    return warnings
  }

  public func open() throws(StoreError) -> OpenedDesk { try open(usingSnapshot: true) }

  /// Folds the journal from its first line on, whatever the snapshot says.
  func openWhole() throws(StoreError) -> OpenedDesk { try open(usingSnapshot: false) }

  private func open(usingSnapshot: Bool) throws(StoreError) -> OpenedDesk {
    let segments = try segmentsThere()
    guard let first = segments.first else {
      throw segment == nil ? .noDesk(path: directory.path) : .gone(path: directory.path)
    }
    var state = DeskState()
    position = Position(firstSeq: first.firstSeq)
    covered = Covered()
    if usingSnapshot, let snapshot = try readSnapshot(segments) {
      state = snapshot.state
      position = snapshot.position
      covered = snapshot.covered
    } else if first.firstSeq != 1 {
      throw .damaged(
        path: first.path, line: 1,
        reason: .journalMissingBefore(first.firstSeq))
    }
    segment = try openSegment(position.firstSeq)
    var lastCommit: [StampedEvent] = []
    let sound = try advance { line in
      state.apply(line)
      lastCommit = line.events
    }
    // A commit was taken back while it was read: rare, and the next attempt does not meet it.
    guard sound else { return try open(usingSnapshot: usingSnapshot) }
    isCaughtUp = writers.isHeld
    defer { warnings = [] }
    return OpenedDesk(state: state, lastCommit: lastCommit, warnings: warnings)
  }

  /// The segments; none if the directory has been removed since it was opened.
  private func segmentsThere() throws(StoreError) -> [Segment] {
    guard segment == nil || directory.isThere else { return [] }
    return try directory.segments()
  }

  public func catchUp() throws(StoreError) -> CatchUp {
    guard let segment else { throw .misuse(.needsOpen) }
    if let commits = takeForeseen() { return .commits(commits) }
    if position.mark.isLast(in: segment.file, endingAt: position.offset),
      try !laterSegments.haveCome(after: segment)
    {
      isCaughtUp = writers.isHeld
      return .commits([])
    }
    var commits: [Commit] = []
    var reload = false
    let before = (position, self.segment)
    do {
      let sound = try advance { line in
        if line.lost > 0 { reload = true }
        commits.append(line.commit)
      }
      guard sound, !reload else { return .reload }
      isCaughtUp = writers.isHeld
      return .commits(commits)
    } catch {
      // What was read so far did not reach the caller, so that it must be read again.
      (position, self.segment) = before
      throw error
    }
  }
}

// MARK: - Moving on

extension FileStore {
  func openSegment(_ firstSeq: Int64) throws(StoreError) -> OpenSegment {
    let segment = DeskFile.segment(firstSeq)
    func opened(_ flags: Int32) throws(StoreError) -> File {
      if let file = try directory.open(segment, flags) { return file }
      throw .system(doing: .open, path: directory.path(of: segment), code: ENOENT)
    }
    do throws(StoreError) {
      let file = try opened(O_RDWR)
      file.readUndated()
      return OpenSegment(firstSeq: firstSeq, file: file, isWritable: true)
    } catch {
      guard case .system(_, _, let code) = error, [EACCES, EROFS].contains(code) else {
        throw error
      }
      return OpenSegment(firstSeq: firstSeq, file: try opened(O_RDONLY), isWritable: false)
    }
  }

  /// Takes in every whole line from the position on, through all segments. False if the journal
  /// is not any more what was read so far.
  func advance(
    _ take: (CommitFormat.ReadLine) -> Void
  ) throws(StoreError) -> Bool {
    while let segment {
      let status = try segment.file.status()
      let size = Int64(status.st_size)
      guard status.st_nlink > 0, size >= position.offset,
        try segment.file.holds(position.mark, before: position.offset)
      else {
        return false
      }
      if size > position.offset { try takeLines(segment.file, to: size, take) }
      guard try laterSegments.haveCome(after: segment) else {
        if position.offset < size, writers.isHeld, !onlyLooks { try setTailAside(size) }
        return true
      }
      // The writer made the successor after its last line here; that may not have been seen yet.
      let end = try segment.file.size()
      if end > size { continue }
      // What was read may have been taken back meanwhile.
      guard end >= position.offset, try segment.file.holds(position.mark, before: position.offset)
      else { return false }
      guard try segment.file.isBlank(from: position.offset, to: end) else {
        throw damaged(segment.file, position.offset, .lineDoesNotEnd)
      }
      guard let next = try successor() else { return false }
      self.segment = next
      position = Position(firstSeq: next.firstSeq, offset: 0, nextSeq: position.nextSeq)
    }
    return true
  }

  /// Opens the segment that goes on where the current one ends, named by the event that comes next;
  /// nil if it is gone again.
  private func successor() throws(StoreError) -> OpenSegment? {
    let later = try segmentsThere().first { $0.firstSeq > position.firstSeq }
    guard let later else { return nil }
    guard later.firstSeq == position.nextSeq else {
      throw .damaged(
        path: later.path, line: 1,
        reason: later.firstSeq > position.nextSeq
          ? .journalMissing(events: position.nextSeq...later.firstSeq - 1)
          : .beginsWithPast)
    }
    return try openSegment(later.firstSeq)
  }

  private func takeLines(
    _ file: File, to size: Int64, _ take: (CommitFormat.ReadLine) -> Void
  ) throws(StoreError) {
    // A line may be read while its writer takes it back and another writes in its place. So a bad
    // one is looked at again, at last with the writers kept out.
    do {
      try takeLinesOnce(file, to: size, take)
    } catch StoreError.damaged {
      try whileNobodyWrites { () throws(StoreError) in
        guard try file.size() >= position.offset,
          try file.holds(position.mark, before: position.offset)
        else { return }
        try takeLinesOnce(file, to: try file.size(), take)
      }
    }
  }

  /// Keeps the writers out meanwhile, if they can be within a moment.
  func whileNobodyWrites<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let wasHeld = writers.isHeld
    if !wasHeld { try? writers.acquire(timeoutMilliseconds: 1000, making: !onlyLooks) }
    defer { if !wasHeld { writers.release() } }
    return try body()
  }

  private func takeLinesOnce(
    _ file: File, to size: Int64, _ take: (CommitFormat.ReadLine) -> Void
  ) throws(StoreError) {
    _ = try file.lines(from: position.offset, to: size) { (bytes, offset) throws(StoreError) in
      // An editor's: nothing is in it.
      if bytes.isEmpty { return true }
      let line = try read(bytes, file, offset)
      take(line)
      moveOn(past: bytes, at: offset, line)
      return true
    }
  }

  /// Reads a line that must be the next one.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ file: File, _ offset: Int64
  ) throws(StoreError) -> CommitFormat.ReadLine {
    let line: CommitFormat.ReadLine
    do {
      line = try CommitFormat.read(bytes)
    } catch {
      switch error {
      case .damaged(let reason): throw damaged(file, offset, reason)
      case .newer(let what):
        throw .newerFormat(path: file.path, line: file.lineNumber(at: offset), what: what)
      }
    }
    guard line.seq == position.nextSeq else {
      throw damaged(
        file, offset, .outOfOrder(event: line.seq, expected: position.nextSeq))
    }
    return line
  }

  func damaged(_ file: File, _ offset: Int64, _ reason: Damage) -> StoreError {
    .damaged(path: file.path, line: file.lineNumber(at: offset), reason: reason)
  }

  func moveOn(
    past bytes: UnsafeBufferPointer<UInt8>, at offset: Int64, _ line: CommitFormat.ReadLine
  ) {
    position.offset = offset + Int64(bytes.count) + 1
    position.nextSeq = line.next
    position.mark = LineMark(endOf: bytes)
  }

  /// Under the lock: nobody is writing, so a line that does not end is one whose writer died.
  private func setTailAside(_ size: Int64) throws(StoreError) {
    guard let segment else { return }
    // An editor's line feeds are nobody's commit.
    guard try !segment.file.isBlank(from: position.offset, to: size) else {
      return try segment.file.truncate(to: position.offset, options.disk)
    }
    let copy = try directory.setAside(
      position.offset..<size, of: segment.file,
      as: "torn-\(position.nextSeq)-\(position.offset)", options.disk)
    try segment.file.truncate(to: position.offset, options.disk)
    try segment.file.sync(options.disk)
    warnings.append(
      .tornCommit(
        path: segment.file.path, bytes: size - position.offset, copy: directory.path(of: copy)))
  }
}
