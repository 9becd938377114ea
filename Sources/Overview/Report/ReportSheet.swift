public import Desk
public import Figures
public import Words

/// What a report says, before it is laid out: what is asked, what was found, and how parts are called.
public struct ReportSheet: Sendable {
  public let query: FigureQuery
  public let report: FigureReport
  public let zone: String
  /// As days or instants, where they were given.
  public let from: String?
  public let to: String?
  private let words: any Wording

  public init(
    query: FigureQuery, report: FigureReport, zone: String, from: String?, to: String?,
    _ words: any Wording
  ) {
    self.query = query
    self.report = report
    self.zone = zone
    self.from = from
    self.to = to
    self.words = words
  }

  /// The figures that are told of all.
  public var figures: [Figure] {
    // Visitors in dialogues and agents' time are not those of some chats alone.
    Figure.all.filter { figure in
      switch figure.scope {
      case .chats, .connectedChats, .agents: true
      case .time, .site: query.filters.isEmpty
      }
    }
  }

  /// The figures that can be told apart.
  public var groupFigures: [Figure] {
    guard let grouping = query.grouping else { return [] }
    return figures.filter { grouping.tells($0.scope) }
  }

  /// What stands above the figures, a line each.
  public var lines: [String] {
    [words.period(from: from, to: to, zone: zone)] + query.filters.map { words.only($0) }
      + [words.aim(within: FigureText(words).span(query.within))]
  }

  // MARK: Parts

  /// The most frequent first.
  public var tags: [ReportBar] { ReportSheet.bars(report.total.tags) }

  /// What the answers of the library were about that were given, the most frequent first.
  public var topics: [ReportBar] { ReportSheet.bars(report.total.topics) }

  private static func bars(_ counts: [String: Int]) -> [ReportBar] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { ReportBar(label: $0.key, count: $0.value) }
  }

  /// The rings of which it can be told how evenly they gave.
  public var rings: [RingSpread] { report.rings.filter { $0.spread != nil } }

  /// How many offers each agent of a ring had through it.
  ///
  /// - Parameter name: what an agent is called.
  public func bars(_ ring: RingSpread, _ name: (AgentID) -> String = { $0.text }) -> [ReportBar] {
    ring.offers.map { ReportBar(label: name($0.agent), count: $0.count) }
  }

  /// As programs read it; nil: of none.
  public func code(_ key: FigureReport.Key) -> String? {
    switch key {
    case .none: nil
    case .name(let name): name
    case .time(let number):
      switch query.grouping {
      case .hour: ReportSheet.twoDigits(number)
      case .weekday: Weekday(rawValue: number)?.name
      case .day, .agent, .team, .rule, .route, .dialogue, .page, .topic, nil:
        ReportSheet.date(number)
      }
    }
  }

  /// As people read it.
  public func label(_ key: FigureReport.Key) -> String {
    let text = code(key)
    guard let text, let grouping = query.grouping else {
      return query.grouping.map { words.none(of: $0) } ?? ""
    }
    return grouping == .hour ? text + ":00" : text
  }

  /// A day since 1970-01-01.
  public static func date(_ day: Int) -> String {
    String(Instant(seconds: Int64(day) * 86_400).iso8601.prefix(10))
  }

  /// Of an hour.
  public static func twoDigits(_ number: Int) -> String {
    (number < 10 ? "0" : "") + String(number)
  }

  // MARK: Charts

  /// Bars to be drawn, if there is anything to draw.
  public func bars(_ chart: ReportChart) -> [ReportBar] {
    switch chart {
    case .days: days
    case .hours:
      report.hours.enumerated().map { hour, counts in
        ReportBar(label: ReportSheet.twoDigits(hour), counts)
      }
    case .waits:
      zip(ReportSheet.waitLabels, report.total.waits.counts(below: ReportSheet.waitBounds))
        .map { ReportBar(label: $0, count: $1, parts: []) }
    }
  }

  /// Each day from the first one to the last, those on which nothing was asked among them; nothing
  /// of more than a hundred years.
  private var days: [ReportBar] {
    guard let first = report.days.first?.day, let last = report.days.last?.day,
      last - first < 36_525
    else { return [] }
    let known = Dictionary(uniqueKeysWithValues: report.days.map { ($0.day, $0.counts) })
    return (first...last).map { day in
      ReportBar(label: ReportSheet.date(day), known[day] ?? FigureReport.Counts())
    }
  }

  private static let waitBounds: [Int64] = [
    5000, 10_000, 20_000, 30_000, 60_000, 120_000, 300_000, 600_000,
  ]

  private static let waitLabels = [
    "< 5 s", "< 10 s", "< 20 s", "< 30 s", "< 1 m", "< 2 m", "< 5 m", "< 10 m", "\u{2265} 10 m",
  ]
}
