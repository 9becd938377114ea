import Desk
import Terminal
import Text
import Words

extension InboxModel {
  func drawList(_ rect: Rect, _ canvas: inout Canvas) {
    let lines = listLines.lines
    if rows.isEmpty {
      // On a screen with one pane nothing else says what to do.
      if isOpen, panes.conversation == nil {
        return drawFirstSteps(rect.inset(left: 2, right: 1), &canvas)
      }
      let opening = texts.openingDesk
      let text = SafeText(
        isOpen ? texts.noChats : opening.prefix(1).uppercased() + opening.dropFirst())
      canvas.putLine(text, in: rect.inset(left: 2), style: Style(.muted))
    }
    let place = listArea(rect)
    for (index, line) in lines.dropFirst(listOffset).prefix(place.rows).enumerated() {
      draw(line, place.line(index), &canvas)
    }
    guard place != rect else { return }
    let (above, below) = listLines.hidden(outside: listOffset..<listOffset + place.rows)
    let more = [
      above > 0 ? texts.moreAbove(above) : "", below > 0 ? texts.moreBelow(below) : "",
    ]
    canvas.drawMore(
      SafeText(more.filter { !$0.isEmpty }.joined(separator: "  ")), in: rect.inset(right: 1))
  }

  /// Draws the rows of some chats anew, with the list as it is. The area they are in.
  func redrawRows(of chats: [ChatID], _ rect: Rect, _ canvas: inout Canvas) -> Rect {
    let place = listArea(rect)
    var changed = Rect(Size(rows: 0, columns: 0))
    for (index, line) in listLines.lines.dropFirst(listOffset).prefix(place.rows).enumerated() {
      guard let row = line.row, chats.contains(rows[row].id) else { continue }
      let area = place.line(index)
      draw(line, area, &canvas)
      changed = changed.union(area)
    }
    return changed
  }

  private func draw(_ line: ListLines.Line, _ area: Rect, _ canvas: inout Canvas) {
    switch line {
    case .title(let section, let count):
      canvas.putLine(
        SafeText("\(texts.sectionTitle(section.title)) \(count)"), in: area.inset(left: 1),
        style: Style(section == .ringing ? .alert : .muted, on: .plain, .bold))
    case .name(let index): drawName(rows[index], isTight: listLines.isTight, area, &canvas)
    case .words(let index): drawWords(rows[index], area, &canvas)
    }
  }

  private func ground(_ row: ListRow) -> Ground {
    guard row.id == list.selected else { return .plain }
    return focus == .list ? .selection : .dimSelection
  }

  /// The first line of a row: name and clock; in a tight list also what its second would show at the
  /// right.
  private func drawName(
    _ row: ListRow, isTight: Bool, _ area: Rect, _ canvas: inout Canvas
  ) {
    let ground = ground(row)
    canvas.fill(area, style: Style(.text, on: ground))
    drawMark(row, area, &canvas)
    let name = SafeText(oneLine: visitor(of: row.id)?.displayName ?? row.id.text, lineBreak: " ")
    var clock = clockText(row)
    if isTight, case let badge = badge(row, isShort: true), !badge.isEmpty {
      clock = clock.isEmpty ? badge : badge + " " + clock
    }
    let text = area.inset(left: 2, right: 1)
    let room = text.columns - (clock.isEmpty ? 0 : clock.width + 1)
    let isBold = unreadCount(row.id) > 0 || row.section == .ringing
    canvas.put(
      name.truncated(to: room), row: text.row, column: text.column,
      style: Style(row.section == .ringing ? .alert : .text, on: ground, isBold ? .bold : []),
      in: text)
    canvas.put(
      clock, row: text.row, column: text.endColumn - clock.width,
      style: Style(row.section == .ringing ? .alert : clockRole(row), on: ground), in: text)
  }

  /// How much of a chat is new, and whether something is written in it and not sent; of one that
  /// waits, that the agent was asked for it and did not answer.
  private func badge(_ row: ListRow, isShort: Bool) -> SafeText {
    let unread = unreadCount(row.id)
    let missed = row.section == .waiting ? missedOffers.last { $0.chat == row.id } : nil
    let parts = [
      missed.map { texts.missed(at: isShort ? nil : localTime.moment($0.at, now: now)) } ?? "",
      unread > 0 ? texts.new(unread) : "", talks[row.id]?.hasText == true ? texts.draft : "",
    ]
    return SafeText(parts.filter { !$0.isEmpty }.joined(separator: ", "))
  }

