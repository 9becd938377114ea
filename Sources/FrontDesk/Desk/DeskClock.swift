public import Desk

/// Where the front desk reads the time.
public protocol DeskClock: Sendable {
  var now: Instant { get }
}
