import Desk
import Figures
import Text
import Words

/// A report in a terminal.
struct ReportPrinter {
  let sheet: ReportSheet

  private var words: any Wording { Environment.words }

  func print(to output: inout StandardOutput) {
    let paint = Paint()
    for line in sheet.lines { output.line(paint(SafeText(oneLine: line), .faint)) }
    output.line("")
    printFigures(to: &output)
    printGroups(to: &output)
    for chart in ReportChart.allCases { print(chart, to: &output, paint) }
    printTags(to: &output)
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
      table.add(.init(words.name(figure.name)), .init(FigureText.text(value, figure.unit)))
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
          + figures.map { .init(FigureText.text($0.value(group.tally), $0.unit)) })
    }
    table.print(to: &output)
  }

  private static let ofGroups: Set<Figure.Name> = [
    .asked, .connected, .missed, .serviceLevel, .answerP50, .handlingMean, .missedOffers, .offers,
    .occupancy,
  ]

  private func print(_ chart: ReportChart, to output: inout StandardOutput, _ paint: Paint) {
    let bars = sheet.bars(chart)
    guard bars.count > 1, chart == .waits || sheet.report.total.asked > 0 else { return }
    let columns = StandardOutput.columns ?? 80
    let isWide = chart == .waits
    let rows =
      isWide
      ? LevelBars(bars: bars, hasBlocks: Environment.showsBlocks, columns: columns).rows
      : BarChart(bars: bars, hasBlocks: Environment.showsBlocks, columns: columns).rows
    guard !rows.isEmpty else { return }
    heading(words.title(chart), &output)
    for row in rows { output.text(SafeText(oneLine: row)) }
  }

  private func printTags(to output: inout StandardOutput) {
    guard !sheet.report.total.tags.isEmpty else { return }
    heading(words.heading(.tags), &output)
    for (tag, count) in sheet.tags { output.text(SafeText(oneLine: "#\(tag) \(count)")) }
  }

  private func printRings(to output: inout StandardOutput) {
    let rings = sheet.report.rings.filter { $0.spread != nil }
    guard !rings.isEmpty else { return }
    heading(words.heading(.rings), &output)
    var table = Table([
      .init(title: words.heading(.toldApart)), .init(title: words.heading(.spread), .trailing),
      .init(title: words.heading(.offersByAgent), isElastic: true),
    ])
    for ring in rings {
      table.add(
        .init(ring.ring.via.text, .strong), .init(String(ring.spread ?? 0)),
        .init(ring.offers.map { "\($0.agent) \($0.count)" }.joined(separator: ", ")))
    }
    table.print(to: &output)
  }
}

extension ReportSheet {
  /// The most frequent first.
  var tags: [(String, Int)] {
    report.total.tags.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}
