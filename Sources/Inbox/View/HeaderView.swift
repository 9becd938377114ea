import Desk
import FrontDesk
import Routing
import Terminal
import Text

extension InboxModel {
  /// Who, how they stand and until when, and how much there is to do. What does not fit is said
  /// shorter.
  func drawHeader(_ rect: Rect, _ canvas: inout Canvas) {
    canvas.fill(rect, style: Style(.text, on: .bar))
    let room = rect.columns - 2
    let counts = self.countWords
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
      style: Style(count(.ringing) == 0 ? .text : .alert, on: .bar), in: rect)
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
  private var countWords: [SafeText] {
    guard isOpen else { return [.empty, .empty, .empty] }
    let ringing = count(.ringing)
    let active = count(.active)
    let capacity = status?.capacity ?? desk.settings.capacity
    let waiting = count(.waiting)
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
    canvas.drawTitleLine(panes.titles, separators: panes.separators)
    let scopeTitle: SafeText = scope == .all ? "All chats" : "Chats"
    let row = panes.titles.row
    if let pane = panes.list {
      canvas.drawPaneTitle(scopeTitle, over: pane, row: row, isFocused: focus == .list)
    }
    if let pane = panes.conversation {
      canvas.drawPaneTitle(
        conversationTitle, over: pane, row: row,
        isFocused: focus == .reading || focus == .composer)
    }
    if let pane = panes.visitor {
      canvas.drawPaneTitle("Visitor", over: pane, row: row, isFocused: focus == .visitor)
    }
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
    case .active(let agent):
      if case .gone = chat.visitorPresence { return "the visitor is away" }
      return agent == me ? "yours" : "with \(desk.name(of: agent))"
    }
  }
}
