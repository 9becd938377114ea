import Desk
import Overview
import Routing
import Terminal
import Text
import Words

/// How the two lists are drawn.
extension BoardModel {
  func drawChats(_ rect: Rect, _ canvas: inout Canvas) {
    guard isOpen else { return }
    guard !chats.lines.isEmpty else {
      guard chats.rule.filter.isEmpty else {
        return canvas.putLine(
          SafeText(texts.nothingIsListed), in: rect.inset(left: 2), style: Style(.muted))
      }
      return drawFirstSteps(rect.inset(left: 1, right: 1), &canvas)
    }
    for (place, index) in chats.visible.enumerated() {
      let area = rect.line(place)
      switch chats.lines[index] {
      case .gap: break
      case .heading(let section, let count):
        let counted =
          switch section {
          case .closed where count == Today.closedKept: texts.lastOnes(count)
          case .missed where chats.rule.filter.isEmpty: "\(desk.missed.count)"
          case .waiting, .ringing, .active, .missed, .closed: "\(count)"
          }
        canvas.putLine(
          SafeText("\(texts.sectionTitle(section.title)) \(counted)"), in: area.inset(left: 1),
          style: Style(section == .ringing || section == .waiting ? .alert : .muted).adding(.bold))
      case .row(_, let id):
        let ground = ground(isSelected: id == chats.selected, isFocused: focus == .chats)
        let text = rowText(of: id)
        draw(text, ground, area, &canvas)
        drawSign(of: id, text, ground, area, &canvas)
      }
    }
    drawMore(chats.hidden, rect, &canvas)
  }

  /// Whether a row is marked, or is late.
  private func drawSign(
    of id: ChatID, _ text: ChatRowText, _ ground: Ground, _ area: Rect, _ canvas: inout Canvas
  ) {
    let isMarked = chats.marked.contains(id)
    guard isMarked || text.isLate else { return }
    canvas.put(
      sign: isMarked ? "+" : "!", row: area.row, column: area.column + 1,
      style: Style(isMarked ? .accent : .failure, on: ground).adding(.bold), in: area)
  }

  private func draw(_ text: ChatRowText, _ ground: Ground, _ area: Rect, _ canvas: inout Canvas) {
    drawGround(ground, area, &canvas)
    let row = area.inset(left: 2, right: 1)
    func put(_ text: SafeText, _ role: Role, _ rect: Rect, _ alignment: Alignment = .leading) {
      canvas.putLine(text, in: rect, style: Style(role, on: ground), alignment: alignment)
    }
    if row.columns >= 40 {
      let isWide = ChatRowText.isWide(area)
      let (place, detail, time) = isWide ? (17, 14, 5) : (12, 12, 5)
      let parts = row.columns(
        [
          Share(minimum: 8), .fixed(place), .fixed(detail), .fixed(isWide ? 4 : 0), .fixed(time),
        ], gap: 1)
      put(text.name, .text, parts[0])
      put(text.place, .muted, parts[1])
      put(text.detail, text.detailRole, parts[2])
      if isWide { put(text.span, .muted, parts[3], .trailing) }
      put(text.time, text.timeRole, parts[4], .trailing)
    } else {
      let brief = min(13, row.columns * 2 / 5)
      let parts = row.columns([Share(minimum: 4), .fixed(brief), .fixed(5)], gap: 1)
      put(text.name, .text, parts[0])
      put(text.brief, text.briefRole, parts[1])
      put(text.time, text.timeRole, parts[2], .trailing)
    }
  }

  func drawAgents(_ rect: Rect, _ canvas: inout Canvas) {
    guard isOpen else { return }
    if agents.list.lines.isEmpty {
      canvas.putLine(
        SafeText(texts.nobodyTakesChats), in: rect.inset(left: 2), style: Style(.muted))
    }
    // One width for all rows, so that the columns stand under each other.
    let names =
      agents.list.visible.compactMap { agents.list.lines[$0].id }
      .map { agentText($0).width + 2 }.max() ?? 0
    for (place, index) in agents.list.visible.enumerated() {
      let area = rect.line(place)
      switch agents.list.lines[index] {
      case .gap: break
      case .heading(let section, let count):
        canvas.putLine(
          SafeText("\(texts.sectionTitle(section.title)) \(count)"), in: area.inset(left: 1),
          style: Style(.muted).adding(.bold))
      case .row(_, let id):
        let ground = ground(isSelected: id == agents.selected, isFocused: focus == .agents)
        if let status = status(of: id) { draw(status, names: names, ground, area, &canvas) }
      }
    }
    drawMore(agents.list.hidden, rect, &canvas)
  }