  /// The second line: what was said last, and how much of it is new.
  private func drawWords(_ row: ListRow, _ area: Rect, _ canvas: inout Canvas) {
    let ground = ground(row)
    canvas.fill(area, style: Style(.text, on: ground))
    drawMark(row, area, &canvas)
    let text = area.inset(left: 2, right: 1)
    let badge = badge(row, isShort: false)
    let room = text.columns - (badge.isEmpty ? 0 : badge.width + 1)
    canvas.put(
      lastWords(row).truncated(to: room), row: text.row, column: text.column,
      style: Style(.muted, on: ground), in: text)
    canvas.put(
      badge, row: text.row, column: text.endColumn - badge.width,
      style: Style(.accent, on: ground), in: text)
  }

  private static let selectionMark: SafeText = "\u{258C}"

  private func drawMark(_ row: ListRow, _ area: Rect, _ canvas: inout Canvas) {
    let ground = ground(row)
    if ground != .plain {
      canvas.put(
        InboxModel.selectionMark, row: area.row, column: area.column,
        style: Style(.accent, on: ground), in: area)
    } else if row.section == .ringing {
      canvas.put("!", row: area.row, column: area.column, style: Style(.alert), in: area)
    }
  }

  private func clockText(_ row: ListRow) -> SafeText {
    switch rowClock(row) {
    case .since(let start): SafeText(Elapsed.text(since: start, now: now, tongue))
    case .until(let end): SafeText(texts.seconds(Remaining.seconds(until: end, now: now)))
    case .endsAt(let end):
      SafeText(texts.endsIn(seconds: Remaining.seconds(until: end, now: now)))
    case .none: SafeText(pastMoment(row).map { localTime.moment($0, now: now) } ?? "")
    }
  }

  private func pastMoment(_ row: ListRow) -> Instant? {
    switch row.section {
    case .missed: missedChat(row.id)?.at
    case .missedOffers: missedOffers.last { $0.chat == row.id }?.at
    case .past: past.summaries.first { $0.id == row.id }?.endedAt
    case .departed: departed[row.id]?.closing?.at
    case .ringing, .active, .elsewhere, .waiting: nil
    }
  }

  /// Whoever has waited long, for an answer or for somebody, is shown so.
  private func clockRole(_ row: ListRow) -> Role {
    switch rowClock(row) {
    case .endsAt: .alert
    case .since(let start): Role(ofWaitSince: start, now: now)
    case .until, .none: .muted
    }
  }

  private func lastWords(_ row: ListRow) -> SafeText {
    switch row.section {
    case .past:
      guard let summary = past.summaries.first(where: { $0.id == row.id }) else { return .empty }
      return SafeText(oneLine: summaryWords(summary))
    case .missed:
      if let left = missedChat(row.id)?.left {
        return SideSign.visitor + " " + SafeText(oneLine: String(left.prefix(200)))
      }
      return SafeText(oneLine: stateWords(row.id))
    case .missedOffers: return SafeText(oneLine: stateWords(row.id))
    case .departed:
      return departed[row.id]?.closing.map { SafeText(oneLine: $0.text(in: localTime.tongue)) }
        ?? .empty
    case .elsewhere: return SafeText(oneLine: stateWords(row.id))
    case .ringing, .active, .waiting:
      if let pending = talks[row.id]?.pending.last {
        let words = SafeText(oneLine: String(pending.text.prefix(200)))
        return pending.kind == .note
          ? SafeText(texts.note) + ": " + words : SideSign.agent + " " + words
      }
      guard let line = desk.chats[row.id]?.lastMessage else {
        return SafeText(isVisitorAway(row.id) ? texts.away : texts.nothingSaid)
      }
      // More than a row can show is not even made safe.
      let away: SafeText = isVisitorAway(row.id) ? SafeText(texts.away + " ") : .empty
      let words = SafeText(oneLine: String(line.text(in: localTime.tongue).prefix(200)))
      if case .message(_, .agent(let agent), _) = line.content {
        let name = agent == me ? "" : SafeText(oneLine: name(of: agent)) + ": "
        return away + SideSign.agent + " " + name + words
      }
      return away + SideSign.visitor + " " + words
    }
  }

  /// Whether nobody is there to read an answer just now.
  private func isVisitorAway(_ id: ChatID) -> Bool {
    guard let chat = desk.chats[id], case .active = chat.state else { return false }
    if case .gone = chat.visitorPresence { return true }
    return false
  }

  /// A closed chat in a few words: how it ended, with whom, how much was said.
  func summaryWords(_ summary: ChatSummary) -> String {
    let standing: ChatStanding =
      switch summary.outcome {
      case .ended: summary.agent.map { .with(name(of: $0)) } ?? .ended
      case .fellBack: .nobodyCame
      case .abandoned: .abandoned
      }
    return texts.closed(standing, messages: summary.messages)
  }
}
