public import Desk

/// Whether an agent is available, what decided it and until when it holds.
public struct Availability: Hashable, Sendable {
  public enum Decider: Sendable { case schedule, toggle, noSchedule }
  public var isAvailable: Bool
  public var decidedBy: Decider
  /// Nil: until somebody changes it.
  public var until: Instant?
}
