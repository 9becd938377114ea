import CUnix
import Glibc
import Store

extension File {
  /// Hands out the whole lines from `start` to `end`, without their line feeds, each with its
  /// place in the file, until `body` says false. Returns where the line after the last one handed
  /// out begins: less than `end` if the last one does not end yet.
  ///
  /// The file is read in large stretches; no more memory is held than one, or the longest line.
  func lines(
    from start: Int64, to end: Int64, stretch: Int = 1 << 20,
    _ body: (UnsafeBufferPointer<UInt8>, Int64) throws(StoreError) -> Bool
  ) throws(StoreError) -> Int64 {
    guard start < end else { return start }
    var capacity = Int(min(end - start, Int64(stretch)))
    var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
    defer { buffer.deallocate() }
    var position = start
    var held = 0
    while true {
      // The buffer holds `held` bytes from `position` on, in which no line ends.
      let wanted = min(Int64(capacity), end - position)
      let free = UnsafeMutableRawBufferPointer(rebasing: buffer[held..<Int(wanted)])
      let count = held + (try read(into: free, at: position + Int64(held)))
      var lineStart = 0
      var searched = held
      while let found = memchr(buffer.baseAddress! + searched, 0x0A, count - searched) {
        let lineEnd = found - UnsafeMutableRawPointer(buffer.baseAddress!)
        let line = UnsafeBufferPointer(
          start: (buffer.baseAddress! + lineStart).assumingMemoryBound(to: UInt8.self),
          count: lineEnd - lineStart)
        let goOn = try body(line, position + Int64(lineStart))
        lineStart = lineEnd + 1
        searched = lineStart
        if !goOn { return position + Int64(lineStart) }
      }
      position += Int64(lineStart)
      held = count - lineStart
      if count < Int(wanted) || position + Int64(held) >= end { return position }
      if held == capacity {
        capacity *= 2
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<held]))
        buffer.deallocate()
        buffer = larger
      } else if held > 0 {
        memmove(buffer.baseAddress!, buffer.baseAddress! + lineStart, held)
      }
    }
  }

  /// Whether nothing but line feeds lies in a stretch, or nothing at all.
  func isBlank(from start: Int64, to end: Int64) throws(StoreError) -> Bool {
    var place = start
    while place < end {
      let bytes = try bytes(place..<min(end, place + 4096))
      guard bytes.allSatisfy({ $0 == 0x0A }) else { return false }
      if bytes.isEmpty { break }
      place += Int64(bytes.count)
    }
    return true
  }

  /// The number, from 1, of the line that begins at `offset`: one pass over all before it.
  func lineNumber(at offset: Int64) -> Int {
    var number = 1
    _ = try? lines(from: 0, to: offset) { (_, _) throws(StoreError) in
      number += 1
      return true
    }
    return number
  }
}
