public import Desk
public import Figures
public import Words

/// Of what a report is asked, as somebody asks it.
public struct ReportRequest: Hashable, Sendable {
  /// Chats that were asked for from then on, and before then.
  public var from: Instant
  public var to: Instant
  public var grouping: Grouping?
  /// Each must hold.
  public var filters: [FigureFilter]
  /// Within how many milliseconds a chat is to be connected; nil: as the desk aims at.
  public var within: Int64?
  /// By whose clocks.
  public var zone: Zone

  public init(
    from: Instant, to: Instant, grouping: Grouping?, filters: [FigureFilter], within: Int64?,
    zone: Zone
  ) {
    self.from = from
    self.to = to
    self.grouping = grouping
    self.filters = filters
    self.within = within
    self.zone = zone
  }

  /// What is counted for it.
  ///
  /// - Parameters:
  ///   - now: the end of what is known.
  ///   - settings: what the desk aims at.
  public func query(now: Instant, _ settings: Settings) -> FigureQuery {
    FigureQuery(
      from: from, to: to, now: now, grouping: grouping, filters: filters,
      within: within ?? Int64(settings.connectWithin) * 1000,
      offset: { [zone] in zone.offset(at: $0) })
  }
}
