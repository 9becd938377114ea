public import Figures

extension English {
  public func name(_ period: PeriodName) -> String {
    switch period {
    case .today: "today"
    case .yesterday: "yesterday"
    case .day: "a day"
    case .thisWeek: "this week"
    case .lastWeek: "last week"
    case .week: "a week"
    case .lastDays(let count): "the last \(count) days"
    case .days(let count): "\(count) days"
    case .everything: "everything"
    case .given(let from, let to):
      [from.map { "from \($0)" } ?? "from the beginning", to.map { "until \($0)" } ?? "until now"]
        .joined(separator: " ")
    }
  }

  public func by(_ grouping: Grouping) -> String { "by \(name(grouping))" }

  public func counting(percent: Int?) -> String {
    percent.map { "counting, \($0) %" } ?? "counting"
  }

  public func counted(at time: String) -> String { "as of \(time)" }

  public func moreSince(again key: String) -> String { "more since: \(key) counts anew" }

  public func cannotCount(_ reason: String) -> String { "This cannot be counted: \(reason)" }

  public var nobodyAskedThen: String { "Nobody asked for a chat in this time." }
  public var nobodyAskedYet: String { "Nobody has asked for a chat at this desk yet." }

  public func lookElsewhere(earlier: String, everything: String) -> String {
    "\(earlier) goes to an earlier time, \(everything) counts everything."
  }

  public func takeFilterAway(key: String) -> String { "\(key) takes the filter away." }

  public func isNotToldApart(_ figure: Figure.Name, by grouping: Grouping) -> String {
    "\u{201C}\(name(figure))\u{201D} is not told apart by \(name(grouping))."
  }

  public func smallerGroups(_ count: Int) -> String {
    count == 1 ? "and 1 that has less" : "and \(grouped(count)) that have less"
  }

  public func isNoFilter(_ word: String, known: [String]) -> String {
    "\(word) filters nothing; there is \(oneOf(known))"
  }

  public func isNoZone(_ name: String, meant: String?) -> String {
    "\(name) is no time zone" + (meant.map { "; " + meantBy($0) } ?? ", such as Europe/Berlin")
  }

  public var zonePrompt: String { "time zone" }

  public func differ(by count: Int) -> String {
    count == 0 ? "all had as many" : "differ by \(grouped(count))"
  }

  public func ringChart(most agent: String, count: Int) -> String {
    let offers = count == 1 ? "1 offer" : "\(grouped(count)) offers"
    return "A bar for each agent of the ring; the highest is \(agent), with \(offers)."
  }

  public var mayNotReadReportsAnyMore: String {
    "You may not read reports any more: the permission viewReports was taken away."
  }

  public func mayNotReadReports(permission: String) -> String {
    "Reports are for those with the permission \(permission)."
  }

  public func help(_ help: CommandText.Report) -> String {
    switch help {
    case .up: "The figure above, or a line back in the charts."
    case .down: "The figure below, or a line on in the charts."
    case .pageUp: "A page back."
    case .pageDown: "A page on."
    case .first: "The first figure, or the beginning of the charts."
    case .last: "The last figure, or the end of the charts."
    case .nextPane: "From the figures to the charts, and back."
    case .today: "Count today."
    case .yesterday: "Count yesterday."
    case .week: "Count this week, from Monday on."
    case .sevenDays: "Count the last seven days."
    case .thirtyDays: "Count the last thirty days."
    case .everything: "Count everything since the desk began."
    case .earlier: "The same length of time, one earlier."
    case .later: "The same length of time, one later."
    case .by: "Tell the selected figure apart by something else: agent, team, rule and so on."
    case .byBefore: "The same the other way round."
    case .filter:
      "Count only some chats: known, unknown, tag:refund, topic:'gift cards'. Several words all hold."
    case .zone: "Days and hours by the clocks of another time zone; an empty line is your own."
    case .again: "Count anew, with what has happened since."
    case .back: "Out of what lies over the report; else take the filter away, or back to the board."
    case .help: "List every key of the report; type to search, run the selected one."
    case .palette: "Do anything by its name: type some of its letters."
    case .run: "In help, in the list by name and in a line that is typed: do it."
    case .redraw: "Draw the screen anew."
    case .reload: "Take in what you have changed in config.toml."
    case .mouse: "Mouse on or off: the wheel scrolls, a click selects a figure."
    case .suspend: "Suspend; fg comes back."
    case .quit: "Quit the report."
    }
  }
}