  /// - Parameter names: how wide the names and their signs are that stand in the same column.
  private func draw(
    _ status: AgentStatus, names: Int, _ ground: Ground, _ area: Rect, _ canvas: inout Canvas
  ) {
    // The selection of the list without the keys is of no use to anybody.
    let ground = ground == .dimSelection ? .plain : ground
    drawGround(ground, area, &canvas)
    let text = rowText(of: status)
    let row = area.inset(left: 2, right: 1)
    func put(_ text: SafeText, _ role: Role, _ rect: Rect, _ alignment: Alignment = .leading) {
      canvas.putLine(text, in: rect, style: Style(role, on: ground), alignment: alignment)
    }
    let nameRole: Role = status.isPresent ? .text : .muted
    let name = text.sign + " " + text.name
    if row.columns >= 44 {
      let parts = row.columns(
        [
          Share(minimum: AgentRowText.column(ofNames: names, in: row.columns), maximum: 26),
          .fixed(AgentRowText.stateWidth),
          Share(minimum: 6, weight: 2), .fixed(AgentRowText.dayWidth),
        ], gap: 1)
      put(name, nameRole, parts[0])
      put(text.day, text.dayRole, parts[3], .trailing)
      var state = parts[1]
      if let theirs = chats.open.ofAgent[status.agent] {
        put(self.names(of: theirs, at: status.agent), .muted, parts[2])
      } else {
        // Where no chats are to be named, there is room for more words.
        state = Rect(
          row: state.row, column: state.column, rows: state.rows,
          columns: max(0, parts[3].column - 1 - state.column))
      }
      put(text.state(width: state.columns), text.stateRole, state)
    } else {
      // A state that is short leaves its room to the name.
      let name = min(text.name.width, AgentRowText.nameWidth)
      let state = text.state(width: row.columns - name - 1)
      let parts = row.columns([Share(minimum: name), .fixed(state.width)], gap: 1)
      put(text.name, nameRole, parts[0])
      put(state, text.stateRole, parts[1], .trailing)
    }
  }

  func drawAgentDetail(_ rect: Rect, _ canvas: inout Canvas) {
    guard let status = agents.selected.flatMap({ status(of: $0) }) else { return }
    canvas.horizontalLine(rect)
    draw(sentence(about: status), rect, &canvas)
  }

  private func ground(isSelected: Bool, isFocused: Bool) -> Ground {
    isSelected ? (isFocused ? .selection : .dimSelection) : .plain
  }

  /// The selected row is marked by a sign too.
  func drawGround(_ ground: Ground, _ area: Rect, _ canvas: inout Canvas) {
    canvas.fill(area, style: Style(.text, on: ground))
    guard ground != .plain else { return }
    canvas.put(
      sign: "\u{258C}", row: area.row, column: area.column, style: Style(.accent, on: ground),
      in: area)
  }

  /// How much there is beyond what is shown, in the line that the list leaves free for it.
  func drawMore(_ hidden: (above: Int, below: Int), _ rect: Rect, _ canvas: inout Canvas) {
    guard hidden.above > 0 || hidden.below > 0 else { return }
    let more = texts.moreRows(
      above: hidden.above > 0 ? hidden.above : nil, below: hidden.below > 0 ? hidden.below : nil)
    canvas.putLine(
      SafeText(more),
      in: rect.bottom(1).inset(left: 1, right: 1), style: Style(.muted), alignment: .trailing)
  }

  /// What to do at a desk with nothing to show.
  private func drawFirstSteps(_ rect: Rect, _ canvas: inout Canvas) {
    var steps: [String]
    if agents.list.lines.isEmpty {
      steps = [
        texts.nobodyAnswers, texts.addAnAgent,
        command("agent add ann --name Ann"),
      ]
    } else {
      steps = [texts.nobodyAsks]
      if agents.present == 0 {
        steps += [
          texts.noAgentIsHere,
          command("inbox --as \(agents.selected?.text ?? "AGENT")"),
        ]
      }
      steps += [texts.aVisitorAsks, command("visit --name Mei")]
    }
    // Where there is little room, without blank lines.
    let isLow = rect.rows < 14
    var line = isLow ? 0 : 1
    for (index, step) in steps.enumerated() {
      for row in SafeText(step).wrapped(to: rect.columns, words: .whole) where line < rect.rows {
        canvas.putLine(row, in: rect, line: line, style: Style(index == 0 ? .heading : .text))
        line += 1
      }
      if !isLow, index == 0 || step.hasPrefix("deskbell") { line += 1 }
    }
  }
}

extension WatchedChats.Section {
  /// What it is called.
  var title: ListSection {
    switch self {
    case .waiting: .queue
    case .ringing: .ringing
    case .active: .active
    case .missed: .missed
    case .closed: .closedToday
    }
  }
}

extension AgentList.Section {
  /// What it is called.
  var title: ListSection {
    switch self {
    case .working: .withChats
    case .present: .here
    case .absent: .notHere
    }
  }
}
