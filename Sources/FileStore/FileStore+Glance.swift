import CUnix
public import Desk
import Glibc
public import Store

/// Looking at what was written without reading it: most of what is said at a desk is said in chats of
/// others.
extension FileStore {
  /// How far the journal was glanced at, from the position on.
  struct Glance {
    /// What it began from: worth nothing any more when that is elsewhere.
    var position: Position
    /// Where the next line begins, and the mark of the line before.
    var offset: Int64
    var mark: LineMark
  }

  /// So many bytes are left unread at the most, so that reading them then takes no time.
  private static let mostUnread: Int64 = 64 << 10

  public func hasOnlyWords(unwanted: (ChatID) -> Bool) throws(StoreError) -> Bool {
    guard let segment, !writers.isHeld, position.mark != .none else { return false }
    var glance = self.glance ?? Glance(position: position, offset: 0, mark: .none)
    if glance.position != position || glance.offset == 0 {
      glance = Glance(position: position, offset: position.offset, mark: position.mark)
    }
    self.glance = nil
    guard glance.offset - position.offset < FileStore.mostUnread,
      try !laterSegments.haveCome(after: segment)
    else { return false }
    let areMere: Bool = withUnsafeTemporaryAllocation(
      byteCount: 16 << 10, alignment: 16
    ) { buffer in
      let start = glance.offset - LineMark.tail
      let count = pread(segment.file.fd, buffer.baseAddress, buffer.count, off_t(start))
      let tail = Int(LineMark.tail)
      // What does not fit is read at once.
      guard count >= tail, count < buffer.count else { return false }
      let before = UnsafeRawBufferPointer(rebasing: buffer[..<(tail - 1)])
      guard LineMark(endOf: before.bindMemory(to: UInt8.self)) == glance.mark else { return false }
      if count == tail { return true }
      let lines = UnsafeRawBufferPointer(rebasing: buffer[tail..<count])
      guard CommitFormat.haveOnlyWords(lines.bindMemory(to: UInt8.self), unwanted: unwanted) else {
        return false
      }
      glance.offset += Int64(lines.count)
      glance.mark = LineMark(
        endOf: UnsafeRawBufferPointer(rebasing: lines.dropLast()).bindMemory(to: UInt8.self))
      return true
    }
    if areMere { self.glance = glance }
    return areMere
  }
}

extension CommitFormat {
  /// Whether bytes are whole lines as this version writes them, of which every event is a message or a
  /// note in a chat that is not wanted. Checksums are left to whoever reads them.
  static func haveOnlyWords(
    _ bytes: UnsafeBufferPointer<UInt8>, unwanted: (ChatID) -> Bool
  ) -> Bool {
    guard bytes.last == UInt8(ascii: "\n") else { return false }
    var start = 0
    while start < bytes.count {
      guard let end = memchr(bytes.baseAddress! + start, 0x0A, bytes.count - start) else {
        return false
      }
      let count = end - UnsafeMutableRawPointer(mutating: bytes.baseAddress! + start)
      let line = UnsafeBufferPointer(rebasing: bytes[start..<(start + count)])
      guard hasOnlyWords(line, unwanted: unwanted) else { return false }
      start += count + 1
    }
    return true
  }

  private static func hasOnlyWords(
    _ line: UnsafeBufferPointer<UInt8>, unwanted: (ChatID) -> Bool
  ) -> Bool {
    let beginning: StaticString = "{\"v\":1,\"seq\":"
    // No text within a line can look like this: quotes in it are escaped.
    let type: StaticString = "\"type\":\""
    guard line.starts(with: beginning) else { return false }
    var place = beginning.utf8CodeUnitCount
    var hasSome = false
    while place < line.count {
      let found = deskbell_find(
        line.baseAddress! + place, line.count - place, type.utf8Start, type.utf8CodeUnitCount)
      guard found >= 0 else { break }
      place += found + type.utf8CodeUnitCount
      guard let chat = chat(ofWordsIn: line, at: &place), unwanted(chat) else { return false }
      hasSome = true
    }
    return hasSome
  }

  /// The chat of a message or a note, of which `place` stands behind `"type":"`; nil: it is none, or
  /// none as this version writes it.
  private static func chat(
    ofWordsIn line: UnsafeBufferPointer<UInt8>, at place: inout Int
  ) -> ChatID? {
    let (message, note): (StaticString, StaticString) =
      ("message\",\"chat\":\"", "note\",\"chat\":\"")
    let rest = line[place...]
    let kind = rest.starts(with: message) ? message : note
    guard rest.starts(with: kind) else { return nil }
    let start = place + kind.utf8CodeUnitCount
    guard let end = line[start...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    place = end
    return ChatID(String(decoding: line[start..<end], as: UTF8.self))
  }
}

extension Collection<UInt8> {
  fileprivate func starts(with text: StaticString) -> Bool {
    starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
