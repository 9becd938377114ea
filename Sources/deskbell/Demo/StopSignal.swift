import CUnix
import Foundation
import Glibc
import Synchronization

/// Tells a loop that waits on a descriptor to stop.
final class StopSignal: Sendable {
  /// Readable when it is time to stop.
  let bell = deskbell_wakeup_descriptor()
  private let stopped = Atomic(false)

  var isStopped: Bool { stopped.load(ordering: .acquiring) }

  func ring() {
    stopped.store(true, ordering: .releasing)
    var one: UInt64 = 1
    _ = write(bell, &one, 8)
  }

  /// Rings when standard input ends: the process that holds its other end is gone.
  func ringAtEndOfInput() {
    Thread {
      var byte: UInt8 = 0
      while true {
        let count = read(0, &byte, 1)
        if count == 0 || count < 0 && errno != EINTR { break }
      }
      self.ring()
    }.start()
  }

  /// Rings when the process is asked to end, so that it can clean up. To be called before other
  /// threads are started: they take over which signals are kept from them.
  func ringOnSignals() {
    var asked = sigset_t()
    sigemptyset(&asked)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&asked, signal) }
    pthread_sigmask(SIG_BLOCK, &asked, nil)
    let waited = asked
    Thread {
      var asked = waited
      var signal: Int32 = 0
      while sigwait(&asked, &signal) != 0 {}
      self.ring()
    }.start()
  }
}
