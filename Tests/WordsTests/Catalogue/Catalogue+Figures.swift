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
    each("only", [FigureFilter.known, .unknown, .tag("vip")]) { $0.only($1) }
    add("aim", words.aim(within: "VALUE"))
    each("heading", ReportPart.allCases) { $0.heading($1) }
    each("title", ReportChart.allCases) { $0.title($1) }
    each("chart", ReportChart.allCases) { $0.chart($1, most: "VALUE", count: 43) }
  }
}
