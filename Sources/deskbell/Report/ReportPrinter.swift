import Desk
import Figures
import Overview
import Text
import Words

/// A report in a terminal.
struct ReportPrinter {
  let sheet: ReportSheet
  /// What charts are drawn with.
  let signs: ChartSigns

  private var words: any Wording { Environment.words }

  func print(to output: inout StandardOutput) {
    let paint = Paint()
    for line in sheet.lines { output.line(paint(SafeText(oneLine: line), .faint)) }
    output.line("")
    printFigures(to: &output)
    printGroups(to: &output)
    for chart in ReportChart.allCases { print(chart, to: &output, paint) }
    printTags(to: &output)
    printTopics(to: &output)
    printRings(to: &output)
  }

  private func heading(_ text: String, _ output: inout StandardOutput) {
    output.line("")
    output.line(Paint()(SafeText(oneLine: text), .strong))
  }

  /// What is nothing is left out, unless it is what all others are of.
  private func printFigures(to output: inout StandardOutput) {
    var table = Table([
      .init(title: words.heading(.figure)), .init(title: words.heading(.value), .trailing),
    ])
    for figure in sheet.figures {
      guard let value = figure.value(sheet.report.total) else { continue }
      if value == 0, figure.unit == .count, !ReportPrinter.always.contains(figure.name) { continue }
      table.add(.init(words.name(figure.name)), .init(FigureText(words).text(value, figure.unit)))
    }
    table.print(to: &output)
  }

  private static let always: Set<Figure.Name> = [.asked, .offered, .connected, .missed, .abandoned]

  /// Of parts what fits beside each other; programs have all.
  private func printGroups(to output: inout StandardOutput) {
    guard let grouping = sheet.query.grouping, !sheet.report.groups.isEmpty else { return }
    let figures = sheet.groupFigures.filter { ReportPrinter.ofGroups.contains($0.name) }
    output.line("")
    var table = Table(
      [.init(title: words.name(grouping), isElastic: true)]
        + figures.map { Table.Column(title: words.name($0.name), .trailing) })
    for group in sheet.report.groups {
      table.add(
        [.init(sheet.label(group.key), .strong)]
          + figures.map { .init(FigureText(words).text($0.value(group.tally), $0.unit)) })
    }
    table.print(to: &output)
  }

  private static let ofGroups: Set<Figure.Name> = [
    .asked, .connected, .missed, .serviceLevel, .answerP50, .handlingMean, .missedOffers, .offers,
    .occupancy,
  ]

  /// Rows of a chart.
  private static let height = 6

  private func print(_ chart: ReportChart, to output: inout StandardOutput, _ paint: Paint) {
    let bars = sheet.bars(chart)
    guard bars.count > 1, chart == .waits || sheet.report.total.asked > 0 else { return }
    let columns = StandardOutput.columns ?? 80
    let rows =
      chart == .waits
      ? LevelBars(bars, signs, columns: columns).rows
      : BarChart(bars, signs, columns: columns).rows(ReportPrinter.height)
    guard !rows.isEmpty else { return }
    heading(words.title(chart), &output)
    for row in rows { output.text(SafeText(oneLine: row)) }
  }

  private func printTags(to output: inout StandardOutput) {
    guard !sheet.report.total.tags.isEmpty else { return }
    heading(words.heading(.tags), &output)
    for tag in sheet.tags { output.text(SafeText(oneLine: "#\(tag.label) \(tag.count)")) }
  }

  private func printTopics(to output: inout StandardOutput) {
    guard !sheet.topics.isEmpty else { return }
    heading(words.heading(.topics), &output)
    for topic in sheet.topics { output.text(SafeText(oneLine: "\(topic.label) \(topic.count)")) }
  }

  private func printRings(to output: inout StandardOutput) {
    let rings = sheet.rings
    guard !rings.isEmpty else { return }
    heading(words.heading(.rings), &output)
    for ring in rings {
      let title = ring.ring.via.text + words.colon + words.differ(by: ring.spread ?? 0)
      output.text(SafeText(oneLine: title))
      let columns = (StandardOutput.columns ?? 80) - 2
      for row in LevelBars(sheet.bars(ring), signs, columns: columns).rows {
        output.text(SafeText(oneLine: "  " + row))
      }
    }
  }
}
