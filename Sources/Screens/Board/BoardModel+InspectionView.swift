import Desk
import Terminal
import Text
import Words

/// How a chat that is looked at is drawn.
extension BoardModel {
  func drawInspection(
    _ inspection: Inspection, _ panes: BoardPanes, _ canvas: inout Canvas
  ) {
    drawHeadline(inspection, panes.header, &canvas)
    drawSeparator(panes.separator, &canvas)
    let hasBoth = panes.conversation != nil && panes.reasons != nil
    let other = hasBoth ? nil : keys.keyName(for: .nextPane, in: .inspection)
    drawTitle(
      texts.conversationTitle(otherBy: other), panes.conversationTitle,
      isFocused: inspection.pane == .conversation, &canvas)
    drawTitle(
      texts.reasonsTitle(otherBy: other), panes.reasonsTitle,
      isFocused: inspection.pane == .reasons, &canvas)
    if let rect = panes.conversation {
      let parts = inspectionParts(rect)
      drawConversation(inspection, parts.words, &canvas)
      if let rect = parts.draft { sharedDraft?.draw(in: rect, &canvas) }
    }
    if let rect = panes.reasons { drawReasons(inspection, rect, &canvas) }
  }

  /// Who it is and how the chat stands, as in its row of the board.
  private func drawHeadline(_ inspection: Inspection, _ rect: Rect, _ canvas: inout Canvas) {
    canvas.fill(rect, style: Style(.text, on: .header))
    let line = rect.inset(left: 1, right: 1)
    let text = rowText(of: inspection.id)
    let state = texts.standing(standing(of: inspection, text.time.string))
    var facts = [SafeText(state), text.place, text.detail].filter { !$0.isEmpty }
    facts.append(SafeText(oneLine: inspection.id.text))
    let rest = facts.joined(separator: " \u{00B7} ")
    let name = (inspection.chat.map { visitorText($0.visitor) } ?? text.name).truncated(
      to: max(line.columns / 2, line.columns - rest.width - 2))
    let column = canvas.put(
      name, row: line.row, column: line.column, style: Style(.heading, on: .header), in: line)
    let room = line.inset(left: column + 2 - line.column)
    canvas.putLine(rest, in: room, style: Style(.text, on: .header))
  }

  private func standing(of inspection: Inspection, _ time: String) -> WatchedStanding {
    let isNow = time == texts.elapsed(seconds: 0)
    return switch desk.chats[inspection.id]?.state {
    case .waiting: isNow ? .hasJustCome : .waiting(time)
    case .offered: .ringing(time)
    case .active: time.isEmpty ? .active : isNow ? .hasJustWritten : .unanswered(time)
    case nil: .closed(inspection.summary == nil ? nil : time)
    }
  }

  private func drawConversation(
    _ inspection: Inspection, _ rect: Rect, _ canvas: inout Canvas
  ) {
    let inner = TextColumn.area(in: rect)
    if inspection.isMissing {
      return canvas.putLine(
        SafeText(texts.noRecordHere), in: inner, style: Style(.warning))
    }
    guard inspection.chat != nil else {
      return canvas.putLine(SafeText(texts.readingJournal), in: inner, style: Style(.muted))
    }
    let scroll = inspection.conversationScroll
    let rows = inspection.conversation.visible(scroll, height: inner.rows)
    if rows.isEmpty {
      canvas.putLine(SafeText(texts.nothingSaidYet), in: inner, style: Style(.muted))
    }
    for (index, row) in rows.enumerated() { canvas.draw(row, in: inner.line(index)) }
    drawBelow(scroll, inner, &canvas)
  }

  private func drawReasons(_ inspection: Inspection, _ rect: Rect, _ canvas: inout Canvas) {
    let inner = TextColumn.area(in: rect)
    guard inspection.hasRecord || !inspection.reasons.rows.isEmpty else {
      return canvas.putLine(SafeText(texts.readingJournal), in: inner, style: Style(.muted))
    }
    let scroll = inspection.reasonsScroll
    let rows = inspection.reasons.rows.dropFirst(scroll.topItem).prefix(inner.rows)
    for (index, row) in rows.enumerated() { canvas.draw(row, in: inner.line(index)) }
    drawBelow(scroll, inner, &canvas)
  }

  /// Says that there is more below, and that some of it is new.
  private func drawBelow(_ scroll: FollowScroll, _ rect: Rect, _ canvas: inout Canvas) {
    guard !scroll.isFollowing else { return }
    let key = keys.keyName(for: .pageDown, in: .anywhere)
    let text = SafeText(" \(texts.below(new: scroll.unseen, key: key)) ")
    canvas.drawMore(
      text, in: rect, style: Style(scroll.unseen > 0 ? .alert : .accent, on: .bar))
  }
}
