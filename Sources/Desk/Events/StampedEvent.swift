/// An event with its place in the journal and its instant.
public struct StampedEvent: Hashable, Sendable {
  /// Events are numbered from 1 without gaps.
  public var seq: Int64
  public var at: Instant
  public var event: Event

  public init(seq: Int64, at: Instant, event: Event) {
    self.seq = seq
    self.at = at
    self.event = event
  }
}
