public import Desk
import Glibc
import JSON
public import Store

extension FileStore {
  public func append(
    _ events: [StampedEvent], at: Instant, by: Author
  ) throws(StoreError) -> Commit {
    try append(events, at: at, by: by, saw: nil)
  }

  public func append(
    _ events: [StampedEvent], at: Instant, by: Author, saw: DeskSight?
  ) throws(StoreError) -> Commit {
    guard writers.isHeld else { throw .misuse(.needsLock) }
    guard !refuses else { throw .refusing(path: directory.path) }
    guard let current = segment else { throw .misuse(.needsOpen) }
    guard current.isWritable else {
      throw .system(doing: .writeTo, path: current.file.path, code: EACCES)
    }
    try checkSequence(events, after: position.nextSeq - 1)
    if !isCaughtUp {
      guard try current.file.size() == position.offset,
        try !laterSegments.haveCome(after: current)
      else {
        throw .misuse(.needsCatchUp)
      }
    }
    // A process that was stopped here for long may find that its lock was removed and that others
    // wrote where it was going to.
    guard writers.isInPlace else {
      throw .system(doing: .writeUnder, path: directory.path(of: .writers), code: ESTALE)
    }
    writer.removeAll()
    CommitFormat.write(events, at: at, by: by, saw: saw, to: &writer)
    if position.offset >= options.segmentBytes {
      try beginSegment(writer.bytes)
    } else {
      try makeDurable(writer.bytes)
    }
    position.offset += Int64(writer.bytes.count)
    position.nextSeq += Int64(events.count)
    position.mark = writer.bytes.dropLast().withUnsafeBufferPointer { LineMark(endOf: $0) }
    return Commit(at: at, by: by, events: events, saw: saw)
  }

  /// One write, one sync; taken back if either fails.
  private func makeDurable(_ line: [UInt8]) throws(StoreError) {
    guard let file = segment?.file else { return }
    do {
      try file.write(line, at: position.offset, options.disk)
      try file.sync(options.disk)
    } catch {
      do {
        try file.truncate(to: position.offset, options.disk)
        // What a failed sync left behind is unknown, so that the shorter length must be synced too.
        try file.sync(options.disk)
      } catch {
        refuses = true
      }
      throw error
    }
  }

  /// Makes the next segment, which has its first line before it has its name: none is ever empty, so
  /// that an empty one has lost something.
  private func beginSegment(_ line: [UInt8]) throws(StoreError) {
    let name = DeskFile.segment(position.nextSeq)
    let disk = options.disk
    let made = try directory.make(name) { (file) throws(StoreError) in
      try file.write(line, at: 0, disk)
      try file.sync(disk)
    }
    guard let file = made else {
      throw .system(doing: .make, path: directory.path(of: name), code: EEXIST)
    }
    do throws(StoreError) {
      try directory.sync()
    } catch {
      directory.remove(name)
      // Whoever has seen it sees that it did not happen.
      do { try file.truncate(to: 0, disk) } catch { refuses = true }
      throw error
    }
    segment = OpenSegment(firstSeq: position.nextSeq, file: file, isWritable: true)
    position = Position(firstSeq: position.nextSeq, offset: 0, nextSeq: position.nextSeq)
  }
}
