import Desk
import Figures
import Words

/// What a report says, before it is laid out: what is asked, what was found, and how parts are called.
struct ReportSheet {
  let query: FigureQuery
  let report: FigureReport
  let zone: String
  /// As days or instants, where they were given.
  let from: String?
  let to: String?

  /// The figures that are told of all.
  var figures: [Figure] {
    // Visitors in dialogues and agents' time are not those of some chats alone.
    Figure.all.filter { figure in
      switch figure.scope {
      case .chats, .connectedChats, .agents: true
      case .time, .site: query.filters.isEmpty
      }
    }
  }

  /// The figures that can be told apart.
  var groupFigures: [Figure] {
    guard let grouping = query.grouping else { return [] }
    return figures.filter { grouping.tells($0.scope) }
  }

  /// What stands above the figures, a line each.
  var lines: [String] {
    let words = Environment.words
    return [words.period(from: from, to: to, zone: zone)] + query.filters.map { words.only($0) }
      + [words.aim(within: FigureText.span(query.within))]
  }

  // MARK: Parts

  /// As programs read it; nil: of none.
  func code(_ key: FigureReport.Key) -> String? {
    switch key {
    case .none: nil
    case .name(let name): name
    case .time(let number):
      switch query.grouping {
      case .hour: ReportSheet.twoDigits(number)
      case .weekday: Weekday(rawValue: number)?.name
      case .day, .agent, .team, .rule, .route, .dialogue, .page, nil: ReportSheet.date(number)
      }
    }
  }

  func label(_ key: FigureReport.Key) -> String {
    let text = code(key)
    guard let text, let grouping = query.grouping else {
      return query.grouping.map { Environment.words.none(of: $0) } ?? ""
    }
    return grouping == .hour ? text + ":00" : text
  }

  /// A day since 1970-01-01.
  static func date(_ day: Int) -> String {
    String(Instant(seconds: Int64(day) * 86_400).iso8601.prefix(10))
  }

  static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  // MARK: Charts

  /// Bars to be drawn, if there is anything to draw.
  func bars(_ chart: ReportChart) -> [ReportBar] {
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
