import Desk
import FrontDesk
import Routing
import Terminal
import Text
import Words

extension InboxModel {
  /// Who, how they stand and until when, and how much there is to do. What does not fit is said
  /// shorter, and at last what matters least is left out.
  func drawHeader(_ rect: Rect, _ canvas: inout Canvas) {
    canvas.fill(rect, style: Style(.text, on: .header))
    let room = rect.columns - 2
    let counts = countWords
    let standings = self.standings
    let name = SafeText(oneLine: isOpen ? name(of: me) : me.text)
    let least = min(name.width, max(8, room / 4))
    // The fullest words that fit beside each other: until when one is available before why, what
    // there is to do before until when.
    let choices = [
      (0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1), (2, 2), (2, 3), (2, 4), (3, 2), (3, 3),
      (3, 4), (4, 3), (4, 4), (4, 5),
    ]
    let chosen =
      choices.first { standing, count in
        least + 2 + standings[standing].width + 2 + counts[count].width <= room
      } ?? (4, 5)
    let standing = standings[chosen.0]
    let right = counts[chosen.1]
    let most = max(least, room - 2 - standing.width - 2 - right.width)
    var column = canvas.put(
      name.truncated(to: most), row: rect.row, column: rect.column + 1,
      style: Style(.heading, on: .header), in: rect)
    let isAvailable = takesChats && status?.availability.isAvailable ?? false
    let role: Role = isAvailable ? .success : (takesChats || !isOpen ? .warning : .text)
    column = canvas.put(
      standing, row: rect.row, column: column + 2, style: Style(role, on: .header), in: rect)
    canvas.put(
      right, row: rect.row, column: max(column + 1, rect.endColumn - 1 - right.width),
      style: Style(count(.ringing) == 0 ? .text : .alert, on: .header), in: rect)
  }

  /// Whether chats may be offered to the agent at all.
  var takesChats: Bool { desk.agent(me)?.permissions.contains(.liveChat) ?? false }

  /// The agent's availability, in five lengths.
  private var standings: [SafeText] {
    guard let availability = status?.availability else {
      let word: SafeText = isOpen ? "not on the roster" : "opening the desk\u{2026}"
      return [word, word, word, word, word]
    }
    guard takesChats else {
      let supervises = desk.agent(me)?.permissions.contains(.viewAll) ?? false
      let short: SafeText = "takes no chats"
      let long: SafeText = supervises ? "supervising: takes no chats" : short
      return [long, long, short, short, short]
    }
    let word = availability.isAvailable ? "available" : "unavailable"
    let sign = availability.isAvailable ? "\u{25CF}" : "\u{25CB}"
    let until = availability.until.map { " until " + localTime.end($0, now: now) } ?? ""
    let reason =
      switch availability.decidedBy {
      case .schedule: ", by schedule"
      case .noSchedule: ""
      case .toggle:
        desk.toggles[me]?.cause == .missedOffers ? ", after missed offers" : ", by hand"
      }
    return [
      SafeText("\(sign) \(word)\(until)\(reason)"), SafeText("\(sign) \(word)\(until)"),
      SafeText("\(sign) \(word)"), SafeText("\(sign) \(availability.isAvailable ? "on" : "off")"),
      SafeText(sign),
    ]
  }

  /// What there is to do, in six lengths: everything; without what is none; then without what
  /// matters less.
  private var countWords: [SafeText] {
    guard isOpen else { return Array(repeating: .empty, count: 6) }
    let active = count(.active)
    let capacity = status?.capacity ?? desk.settings.capacity
    let isIdle = !takesChats && active == 0
    let ringing = count(.ringing) > 0 ? "\(count(.ringing)) ringing" : ""
    let chats = isIdle ? "" : "\(active) of \(capacity) chats"
    let shortChats = isIdle ? "" : "\(active)/\(capacity) chats"
    let waiting = "\(count(.waiting)) waiting"
    let someWaiting = count(.waiting) > 0 ? waiting : ""
    let missed = missedCount == 0 ? "" : "\(missedCount) missed"
    let choices = [
      [ringing, chats, waiting, missed], [ringing, shortChats, someWaiting, missed],
      [ringing, shortChats, someWaiting], [ringing, shortChats],
      [ringing, isIdle ? "" : "\(active)/\(capacity)"], [ringing.isEmpty ? shortChats : ringing],
    ]
    return choices.map { parts in
      SafeText(parts.filter { !$0.isEmpty }.joined(separator: " \u{00B7} "))
    }
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
    if opened == id {
      return "past chat, \(inboxCommands.keyName(for: .back, in: .reading)) goes back"
    }
    guard let chat = desk.chats[id] else {
      switch outcome(of: id) {
      case nil: return "over"
      case .ended: return "ended"
      case .fellBack: return "nobody came"
      case .abandoned: return "left before anybody came"
      }
    }
    switch chat.state {
    case .offered(let offer):
      if claimed.contains(id) { return "accepting\u{2026}" }
      if isDeclined(id) { return "declined" }
      return offer.agent == me ? "ringing" : "ringing at \(name(of: offer.agent))"
    case .waiting: return claimed.contains(id) ? "taking\u{2026}" : "waiting"
    case .active(let talk):
      if claimed.contains(id), talk.handOver?.agent == me { return "accepting\u{2026}" }
      if talk.handOver?.agent == me {
        return "\(name(of: talk.agent)) hands it over to you"
      }
      if let offer = talk.handOver, talk.agent == me {
        return "yours, ringing at \(name(of: offer.agent))"
      }
      if case .gone = chat.visitorPresence { return "the visitor is away" }
      return talk.agent == me ? "yours" : "with \(name(of: talk.agent))"
    }
  }

  /// How a closed chat came out, as far as it is known here.
  private func outcome(of id: ChatID) -> Outcome? {
    departed[id]?.summary?.outcome ?? missed.last { $0.chat == id }?.outcome
      ?? past.summaries.first { $0.id == id }?.outcome ?? records[id]?.summary?.outcome
  }
}
