import FrontDesk
import Desk
import Routing
import Terminal
import Text

extension InboxModel {
  /// Who, how they stand and until when, and how much there is to do. What does not fit is said
  /// shorter.
  func drawHeader(_ rect: Rect, _ canvas: inout Canvas) {
    canvas.fill(rect, style: Style(.text, on: .bar))
    let room = rect.columns - 2
    let counts = self.counts
    let standings = self.standings
    let name = SafeText(oneLine: isOpen ? desk.name(of: me) : me.text)
    let most = min(name.width, max(8, room / 4))
    // The fullest words that fit beside each other.
    let choices = [(0, 0), (0, 1), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2)]
    let chosen =
      choices.first { standing, count in
        most + 2 + standings[standing].width + 2 + counts[count].width <= room
      } ?? (3, 2)
    var column = canvas.put(
      name.truncated(to: most), row: rect.row, column: rect.column + 1,
      style: Style(.heading, on: .bar), in: rect)
    let isAvailable = status?.availability.isAvailable ?? false
    column = canvas.put(
      standings[chosen.0], row: rect.row, column: column + 2,
      style: Style(isAvailable ? .success : .warning, on: .bar), in: rect)
    let right = counts[chosen.1]
    canvas.put(
      right, row: rect.row, column: max(column + 1, rect.endColumn - 1 - right.width),
      style: Style(offers.isEmpty ? .text : .alert, on: .bar), in: rect)
  }

  /// The agent's availability, in four lengths.
  private var standings: [SafeText] {
    guard let availability = status?.availability else {
      let word: SafeText = isOpen ? "not on the roster" : "opening the desk\u{2026}"
      return [word, word, word, word]
    }
    let word = availability.isAvailable ? "available" : "unavailable"
    let sign = availability.isAvailable ? "\u{25CF}" : "\u{25CB}"
    let until = availability.until.map { " until " + localTime.moment($0, now: now) } ?? ""
    let reason =
      switch availability.decidedBy {
      case .schedule: ", by schedule"
      case .noSchedule: ""
      case .toggle:
        desk.toggles[me]?.cause == .missedOffers ? ", after missed offers" : ", by hand"
      }
    return [
      SafeText("\(sign) \(word)\(until)\(reason)"), SafeText("\(sign) \(word)\(until)"),
      SafeText("\(sign) \(word)"), SafeText(sign),
    ]
  }

  /// What there is to do, in three lengths.
  private var counts: [SafeText] {
    guard isOpen else { return [.empty, .empty, .empty] }
    let ringing = offers.count
    let active = activeChats.count
    let capacity = status?.capacity ?? desk.settings.capacity
    let waiting = desk.chats.values.count { $0.state == .waiting }
    var parts: [(long: String, short: String)] = []
    if ringing > 0 { parts.append(("\(ringing) ringing", "\(ringing)!")) }
    parts.append(("\(active) of \(capacity) chats", "\(active)/\(capacity)"))
    parts.append(("\(waiting) waiting", "\(waiting)w"))
    if !missed.isEmpty { parts.append(("\(missed.count) missed", "\(missed.count)m")) }
    return [
      SafeText(parts.map(\.long).joined(separator: " \u{00B7} ")),
      SafeText(parts.map(\.short).joined(separator: " \u{00B7} ")),
      SafeText(parts.map(\.short).joined(separator: " ")),
    ]
  }

  /// The line under the header, with the panes' titles.
  func drawTitles(_ canvas: inout Canvas) {
    canvas.horizontalLine(panes.titles)
    for column in panes.separators {
      canvas.fill(
        Rect(row: panes.titles.row, column: column, rows: 1, columns: 1), Glyph("┬", width: 1),
        style: Style(.border))
    }
    let scopeTitle: SafeText = scope == .all ? "All chats" : "Chats"
    drawTitle(scopeTitle, over: panes.list, isFocused: focus == .list, &canvas)
    drawTitle(
      conversationTitle, over: panes.conversation,
      isFocused: focus == .reading || focus == .composer, &canvas)
    drawTitle("Visitor", over: panes.visitor, isFocused: focus == .visitor, &canvas)
  }

  /// The pane that has the keys is marked by a sign as well.
  private func drawTitle(
    _ title: SafeText, over pane: Rect?, isFocused: Bool, _ canvas: inout Canvas
  ) {
    guard let pane, !title.isEmpty else { return }
    let room = Rect(
      row: panes.titles.row, column: pane.column + 1, rows: 1, columns: pane.columns - 2)
    let text = SafeText(isFocused ? " \u{25B8} " : " ") + title + " "
    canvas.put(
      text.truncated(to: room.columns), row: room.row, column: room.column,
      style: Style(isFocused ? .accent : .heading), in: room)
  }

  private var conversationTitle: SafeText {
    guard let shown else { return .empty }
    let name = SafeText(oneLine: visitor(of: shown)?.displayName ?? shown.text, lineBreak: " ")
    return name + " \u{00B7} " + SafeText(oneLine: stateWords(shown), lineBreak: " ")
  }

  /// How a chat stands, in a word or two.
  func stateWords(_ id: ChatID) -> String {
    if opened == id { return "past chat, Esc goes back" }
    guard let chat = desk.chats[id] else {
      let summary = departed[id]?.summary ?? past.summaries.first { $0.id == id }
      guard let summary = summary ?? records[id]?.summary else { return "over" }
      switch summary.outcome {
      case .ended: return "ended"
      case .fellBack: return "nobody came"
      case .abandoned: return "left before anybody came"
      }
    }
    switch chat.state {
    case .offered(let offer):
      if claimed.contains(id) { return "accepting\u{2026}" }
      return offer.agent == me ? "ringing" : "ringing at \(desk.name(of: offer.agent))"
    case .waiting: return claimed.contains(id) ? "taking\u{2026}" : "waiting"
    case .active(let agent): return agent == me ? "yours" : "with \(desk.name(of: agent))"
    }
  }
}
