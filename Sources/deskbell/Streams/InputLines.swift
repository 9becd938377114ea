import Glibc

/// The lines of standard input, for whoever waits for the desk too: nothing here blocks, and what has
/// not been asked for stays where it is.
struct InputLines {
  enum Item {
    case line(String)
    case end
  }

  /// The descriptor to wait for; nil when its end has been reached.
  private(set) var descriptor: Int32? = 0
  /// Bytes of one line; a longer one is cut into several.
  private static let longest = 1 << 20

  /// The line that is not complete yet.
  private var begun: [UInt8] = []

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
      if byte == 0x0A || begun.count >= InputLines.longest { items.append(begunLine()) }
      if byte != 0x0A { begun.append(byte) }
    }
    return items
  }

  private mutating func end() -> [Item] {
    descriptor = nil
    return (begun.isEmpty ? [] : [begunLine()]) + [.end]
  }

  private mutating func begunLine() -> Item {
    defer { begun.removeAll(keepingCapacity: true) }
    return .line(String(decoding: begun, as: UTF8.self))
  }
}
