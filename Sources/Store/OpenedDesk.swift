public import Desk

/// A desk as it was read.
public struct OpenedDesk: Sendable {
  /// The fold of all events.
  public var state: DeskState
  /// The last event's sequence number; 0: none yet.
  public var lastSeq: Int64 { state.seq }
  /// The latest instant of an event.
  public var at: Instant { state.at }
  /// The events of the last commit, where they were read: what a writer who fails may still take
  /// back. Empty if nothing was read that is not certain.
  public var lastCommit: [StampedEvent]
  /// What the people at the desk should be told, in plain words.
  public var warnings: [DeskWarning]

  public init(state: DeskState, lastCommit: [StampedEvent] = [], warnings: [DeskWarning] = []) {
    self.state = state
    self.lastCommit = lastCommit
    self.warnings = warnings
  }
}
