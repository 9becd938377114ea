public import Desk
import Glibc
import JSON
import Store

extension FileStore {
  struct LoadedSnapshot {
    var state: DeskState
    var position: Position
    var covered: Covered
  }

  /// The snapshot, if there is one and nothing about it is doubtful; nil: fold the whole journal.
  func readSnapshot(_ segments: [Segment]) throws(StoreError) -> LoadedSnapshot? {
    guard let file = try directory.open(.snapshot) else { return nil }
    guard let (header, state) = try snapshot(in: file) else {
      return doubt(.damagedOrOtherVersion)
    }
    guard segments.contains(where: { $0.firstSeq == header.firstSeq }),
      let segment = try directory.open(.segment(header.firstSeq)),
      try segment.size() >= header.offset
    else {
      let path = segments.last?.path ?? directory.path
      throw .behindSnapshot(path: path, snapshotSeq: header.seq)
    }
    guard try segment.holds(header.mark, before: header.offset) else {
      return doubt(.ofAnotherJournal)
    }
    guard try indexIsWhole(header) else { return doubt(.withoutIndex) }
    return LoadedSnapshot(
      state: state,
      position: Position(
        firstSeq: header.firstSeq, offset: header.offset, nextSeq: header.seq + 1,
        mark: header.mark),
      covered: Covered(
        seq: header.seq, indexBytes: header.indexBytes, firstSeq: header.firstSeq,
        offset: header.offset))
  }

  /// What a snapshot says, if it is whole in itself.
  func snapshot(in file: File) throws(StoreError) -> (SnapshotHeader, DeskState)? {
    try file.bytes(0..<(try file.size())).withUnsafeBufferPointer { buffer in
      guard let header = SnapshotHeader(buffer), buffer.last == UInt8(ascii: "\n") else {
        return nil
      }
      let body = UnsafeBufferPointer(rebasing: buffer[SnapshotHeader.count..<buffer.count - 1])
      guard let state = try? CheckedLine.read(body) as DeskState, state.seq == header.seq else {
        return nil
      }
      return (header, state)
    }
  }

  private func doubt(_ why: SnapshotDoubt) -> LoadedSnapshot? {
    warnings.append(.snapshotNotUsed(path: directory.path, why))
    return nil
  }

  /// Whether the index is there as far as the snapshot has it.
  func indexIsWhole(_ header: SnapshotHeader) throws(StoreError) -> Bool {
    guard header.indexBytes > 0 else { return true }
    guard let index = try directory.open(.closed) else { return false }
    guard try index.size() >= header.indexBytes else { return false }
    return try index.holds(header.indexMark, before: header.indexBytes)
  }

  /// The header of the snapshot that is there now, if it is sound.
  func currentHeader() throws(StoreError) -> SnapshotHeader? {
    guard let file = try directory.open(.snapshot) else { return nil }
    let bytes = try file.bytes(0..<Int64(SnapshotHeader.count))
    return bytes.withUnsafeBufferPointer { SnapshotHeader($0) }
  }
}

// MARK: - Making one

extension FileStore {
  public func snapshotIfDue(_ state: @autoclosure () -> DeskState) -> Int64? {
    guard !onlyLooks, isDue, !writers.isHeld else { return nil }
    let state = state()
    guard state.seq == position.nextSeq - 1 else { return nil }
    let before = covered.seq
    do {
      try adoptSnapshotOfOthers()
      if isDue { try install(state) }
    } catch {
      // Opening stays slow for longer; nothing else is the matter.
      warnings.append(.noSnapshotMade(error))
      covered.notBefore = state.seq + options.snapshotEvents
    }
    return covered.seq > before ? covered.seq : nil
  }

  private var isDue: Bool {
    let last = position.nextSeq - 1
    let bytes =
      position.firstSeq == covered.firstSeq ? position.offset - covered.offset : position.offset
    return last > covered.seq && last >= covered.notBefore
      && (last - covered.seq >= options.snapshotEvents || bytes >= options.snapshotBytes)
  }

  /// What another process put aside needs not be put aside again.
  private func adoptSnapshotOfOthers() throws(StoreError) {
    guard let header = try currentHeader(), header.seq > covered.seq,
      header.seq < position.nextSeq, try indexIsWhole(header)
    else { return }
    covered = Covered(
      seq: header.seq, indexBytes: header.indexBytes, firstSeq: header.firstSeq,
      offset: header.offset)
  }

  /// Makes a snapshot of the state, which is that of the position, and puts it in place.
  ///
  /// - Parameter anew: in the place also of one that is as new. The index is replaced then, not
  ///   extended: until the last moment the old ones are there whole, for whoever has to begin again.
  func install(_ state: DeskState, anew: Bool = false) throws(StoreError) {
    directory.removeLeftovers()
    let new = try directory.makeTemporary("snapshot")
    defer { new.remove() }
    let file = new.file
    writer.removeAll()
    CheckedLine.write(state, to: &writer)
    try file.write(writer.bytes, at: Int64(SnapshotHeader.count), options.disk)
    try file.sync(options.disk)
    let wasHeld = writers.isHeld
    if !wasHeld { try writers.acquire(timeoutMilliseconds: 500) }
    defer { if !wasHeld { writers.release() } }
    guard let header = try headerUnderLock(state, anew: anew) else { return }
    try file.write(header.bytes, at: 0, options.disk)
    try file.sync(options.disk)
    try directory.put(new, inPlaceOf: .snapshot)
    try directory.sync()
    covered = Covered(
      seq: header.seq, indexBytes: header.indexBytes, firstSeq: header.firstSeq,
      offset: header.offset)
  }

  /// Extends the index by what closed since, and says where the snapshot stands; nil if there is
  /// a newer one or the commit it was made from was rolled back.
  private func headerUnderLock(
    _ state: DeskState, anew: Bool
  ) throws(StoreError) -> SnapshotHeader? {
    guard let segment, try segment.file.status().st_nlink > 0,
      try segment.file.holds(position.mark, before: position.offset)
    else { return nil }
    var base = Covered()
    if !anew, let current = try currentHeader(), try indexIsWhole(current) {
      guard current.seq < state.seq else { return nil }
      base.seq = current.seq
      base.indexBytes = current.indexBytes
    }
    // What was forgotten before the base cannot be written again.
    guard base.seq >= covered.seq else {
      throw .system(doing: .extend, path: directory.path(of: .closed), code: ESTALE)
    }
    let new = anew ? try directory.makeTemporary("closed") : nil
    defer { new?.remove() }
    let index = if let new { new.file } else { try directory.openToWrite(.closed) }
    try index.truncate(to: base.indexBytes, options.disk)
    writer.removeAll()
    for summary in state.recentlyClosed where summary.closedSeq > base.seq {
      CheckedLine.write(summary, to: &writer)
    }
    try index.write(writer.bytes, at: base.indexBytes, options.disk)
    try index.sync(options.disk)
    if let new { try directory.put(new, inPlaceOf: .closed) }
    try directory.sync(StoreDirectory.index)
    let end = base.indexBytes + Int64(writer.bytes.count)
    return SnapshotHeader(
      seq: state.seq, firstSeq: position.firstSeq, offset: position.offset, mark: position.mark,
      indexBytes: end,
      indexMark: try LineMark(before: end, in: index))
  }
}
