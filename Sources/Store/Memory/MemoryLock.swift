import Dispatch
import Synchronization

/// A lock whose waiters have their turns in the order in which they came.
final class MemoryLock: Sendable {
  private struct State {
    var isHeld = false
    var waiters: [Waiter] = []
  }

  private final class Waiter: Sendable {
    let turn = DispatchSemaphore(value: 0)
  }

  private let state = Mutex(State())

  /// Waits at most so long; false if that was not enough.
  func acquire(milliseconds: Int) -> Bool {
    let waiter: Waiter? = state.withLock { state in
      guard state.isHeld else {
        state.isHeld = true
        return nil
      }
      let waiter = Waiter()
      state.waiters.append(waiter)
      return waiter
    }
    guard let waiter else { return true }
    if waiter.turn.wait(timeout: .now() + .milliseconds(max(0, milliseconds))) == .success {
      return true
    }
    return state.withLock { state in
      guard let place = state.waiters.firstIndex(where: { $0 === waiter }) else {
        // Its turn came just now.
        return true
      }
      state.waiters.remove(at: place)
      return false
    }
  }

  /// Hands the lock to whoever has waited longest.
  func release() {
    let next: Waiter? = state.withLock { state in
      guard !state.waiters.isEmpty else {
        state.isHeld = false
        return nil
      }
      return state.waiters.removeFirst()
    }
    next?.turn.signal()
  }
}
