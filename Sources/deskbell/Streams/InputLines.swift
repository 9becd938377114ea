import Glibc

/// The lines of standard input, for whoever waits for the desk too: nothing here blocks, and what has
/// not been asked for stays where it is.
struct InputLines {
  enum Item {
    case line(String)
    /// A line of more bytes than are kept, whole: nothing of it is taken for another one.
    case tooLong
    case end
  }

  /// The descriptor to wait for; nil when its end has been reached.
  private(set) var descriptor: Int32? = 0
  /// Bytes of one line.
  private static let longest = 1 << 20

  /// The line that is not complete yet.
  private var begun: [UInt8] = []
  private var isTooLong = false

  /// What has come since it was last asked, as much as one read gives.
  mutating func take() -> [Item] {
    guard let descriptor else { return [] }
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, 0) > 0 else { return [] }
    return withUnsafeTemporaryAllocation(byteCount: 1 << 12, alignment: 1) { chunk in
      let count = read(descriptor, chunk.baseAddress, chunk.count)
      if count < 0, [EINTR, EAGAIN].contains(errno) { return [] }
      guard count > 0 else { return end() }
      return lines(chunk[..<count])
    }
  }

  private mutating func lines(_ bytes: Slice<UnsafeMutableRawBufferPointer>) -> [Item] {
    var items: [Item] = []
    for byte in bytes {
      if byte == 0x0A {
        if begun.last == 0x0D { begun.removeLast() }
        items.append(begunLine())
      } else if begun.count < InputLines.longest {
        begun.append(byte)
      } else {
        isTooLong = true
      }
    }
    return items
  }

  private mutating func end() -> [Item] {
    descriptor = nil
    return (begun.isEmpty ? [] : [begunLine()]) + [.end]
  }

  private mutating func begunLine() -> Item {
    defer {
      begun.removeAll(keepingCapacity: true)
      isTooLong = false
    }
    return isTooLong ? .tooLong : .line(String(decoding: begun, as: UTF8.self))
  }
}
