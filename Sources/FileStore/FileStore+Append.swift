public import Desk
import Glibc
import JSON
public import Store

extension FileStore {
  public func append(
    _ events: [StampedEvent], at: Instant, by: Author
  ) throws(StoreError) -> Commit {
    guard writers.isHeld else { throw .misuse("append needs the writers' lock") }
    guard !refuses else { throw .refusing(path: directory.path) }
    guard let current = segment else { throw .misuse("append needs open first") }
    guard current.isWritable else {
      throw .system(doing: "write to", path: current.file.path, code: EACCES)
    }
    try checkSequence(events, after: position.nextSeq - 1)
    if !isCaughtUp {
      guard try current.file.size() == position.offset,
        try !laterSegments.haveCome(after: current)
      else {
        throw .misuse("append needs catchUp first")
      }
    }
    // A process that was stopped here for long may find that its lock was removed and that others
    // wrote where it was going to.
    guard writers.isInPlace else {
      throw .system(doing: "write under", path: directory.lockPath, code: ESTALE)
    }
    if position.offset >= options.segmentBytes { try rotate() }
    writer.removeAll()
    CommitFormat.write(events, at: at, by: by, to: &writer)
    try makeDurable(writer.bytes)
    position.offset += Int64(writer.bytes.count)
    position.nextSeq += Int64(events.count)
    position.mark = writer.bytes.dropLast().withUnsafeBufferPointer { LineMark(endOf: $0) }
    return Commit(at: at, by: by, events: events)
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

  private func rotate() throws(StoreError) {
    let path = directory.path(ofSegment: position.nextSeq)
    let file = try directory.createFile(path)
    try directory.sync()
    segment = OpenSegment(firstSeq: position.nextSeq, file: file, isWritable: true)
    position = Position(firstSeq: position.nextSeq, offset: 0, nextSeq: position.nextSeq)
  }
}
