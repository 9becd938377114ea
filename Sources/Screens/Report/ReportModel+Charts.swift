import Desk
import Figures
import Overview
import Terminal
import Text
import Words

/// What stands beside the figures: the selected one told apart, charts, tags, how evenly rings gave.
extension ReportModel {
  /// A row of it.
  struct ChartRow: Hashable {
    var text: SafeText
    var style = Style.plain
  }

  /// All rows, laid out for a width.
  func chartRows(width: Int) -> [ChartRow] {
    guard let sheet, width > 0 else { return [] }
    var rows = groupRows(sheet, width)
    guard sheet.report.total.asked > 0 else { return rows }
    for chart in ReportChart.allCases {
      let bars = sheet.bars(chart)
      guard bars.count > 1 else { continue }
      let lines =
        chart == .waits
        ? LevelBars(bars, chartSigns, columns: width).rows
        : BarChart(bars, chartSigns, columns: width).rows(ReportModel.chartHeight)
      add(texts.title(chart), lines, &rows)
    }
    add(texts.heading(.tags), rowsOf(sheet.tags, sign: "#", width), &rows)
    add(texts.heading(.topics), rowsOf(sheet.topics, sign: "", width), &rows)
    for ring in sheet.rings {
      let title = name(of: ring.ring) + texts.colon + texts.differ(by: ring.spread ?? 0)
      let bars = sheet.bars(ring) { name(of: $0) }
      let lines = LevelBars(bars, chartSigns, columns: width).rows
      add(texts.heading(.rings) + texts.colon + title, lines, &rows)
    }
    return rows
  }

  /// Rows of a chart with bars that stand.
  private static let chartHeight = 5
  /// So many groups are shown: what is more, nobody reads.
  private static let mostGroups = 200

  private func add(_ title: String, _ lines: [String], _ rows: inout [ChartRow]) {
    guard !lines.isEmpty else { return }
    if !rows.isEmpty { rows.append(ChartRow(text: .empty)) }
    rows.append(ChartRow(text: SafeText(oneLine: title, lineBreak: " "), style: Style(.heading)))
    rows += lines.map { ChartRow(text: SafeText(oneLine: $0, lineBreak: " ")) }
  }

  private func rowsOf(_ bars: [ReportBar], sign: String, _ width: Int) -> [String] {
    let bars = bars.prefix(ReportModel.mostGroups)
      .map { ReportBar(label: sign + $0.label, count: $0.count) }
    return LevelBars(bars, chartSigns, columns: width).rows
  }

  // MARK: Told apart

  private func groupRows(_ sheet: ReportSheet, _ width: Int) -> [ChartRow] {
    guard let grouping = sheet.query.grouping, let name = figures.selected else { return [] }
    let figure = Figure.of(name)
    guard grouping.tells(figure.scope) else {
      let text = SafeText(texts.isNotToldApart(name, by: grouping))
      return text.wrapped(to: width, words: .whole).map { ChartRow(text: $0, style: Style(.muted)) }
    }
    var groups = sheet.report.groups.map { group in
      (label: label(of: group.key, sheet), value: figure.value(group.tally))
    }
    if !grouping.isOfTime {
      // Names say nothing of an order: who has most comes first, and of equals as they were.
      groups = groups.enumerated().sorted { a, b in
        (b.element.value ?? -1, a.offset) < (a.element.value ?? -1, b.offset)
      }.map(\.element)
    }
    let shown = groups.prefix(ReportModel.mostGroups)
    let text = FigureText(texts)
    let told = shown.map { $0.value == nil ? "-" : text.text($0.value, figure.unit) }
    let bars = shown.map { ReportBar(label: $0.label, count: Int(max(0, $0.value ?? 0))) }
    var lines = LevelBars(bars, chartSigns, columns: width, told: told).rows
    if lines.isEmpty {
      // Where there is nothing of any of them there are no bars, but names and numbers.
      lines = zip(bars, told).map { $0.label + " " + $1 }
    }
    if groups.count > shown.count { lines.append(texts.smallerGroups(groups.count - shown.count)) }
    var rows: [ChartRow] = []
    add(texts.name(name) + " " + texts.by(grouping), lines, &rows)
    return rows
  }

  /// What a group is called on this desk.
  private func label(of key: FigureReport.Key, _ sheet: ReportSheet) -> String {
    guard case .name(let id) = key, let grouping = sheet.query.grouping else {
      return sheet.label(key)
    }
    switch grouping {
    case .agent: return name(of: AgentID(id))
    case .team: return desk.teams.first { $0.id.text == id }?.name ?? id
    case .rule: return desk.rules.first { $0.id.text == id }?.name ?? id
    case .dialogue: return desk.dialogues.first { $0.id.text == id }?.draft.name ?? id
    case .route, .page, .topic, .hour, .day, .weekday: return id
    }
  }

  /// What an agent is called: with their id, where somebody else has the name.
  func name(of agent: AgentID) -> String { picture.name(of: agent) }

  private func name(of ring: Ring) -> String {
    switch ring {
    case .roundRobin: texts.name(of: ring, called: "")
    case .team(let id):
      texts.name(of: ring, called: desk.teams.first { $0.id == id }?.name ?? id.text)
    case .rule(let id):
      texts.name(of: ring, called: desk.rules.first { $0.id == id }?.name ?? id.text)
    }
  }
}
