import Figures
import Overview
import Text

/// A report as comma-separated values: of all a figure a line, told apart a part a line. Spans are in
/// milliseconds, shares and means of plain numbers decimals, and nothing is what there is nothing of.
struct ReportCSV {
  let sheet: ReportSheet

  func print(to output: inout StandardOutput) {
    guard let grouping = sheet.query.grouping else {
      output.line("figure,value")
      for figure in sheet.figures {
        let value = ReportCSV.text(figure, sheet.report.total)
        output.line(CSVLine.text([figure.name.rawValue, value]))
      }
      return
    }
    let figures = sheet.groupFigures
    output.line(CSVLine.text([grouping.rawValue] + figures.map(\.name.rawValue)))
    for group in sheet.report.groups {
      let name = SafeText(oneLine: sheet.code(group.key) ?? "").string
      output.line(
        CSVLine.text([name] + figures.map { ReportCSV.text($0, group.tally) }))
    }
  }

  static func text(_ figure: Figure, _ tally: Tally) -> String {
    guard let value = figure.value(tally) else { return "" }
    switch figure.unit {
    case .count, .span: return String(value)
    case .share, .decimal: return String(Double(value) / 1000)
    }
  }
}
