#if Web
import NIOCore
import Synchronization

/// What waits to be written to one stream. Whoever reads too slowly is let go: what was not sent is
/// bounded.
final class Outbox: Sendable {
  private struct State {
    var waiting = ByteBuffer()
    /// Handed to the connection, which has not taken it yet.
    var underWay = 0
    var taker: CheckedContinuation<ByteBuffer?, Never>?
    var isEnded = false
    /// Whether what is waiting is still to be written.
    var isCut = false
  }

  private let state = Mutex(State())
  /// Bytes that may wait.
  private let most: Int
  /// Whom to tell that this reader is too slow.
  private let cut: @Sendable () -> Void

  init(most: Int, cut: @escaping @Sendable () -> Void) {
    self.most = most
    self.cut = cut
  }

  /// Whether nothing more is taken.
  var isEnded: Bool { state.withLock { $0.isEnded } }

  /// Has something written after what waits already.
  func put(_ bytes: [UInt8]) {
    let (taker, isTooMuch) = state.withLock { state in
      guard !state.isEnded else {
        return (nil as (CheckedContinuation<ByteBuffer?, Never>, ByteBuffer?)?, false)
      }
      guard state.waiting.readableBytes + state.underWay + bytes.count <= most else {
        state.isEnded = true
        state.isCut = true
        state.waiting = ByteBuffer()
        defer { state.taker = nil }
        return (state.taker.map { ($0, nil) }, true)
      }
      state.waiting.writeBytes(bytes)
      guard let taker = state.taker else { return (nil, false) }
      state.taker = nil
      return ((taker, Outbox.take(&state)), false)
    }
    if let (taker, buffer) = taker { taker.resume(returning: buffer) }
    if isTooMuch { cut() }
  }

  /// Nothing more comes; what waits is written yet.
  func end() {
    let taker = state.withLock { state in
      state.isEnded = true
      defer { state.taker = nil }
      return state.taker
    }
    taker?.resume(returning: nil)
  }

  /// All that waits, once there is something; the connection has taken what it was given before. Nil:
  /// it has ended.
  func next() async -> ByteBuffer? {
    await withCheckedContinuation { continuation in
      let ready: ByteBuffer?? = state.withLock { state in
        state.underWay = 0
        if state.waiting.readableBytes > 0, !state.isCut { return Outbox.take(&state) }
        if state.isEnded { return .some(nil) }
        state.taker = continuation
        return nil
      }
      if let ready { continuation.resume(returning: ready) }
    }
  }

  private static func take(_ state: inout State) -> ByteBuffer {
    defer { state.waiting = ByteBuffer() }
    state.underWay = state.waiting.readableBytes
    return state.waiting
  }
}
#endif
