public import Desk

/// What happened from an instant on, up to an event: asked page by page.
public struct DayEvents: Hashable, Sendable {
  public let since: Instant
  /// The last event that is wanted.
  public let upTo: Int64
  /// The last event of the page before; nil: the first page is asked for.
  public var after: Int64?

  public init(since: Instant, upTo: Int64, after: Int64? = nil) {
    self.since = since
    self.upTo = upTo
    self.after = after
  }

  /// The page behind one that ends with an event; nil: there is none.
  public func next(after last: StampedEvent?) -> DayEvents? {
    guard let last, last.seq < upTo else { return nil }
    return DayEvents(since: since, upTo: upTo, after: last.seq)
  }

  /// So many events, or a few more, are a page.
  static let page = 1000
}
