/// What one write and one sync made durable: one line of the journal.
public struct Commit: Hashable, Sendable {
  /// When it was written.
  public var at: Instant
  /// Who caused it; the desk for what fell due.
  public var by: Author
  /// At least one; what had fallen due carries its own, earlier instants.
  public var events: [StampedEvent]
  /// What its writer saw of the desk beside the journal; nil: what the commits before say, or nobody
  /// looked.
  public var saw: DeskSight?

  public init(at: Instant, by: Author, events: [StampedEvent], saw: DeskSight? = nil) {
    self.at = at
    self.by = by
    self.events = events
    self.saw = saw
  }

  /// The sequence number of the first event.
  public var seq: Int64 { events.first?.seq ?? 0 }
}
