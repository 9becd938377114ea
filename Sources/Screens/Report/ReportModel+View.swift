import Desk
import Figures
import Overview
public import Terminal
import Text
import Words

extension ReportModel {
  /// The screen as it should look now.
  public func view() -> Canvas {
    var canvas = Canvas(size)
    guard ReportPanes.fits(size) else {
      canvas.drawTooSmall(
        smallest: ReportPanes.smallest, urgent: nil, quit: keys.keyName(for: .quit, in: .anywhere),
        texts)
      return canvas
    }
    if let help = layers.help {
      help.draw(helpContent, texts, &canvas)
      return canvas
    }
    let panes = panes
    drawHeader(panes.header, &canvas)
    drawStatus(panes.status, &canvas)
    if isEmpty {
      drawEmpty(panes.body, &canvas)
    } else {
      drawTitles(panes, &canvas)
      if let rect = panes.figures { drawFigures(rect, &canvas) }
      if let rect = panes.charts { drawCharts(rect, &canvas) }
      drawMeaning(panes.meaning, &canvas)
    }
    if let failure { drawFailure(failure, &canvas) }
    drawFooter(panes.footer, &canvas)
    drawAsked(&canvas)
    drawLine(&canvas)
    drawPrefix(&canvas)
    return canvas
  }

  var helpContent: HelpLayer.Content {
    HelpLayer.Content(
      groups: keys.help(texts), hint: texts.keyHint(inInbox: false),
      more: keys.keyName(for: .pageDown, in: .help), run: keys.keyName(for: .run, in: .help),
      back: keys.keyName(for: .back, in: .help))
  }

  // MARK: What is counted

  private func drawHeader(_ rect: Rect, _ canvas: inout Canvas) {
    canvas.fill(rect, style: Style(.text, on: .header))
    let line = rect.inset(left: 1, right: 1)
    let column = canvas.put(
      SafeText(texts.reportTitle), row: line.row, column: line.column,
      style: Style(.heading, on: .header), in: line)
    let room = line.inset(left: column + 2 - line.column)
    guard isOpen else {
      canvas.putLine(SafeText(texts.openingDesk), in: room, style: Style(.text, on: .header))
      return
    }
    let name = texts.name(period.name)
    let choices = [dates.map { name + "  " + $0 }, name].compactMap { $0 }
      .map { SafeText(oneLine: $0, lineBreak: " ") }
    let text = choices.first { $0.width <= room.columns } ?? choices.last ?? .empty
    canvas.putLine(text, in: room, style: Style(.accent, on: .header))
    let zone = SafeText(oneLine: localTime.zone.name, lineBreak: " ")
    guard zone.width + text.width + 2 <= room.columns else { return }
    canvas.put(
      zone, row: room.row, column: room.endColumn - zone.width, style: Style(.text, on: .header),
      in: room)
  }

  /// The days of the period; nil: it is not made of days.
  private var dates: String? {
    guard let days = period.days(today: localTime.day(of: now)) else { return nil }
    let (first, last) = (ReportSheet.date(days.lowerBound), ReportSheet.date(days.upperBound))
    return first == last ? first : first + " \u{2013} " + last
  }

  private func drawStatus(_ rect: Rect, _ canvas: inout Canvas) {
    guard isOpen else { return }
    var parts: [String] = []
    if let obstacle {
      parts.append(texts.cannotCount(obstacle))
    } else if isCounting {
      parts.append(texts.counting(percent: percent))
    } else if let found {
      parts.append(texts.counted(at: localTime.moment(found.at, now: now)))
      if desk.seq > found.seq {
        parts.append(texts.moreSince(again: keys.keyName(for: .again, in: .anywhere)))
      }
    }
    if let grouping { parts.append(texts.by(grouping)) }
    parts += filters.map { texts.only($0) }
    if let sheet { parts.append(texts.aim(within: FigureText(texts).span(sheet.query.within))) }
    let text = SafeText(oneLine: parts.joined(separator: " \u{00B7} "), lineBreak: " ")
    let line = rect.inset(left: 1, right: 1)
    let style = Style(obstacle != nil ? .failure : isCounting ? .accent : .muted)
    let rows = text.wrapped(to: line.columns, words: .whole)
    for (index, row) in rows.prefix(line.rows).enumerated() {
      let isCut = index == line.rows - 1 && rows.count > line.rows
      canvas.putLine(isCut ? row + "\u{2026}" : row, in: line, line: index, style: style)
    }
  }

  // MARK: Nothing to show

  /// Whether it was counted that nobody asked for a chat, and nothing else happened.
  private var isEmpty: Bool {
    guard let sheet else { return false }
    let total = sheet.report.total
    // Where agents or times are told apart, that somebody was there is worth seeing, too.
    guard grouping == nil || total.time.onDuty == 0 else { return false }
    return total.asked == 0 && total.engaged == 0 && total.acquired == 0
  }

