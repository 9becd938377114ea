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

  /// What a glance found that has to be read, so that it need not be looked for once more.
  struct Foreseen {
    /// Where it begins.
    var position: Position
    /// Whole lines.
    var bytes: [UInt8]
  }

  /// So many bytes are left unread at the most, so that reading them then takes no time.
  private static let mostUnread: Int64 = 64 << 10

  public func hasOnlyWords(unwanted: (ChatID) -> Bool) throws(StoreError) -> Bool {
    guard let segment, !writers.isHeld, position.mark != .none else { return false }
    var glance = self.glance ?? Glance(position: position, offset: 0, mark: .none)
    if glance.position != position || glance.offset == 0 {
      glance = Glance(position: position, offset: position.offset, mark: position.mark)
    }
    (self.glance, foreseen) = (nil, nil)
    guard glance.offset - position.offset < FileStore.mostUnread else { return false }
    var seen: Foreseen?
    let areMere: Bool = readBuffer.withBytes { buffer in
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
        if glance.offset == position.offset, lines.last == UInt8(ascii: "\n") {
          seen = Foreseen(position: position, bytes: Array(lines))
        }
        return false
      }
      glance.offset += Int64(lines.count)
      glance.mark = LineMark(
        endOf: UnsafeRawBufferPointer(rebasing: lines.dropLast()).bindMemory(to: UInt8.self))
      return true
    }
    // Asked after the reading: what was seen before it is all that this segment will hold.
    guard try !laterSegments.haveCome(after: segment) else { return false }
    if areMere { self.glance = glance } else { foreseen = seen }
    return areMere
  }

  /// Takes in what the glance just before found; nil if it found nothing that can be taken in as it is.
  func takeForeseen() -> [Commit]? {
    guard let seen = foreseen, let segment else { return nil }
    foreseen = nil
    guard seen.position == position, !writers.isHeld else { return nil }
    var commits: [Commit] = []
    let isSound = seen.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count, let end = bytes[start...].firstIndex(of: 0x0A) {
        let bare = UnsafeBufferPointer(rebasing: bytes[start..<end])
        let offset = seen.position.offset + Int64(start)
        start = end + 1
        // An editor's: nothing is in it.
        if bare.isEmpty { continue }
        guard let line = try? read(bare, segment.file, offset), line.lost == 0 else { return false }
        commits.append(line.commit)
        moveOn(past: bare, at: offset, line)
      }
      return true
    }
    // Whatever is wrong with it is found by who reads it from the file.
    guard isSound else {
      position = seen.position
      return nil
    }
    return commits.isEmpty ? nil : commits
  }
}

extension CommitFormat {
  /// Whether bytes are whole lines as this version writes them, of which every event is a message, a
  /// note or a whisper in a chat that is not wanted. Checksums are left to whoever reads them.
  static func haveOnlyWords(
    _ bytes: UnsafeBufferPointer<UInt8>, unwanted: (ChatID) -> Bool
  ) -> Bool {
    guard bytes.last == UInt8(ascii: "\n") else { return false }
    var start = 0
    var last: UnsafeBufferPointer<UInt8>?
    while start < bytes.count {
      guard let end = memchr(bytes.baseAddress! + start, 0x0A, bytes.count - start) else {
        return false
      }
      let count = end - UnsafeMutableRawPointer(mutating: bytes.baseAddress! + start)
      let line = UnsafeBufferPointer(rebasing: bytes[start..<(start + count)])
      guard hasOnlyWords(line, &last, unwanted: unwanted) else { return false }
      start += count + 1
    }
    return true
  }

  /// - Parameter last: the chat that was asked for last, which is mostly the next one as well.
  private static func hasOnlyWords(
    _ line: UnsafeBufferPointer<UInt8>, _ last: inout UnsafeBufferPointer<UInt8>?,
    unwanted: (ChatID) -> Bool
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
      guard let chat = chat(ofWordsIn: line, at: &place) else { return false }
      if last.map({ !$0.elementsEqual(chat) }) ?? true {
        guard unwanted(ChatID(String(decoding: chat, as: UTF8.self))) else { return false }
        last = chat
      }
      hasSome = true
    }
    return hasSome
  }

  /// The chat of a message, a note or a whisper, of which `place` stands behind `"type":"`; nil: it is
  /// none, or none as this version writes it.
  private static func chat(
    ofWordsIn line: UnsafeBufferPointer<UInt8>, at place: inout Int
  ) -> UnsafeBufferPointer<UInt8>? {
    let kinds: [3 of StaticString] = [
      "message\",\"chat\":\"", "note\",\"chat\":\"", "whispered\",\"chat\":\"",
    ]
    let rest = line[place...]
    guard let at = kinds.indices.first(where: { rest.starts(with: kinds[$0]) }) else { return nil }
    let kind = kinds[at]
    let start = place + kind.utf8CodeUnitCount
    guard let end = line[start...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    place = end
    return UnsafeBufferPointer(rebasing: line[start..<end])
  }
}

extension Collection<UInt8> {
  fileprivate func starts(with text: StaticString) -> Bool {
    starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
