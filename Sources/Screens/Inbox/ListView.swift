import Desk
import Terminal
import Text
import Words

extension InboxModel {
  func drawList(_ rect: Rect, _ canvas: inout Canvas) {
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
    list.draw(in: rect, listLook, &canvas)
  }

  /// How the list is drawn.
  var listLook: ChatList.Look {
    let texts = texts
    return ChatList.Look(
      isFocused: focus == .list,
      title: { SafeText("\(texts.sectionTitle($0.title)) \($1)") },
      more: { above, below in
        let more = [above.map { texts.moreAbove($0) }, below.map { texts.moreBelow($0) }]
        return SafeText(more.compactMap(\.self).joined(separator: "  "))
      },
      text: rowText(of:))
  }

  private func rowText(of row: ListRow) -> ListRowText {
    var text = ListRowText(
      name: SafeText(
        oneLine: visitor(of: row.id)?.displayName ?? row.id.text, lineBreak: " "))
    text.clock = clockText(row)
    text.clockRole = clockRole(row)
    text.isRinging = row.section == .ringing
    text.isNew = unreadCount(row.id) > 0
    if list.lines.isTight {
      text.badge = badge(row, isShort: true)
    } else {
      text.badge = badge(row, isShort: false)
      text.words = lastWords(row)
    }
    return text
  }

  /// How much of a chat is new, and whether something is written in it and not sent; of one that
  /// waits, that the agent was asked for it and did not answer.
  private func badge(_ row: ListRow, isShort: Bool) -> SafeText {
    let unread = unreadCount(row.id)
    let missed = row.section == .waiting ? self.missed.offer(of: row.id) : nil
    let parts = [
      missed.map { texts.missed(at: isShort ? nil : localTime.moment($0.at, now: now)) } ?? "",
      unread > 0 ? texts.new(unread) : "", talks.hasText(row.id) ? texts.draft : "",
    ]
    return SafeText(parts.filter { !$0.isEmpty }.joined(separator: texts.comma))
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
    case .missedOffers: missed.offer(of: row.id)?.at
    case .past: archive.past.first { $0.id == row.id }?.endedAt
    case .departed: departed[row.id]?.closing?.at
    case .ringing, .active, .elsewhere, .waiting: nil
    }
  }

  /// Whoever has waited long, for an answer or for somebody, is shown so.
  private func clockRole(_ row: ListRow) -> Role {
    switch rowClock(row) {
    case .endsAt: .alert
    case .since(let start): Role(ofWaitSince: start, now: now, desk.settings)
    case .until, .none: .muted
    }
  }

  private func lastWords(_ row: ListRow) -> SafeText {
    switch row.section {
    case .past:
      guard let summary = archive.past.first(where: { $0.id == row.id }) else { return .empty }
      return SafeText(oneLine: texts.closed(summary, name(of:)))
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
          ? SafeText(texts.note + texts.colon) + words : SideSign.agent + " " + words
      }
      guard let line = desk.chats[row.id]?.lastMessage else {
        return SafeText(isVisitorAway(row.id) ? texts.away : texts.nothingSaid)
      }
      // More than a row can show is not even made safe.
      let away: SafeText = isVisitorAway(row.id) ? SafeText(texts.away + " ") : .empty
      let words = SafeText(oneLine: String(line.text(in: localTime.tongue).prefix(200)))
      if case .message(_, .agent(let agent), _) = line.content {
        let name = agent == me ? "" : SafeText(oneLine: name(of: agent)) + SafeText(texts.colon)
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
}
