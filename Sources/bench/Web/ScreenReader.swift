import Dispatch
import Foundation
import Synchronization

/// Reads what a screen shows, so that it never waits for a reader.
final class ScreenReader: @unchecked Sendable {
  // The thread's alone until it has left.
  private let program: WatchedProgram
  private let shallEnd = Atomic(false)
  private let ended = DispatchSemaphore(value: 0)

  init(_ program: WatchedProgram) {
    self.program = program
    Thread { [self] in read() }.start()
  }

  private func read() {
    while !shallEnd.load(ordering: .acquiring) { program.quieten(for: 50) }
    ended.signal()
  }

  func leave() {
    shallEnd.store(true, ordering: .releasing)
    ended.wait()
  }
}
