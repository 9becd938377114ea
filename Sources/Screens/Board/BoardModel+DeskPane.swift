import Desk
import Overview
import Routing
import Terminal
import Text
import Words

/// Whose turn is next, who is in dialogues, the day in charts.
extension BoardModel {
  /// Brings them into step with the desk, as far as they are shown.
  mutating func settleDesk(_ panes: BoardPanes) {
    guard isOpen, let rect = panes.deskRows, inspection == nil else { return }
    let place = today.counts.map { (now - $0.since) / DayTally.quarter }
    let drawn = quarters.last.flatMap { last in
      today.counts.map { (last.begin - $0.since) / DayTally.quarter }
    }
    if isDeskListStale || place != drawn {
      isDeskListStale = false
      deskList.update(desk, roster, today.crowd)
      quarters = today.counts?.quarters(until: now, end: localTime.midnight(after: now)) ?? []
    }
    deskList.resize(rect.rows)
  }

  /// When what is shown of them changes though nothing happens; nil: never, or nothing of it is shown.
  var deskDue: Instant? {
    let panes = panes
    guard panes.deskRows != nil else { return nil }
    let quarter = panes.charts == nil ? nil : quarters.last?.begin.milliseconds
    return [
      today.crowd.nextDue,
      quarter.map { Instant(milliseconds: $0 + DayTally.quarter) },
    ].compactMap { $0 }.min()
  }

  func drawDesk(_ panes: BoardPanes, _ canvas: inout Canvas) {
    guard isOpen, let rect = panes.deskRows else { return }
    for (place, index) in deskList.list.visible.enumerated() {
      let area = rect.line(place)
      switch deskList.list.lines[index] {
      case .gap: break
      case .heading(let section, _):
        let title: ListSection = section == .rings ? .rings : .dialogues
        canvas.putLine(
          SafeText(texts.sectionTitle(title)), in: area.inset(left: 1),
          style: Style(.muted).adding(.bold))
      case .row(_, let id):
        let isSelected = id == deskList.selected && focus == .desk
        draw(id, isSelected ? .selection : .plain, area, &canvas)
      }
    }
    drawMore(deskList.list.hidden, rect, &canvas)
    if let rect = panes.deskDetail, let selected = deskList.selected {
      canvas.horizontalLine(rect)
      draw(SafeText(oneLine: sentence(about: selected), lineBreak: " "), rect, &canvas)
    }
    if let rect = panes.charts { drawCharts(rect, &canvas) }
  }

  private func draw(
    _ id: DeskList.ID, _ ground: Ground, _ area: Rect, _ canvas: inout Canvas
  ) {
    drawGround(ground, area, &canvas)
    let row = area.inset(left: 2, right: 1)
    let name: SafeText
    let words: [String]
    var role = Role.muted
    switch id {
    case .ring(let ring):
      let stand = deskList.ring(ring)
      name = SafeText(
        oneLine: texts.name(of: ring, called: stand?.name ?? ""), lineBreak: " ")
      words = texts.turn(
        of: stand?.next.map { self.name(of: $0) }, ready: stand?.ready.map { self.name(of: $0) })
      if stand?.ready == nil { role = .warning }
    case .dialogue(let id):
      let count = deskList.visitors[id] ?? 0
      name = SafeText(oneLine: dialogueName(id), lineBreak: " ")
      words = texts.visitorsNow(count)
      if count > 0 { role = .text }
    }
    let room = max(1, row.columns - min(name.width, max(8, row.columns / 3)) - 1)
    let all = words.map { SafeText(oneLine: $0, lineBreak: " ") }
    let text = (all.first { $0.width <= room } ?? all.last ?? .empty).truncated(to: room)
    let parts = row.columns([Share(minimum: 4), .fixed(text.width)], gap: 1)
    canvas.putLine(name, in: parts[0], style: Style(.text, on: ground))
    canvas.putLine(text, in: parts[1], style: Style(role, on: ground), alignment: .trailing)
  }

  private func sentence(about id: DeskList.ID) -> String {
    switch id {
    case .ring(let ring):
      guard let stand = deskList.ring(ring) else { return "" }
      return texts.about(
        texts.name(of: ring, called: stand.name),
        order: stand.members.prefix(BoardModel.namedInRing).map { name(of: $0) },
        last: stand.last.map { name(of: $0) }, ready: stand.ready.map { name(of: $0) })
    case .dialogue(let id):
      return texts.about(dialogue: dialogueName(id), visitors: deskList.visitors[id] ?? 0)
    }
  }

  /// So many of a ring are named in a sentence.
  private static let namedInRing = 12

  private func dialogueName(_ id: DialogueID) -> String {
    desk.dialogues.first { $0.id == id }?.draft.name ?? id.text
  }

  // MARK: Charts

  private func drawCharts(_ rect: Rect, _ canvas: inout Canvas) {
    canvas.horizontalLine(rect)
    guard today.isComplete, let last = quarters.last else {
      canvas.putLine(
        SafeText(texts.countingToday), in: rect.inset(left: 1, right: 1), line: 1,
        style: Style(.muted))
      return
    }
    let inner = rect.inset(top: 1, left: 1, right: 1)
    let height = max(1, (inner.rows - 4) / 3)
    var line = 0
    for chart in DayChart.allCases where line + height < inner.rows {
      let values = quarters.map { value(of: $0, chart) }
      let most = values.max() ?? 0
      let labels = texts.chart(
        chart, now: words(value(of: last, chart), chart), most: words(most, chart)
      ).map { SafeText($0) }
      canvas.putLine(
        labels.first { $0.width <= inner.columns } ?? labels.last ?? .empty, in: inner, line: line,
        style: Style(.muted))
      let rows = SmallChart(values: values, signs: chartSigns).rows(height, width: inner.columns)
      for (index, row) in rows.enumerated() {
        canvas.put(
          SafeText(row), row: inner.row + line + 1 + index, column: inner.column,
          style: Style(.accent), in: inner)
      }
      line += 1 + height
    }
    guard line < inner.rows else { return }
    canvas.putLine(
      SafeText(localTime.clock(quarters[0].begin)), in: inner, line: line, style: Style(.muted))
    canvas.putLine(
      SafeText(localTime.clock(last.begin)), in: inner.inset(left: 6), line: line,
      style: Style(.muted), alignment: .trailing)
  }

  private func value(of quarter: DayQuarter, _ chart: DayChart) -> Double {
    switch chart {
    case .arrivals: Double(quarter.asked)
    case .wait: Double(quarter.meanWait ?? 0) / 1000
    case .load: quarter.load
    }
  }

  private func words(_ value: Double, _ chart: DayChart) -> String {
    switch chart {
    case .arrivals: "\(Int(value))"
    case .wait: value > 0 ? texts.span(seconds: Int64(value.rounded())) : texts.noneYet
    case .load:
      // One decimal, as everywhere.
      "\(Int((value * 10).rounded()) / 10).\(Int((value * 10).rounded()) % 10)"
    }
  }
}
