import CUnix
import Glibc

/// Wakes the terminal's loop from any thread. Several wake-ups before it looks are one.
public final class Waker: Sendable {
  /// Readable while there is a wake-up that was not taken.
  let descriptor: Int32

  /// - Throws: `ScreenError.system` if there are no descriptors left.
  public init() throws(ScreenError) {
    descriptor = deskbell_wakeup_descriptor()
    if descriptor < 0 { throw .system(.makeWaker, code: errno) }
  }

  deinit { close(descriptor) }

  /// Makes the loop return `Input.woken`. Never blocks.
  public func wake() {
    var one: UInt64 = 1
    // Full means that it is readable already.
    _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
  }

  func take() -> Bool {
    var count: UInt64 = 0
    return read(descriptor, &count, MemoryLayout<UInt64>.size) > 0
  }
}
