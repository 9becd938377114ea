import Figures
import Words

extension Catalogue {
  /// What is said of figures.
  mutating func addFigures() {
    each("name", Figure.Name.allCases) { $0.name($1) }
    each("definition", Figure.Name.allCases) { $0.definition($1) }
    each("name", Grouping.allCases) { $0.name($1) }
    each("none", Grouping.allCases) { $0.none(of: $1) }
    add("reportTitle", words.reportTitle)
    add(
      "period", words.period(from: "GIVE", to: "VALUE", zone: "MEANT"),
      words.period(from: nil, to: nil, zone: "MEANT"))
    each("only", [FigureFilter.known, .unknown, .tag("vip"), .topic("VALUE")]) { $0.only($1) }
    add("aim", words.aim(within: "VALUE"))
    each("heading", ReportPart.allCases) { $0.heading($1) }
    each("title", ReportChart.allCases) { $0.title($1) }
    each("name", Samples.periodNames) { $0.name($1) }
    each("by", Grouping.allCases) { $0.by($1) }
    add("counting", words.counting(percent: 43), words.counting(percent: nil))
    add("counted", words.counted(at: "14:05"))
    add("moreSince", words.moreSince(again: "K1"))
    add("cannotCount", words.cannotCount("REASON"))
    add("nobodyAskedThen", words.nobodyAskedThen)
    add("nobodyAskedYet", words.nobodyAskedYet)
    add("lookElsewhere", words.lookElsewhere(earlier: "K1", everything: "K2"))
    add("takeFilterAway", words.takeFilterAway(key: "K1"))
    add("isNotToldApart", words.isNotToldApart(.serviceLevel, by: .agent))
    add("smallerGroups", words.smallerGroups(43), words.smallerGroups(1))
    add("isNoFilter", words.isNoFilter("GIVEN", known: ["VALUE", "MEANT"]))
    add("isNoZone", words.isNoZone("GIVEN", meant: "MEANT"), words.isNoZone("GIVEN", meant: nil))
    add("zonePrompt", words.zonePrompt)
    add("differ", words.differ(by: 43), words.differ(by: 0))
    add("ringChart", words.ringChart(most: "Kim", count: 43))
    add("ringChart", words.ringChart(most: "Kim", count: 1))
    add("mayNotReadReportsAnyMore", words.mayNotReadReportsAnyMore)
    add("mayNotReadReports", words.mayNotReadReports(permission: "VALUE"))
    each("chart", ReportChart.allCases) { $0.chart($1, most: "VALUE", count: 43) }
  }
}

extension Samples {
  fileprivate static let periodNames: [PeriodName] = [
    .today, .yesterday, .day, .thisWeek, .lastWeek, .week, .lastDays(43), .days(41), .everything,
    .given(from: "GIVE", to: "VALUE"), .given(from: nil, to: nil),
  ]
}
