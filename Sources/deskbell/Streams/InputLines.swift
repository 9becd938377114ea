import Foundation
import Glibc
import Synchronization

/// The lines of standard input, read on a thread of their own, so that whoever waits for the desk
/// can wait for both. At most `bound` lines are held; the reader waits until they are taken.
final class InputLines: Sendable {
  enum Item: Sendable {
    case line(String)
    case end
  }

  /// How many lines are read ahead.
  private static let bound = 64
  /// Bytes of one line; a longer one is cut into several.
  private static let longest = 1 << 20

  private let items = Mutex<[Item]>([])
  /// Made empty and filled: one that is let go of below the value it was made with is a trap, and
  /// whoever ends a session leaves lines untaken.
  private let room = DispatchSemaphore(value: 0)
  private let bell: Int32

  /// - Parameter bell: a counter (eventfd) that is rung for each line.
  init(bell: Int32) {
    self.bell = bell
    for _ in 0..<InputLines.bound { room.signal() }
    let thread = Thread { [self] in read() }
    thread.start()
  }

  /// What has come since it was last asked.
  func take() -> [Item] {
    let taken = items.withLock { items in
      defer { items = [] }
      return items
    }
    for _ in taken { room.signal() }
    return taken
  }

  private func read() {
    var line: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(0, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      for byte in chunk[..<count] {
        if byte == 0x0A || line.count >= InputLines.longest {
          put(.line(String(decoding: line, as: UTF8.self)))
          line.removeAll(keepingCapacity: true)
        }
        if byte != 0x0A { line.append(byte) }
      }
    }
    if !line.isEmpty { put(.line(String(decoding: line, as: UTF8.self))) }
    put(.end)
  }

  private func put(_ item: Item) {
    room.wait()
    items.withLock { $0.append(item) }
    var one: UInt64 = 1
    _ = write(bell, &one, 8)
  }
}
