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

  /// Lines that were read and not asked for yet.
  private var kept: ArraySlice<Item> = []

  /// What has come since it was last asked: as many lines as are asked for, at the most what one read
  /// gives.
  mutating func take(atMost bound: Int) -> [Item] {
    if kept.isEmpty { kept = read()[...] }
    let taken = Array(kept.prefix(bound))
    kept = kept.dropFirst(taken.count)
    return taken
  }

  /// What has come, and what comes behind it until nothing more does for so many milliseconds: a terminal
  /// hands over one line at a time, also where several were pasted.
  mutating func takeTogether(within milliseconds: Int32) -> [Item] {
    var items = take(atMost: .max)
    while !items.isEmpty, let descriptor {
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, milliseconds) > 0 else { break }
      items += read()
    }
    return items
  }

  /// Whether there are lines that were read and not asked for yet.
  var hasMore: Bool { !kept.isEmpty }

  /// Whether a line has been begun and is not complete.
  var hasBegun: Bool { !begun.isEmpty }

  private mutating func read() -> [Item] {
    guard let descriptor else { return [] }
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, 0) > 0 else { return [] }
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { chunk in
      let count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
      if count < 0, [EINTR, EAGAIN].contains(errno) { return [] }
      guard count > 0 else { return end() }
      return lines(chunk[..<count])
    }
  }

  private mutating func lines(_ bytes: Slice<UnsafeMutableRawBufferPointer>) -> [Item] {
    var items: [Item] = []
    var rest = bytes
    while let end = rest.firstIndex(of: 0x0A) {
      add(rest[rest.startIndex..<end])
      if begun.last == 0x0D { begun.removeLast() }
      items.append(begunLine())
      rest = rest[(end + 1)...]
    }
    add(rest)
    return items
  }

  private mutating func add(_ bytes: Slice<UnsafeMutableRawBufferPointer>) {
    let room = InputLines.longest - begun.count
    begun.append(contentsOf: bytes.prefix(room))
    if bytes.count > room { isTooLong = true }
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
