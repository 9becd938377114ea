#if Web
import HummingbirdCore

/// Whether there may be one more connection, of all.
struct LiveConnections: AvailableConnectionsDelegate {
  private let limits: LiveLimits
  private var count = 0

  init(_ limits: LiveLimits) { self.limits = limits }

  mutating func connectionOpened() { count += 1 }
  mutating func connectionClosed() { count -= 1 }
  func isAcceptingNewConnections() -> Bool { count < limits[.connections] }
}
#endif
