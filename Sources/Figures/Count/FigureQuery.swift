public import Desk

/// Of what a report is.
public struct FigureQuery: Sendable {
  /// Chats that were asked for from then on.
  public var from: Instant
  /// And before then.
  public var to: Instant
  /// The end of what is known: agents' time is counted up to here.
  public var now: Instant
  public var grouping: Grouping?
  /// Each must hold.
  public var filters: [FigureFilter]
  /// Within how many milliseconds a chat is to be connected.
  public var within: Int64
  /// The seconds to add to UTC for the local time of the report's zone.
  public var offset: @Sendable (Instant) -> Int

  public init(
    from: Instant = .distantPast, to: Instant = .distantFuture, now: Instant,
    grouping: Grouping? = nil, filters: [FigureFilter] = [], within: Int64 = 20_000,
    offset: @escaping @Sendable (Instant) -> Int = { _ in 0 }
  ) {
    self.from = from
    self.to = to
    self.now = now
    self.grouping = grouping
    self.filters = filters
    self.within = within
    self.offset = offset
  }
}