  private func drawEmpty(_ rect: Rect, _ canvas: inout Canvas) {
    var steps: [String] = []
    if period.kind == .everything, filters.isEmpty {
      steps.append(texts.nobodyAskedYet)
      steps.append(texts.aVisitorAsks)
      steps.append(command("demo"))
    } else {
      steps.append(texts.nobodyAskedThen)
      if !filters.isEmpty {
        steps.append(texts.takeFilterAway(key: keys.keyName(for: .back, in: .anywhere)))
      }
      if period.moved(by: -1) != nil {
        steps.append(
          texts.lookElsewhere(
            earlier: keys.keyName(for: .earlier, in: .anywhere),
            everything: keys.keyName(for: .everything, in: .anywhere)))
      }
    }
    var line = 1
    for step in steps {
      let text = SafeText(oneLine: step, lineBreak: " ")
      for row in text.wrapped(to: max(1, rect.columns - 2), words: .whole) {
        canvas.putLine(row, in: rect.inset(left: 1, right: 1), line: line, style: Style(.text))
        line += 1
      }
    }
  }

  /// A command on this very desk.
  private func command(_ words: String) -> String { commandLine(words, store: storePath) }

  // MARK: Figures

  private func drawTitles(_ panes: ReportPanes, _ canvas: inout Canvas) {
    if let rect = panes.separator { canvas.verticalLine(rect) }
    for (rect, part, place) in [
      (panes.figuresTitle, ReportPart.figures, Focus.figures),
      (panes.chartsTitle, .charts, .charts),
    ] {
      guard let rect else { continue }
      canvas.horizontalLine(rect)
      canvas.drawPaneTitle(
        SafeText(texts.heading(part)), over: rect, row: rect.row, isFocused: focus == place)
    }
    if let rect = panes.separator { canvas.drawJoint("┬", row: rect.row, column: rect.column) }
  }

  private func drawFigures(_ rect: Rect, _ canvas: inout Canvas) {
    let all = sheet?.figures ?? Figure.all
    for (place, index) in figures.visible.enumerated() where all.indices.contains(index) {
      let figure = all[index]
      let isSelected = figure.name == figures.selected
      let ground: Ground = !isSelected ? .plain : focus == .figures ? .selection : .dimSelection
      let area = rect.line(place)
      canvas.fill(area, style: Style(.text, on: ground))
      if isSelected {
        canvas.put(
          sign: "\u{258C}", row: area.row, column: area.column, style: Style(.accent, on: ground),
          in: area)
      }
      let value = sheet.map { sheet in
        let text = FigureText(texts).text(figure.value(sheet.report.total), figure.unit)
        return SafeText(text.isEmpty ? "-" : text)
      }
      let row = area.inset(left: 2, right: 1)
      let width = value?.width ?? 0
      canvas.putLine(
        SafeText(texts.name(figure.name)), in: row.inset(right: width + 1),
        style: Style(.text, on: ground))
      if let value {
        canvas.putLine(
          value, in: row.inset(left: row.columns - width),
          style: Style(.heading, on: ground), alignment: .trailing)
      }
    }
  }

  private func drawCharts(_ rect: Rect, _ canvas: inout Canvas) {
    let rows = chartRows(width: rect.columns)
    for (place, row) in rows.dropFirst(chartsTop).prefix(rect.rows).enumerated() {
      canvas.putLine(row.text, in: rect, line: place, style: row.style)
    }
    let below = rows.count - chartsTop - rect.rows
    guard below > 0 || chartsTop > 0 else { return }
    canvas.drawMore(
      SafeText(
        texts.moreRows(above: chartsTop > 0 ? chartsTop : nil, below: below > 0 ? below : nil)),
      in: rect)
  }

  private func drawMeaning(_ rect: Rect, _ canvas: inout Canvas) {
    canvas.fill(rect, style: Style(.text, on: .bar))
    guard let name = figures.selected else { return }
    let text = SafeText(texts.name(name) + texts.colon + texts.definition(name))
    let line = rect.inset(left: 1, right: 1)
    let rows = text.wrapped(to: max(1, line.columns), words: .whole)
    for (index, row) in rows.prefix(line.rows).enumerated() {
      let isCut = index == line.rows - 1 && rows.count > line.rows
      canvas.putLine(
        isCut ? row + "\u{2026}" : row, in: line, line: index, style: Style(.text, on: .bar))
    }
  }

  // MARK: What lies over the rest

  private func drawLine(_ canvas: inout Canvas) {
    guard let prompt = layers.line else { return }
    let sign = prompt.purpose == .zone ? texts.zonePrompt + " " : "/"
    prompt.draw(
      sign: SafeText(sign), aside: .empty,
      flaw: flaw.map { SafeText(oneLine: $0, lineBreak: " ") }, &canvas)
  }

  func isUseful(_ action: ReportAction) -> Bool {
    switch action {
    case .back: !layers.isEmpty || !filters.isEmpty || hasBoard
    case .earlier: period.moved(by: -1) != nil
    case .later: period.moved(by: 1) != nil
    default: true
    }
  }
}
