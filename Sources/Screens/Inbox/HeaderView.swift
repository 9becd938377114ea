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
    let counts = countWords
    let standings = self.standings
    let name = SafeText(oneLine: isOpen ? name(of: me) : me.text)
    let least = min(name.width, max(8, (rect.columns - 2) / 4))
    let shortest = least + 2 + (standings.last?.width ?? 0) + 2 + (counts.last?.width ?? 0)
    let signs = signsUnderBanner.truncated(to: max(0, rect.columns - 2 - shortest - 2))
    let room = rect.columns - 2 - (signs.isEmpty ? 0 : signs.width + 2)
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
    let start = max(column + 1, rect.endColumn - 1 - right.width)
    canvas.put(
      signs, row: rect.row,
      column: max(column + 1, start - signs.width - (right.isEmpty ? 0 : 2)),
      style: Style(.warning, on: .header), in: rect)
    canvas.put(
      right, row: rect.row, column: start,
      style: Style(list.count(.ringing) == 0 ? .text : .alert, on: .header), in: rect)
  }

  /// Whether chats may be offered to the agent at all.
  var takesChats: Bool { desk.agent(me)?.permissions.contains(.liveChat) ?? false }

  /// The agent's availability, in five lengths.
  private var standings: [SafeText] {
    guard let availability = status?.availability else {
      let word = SafeText(isOpen ? texts.notOnRoster : texts.openingDesk)
      return [word, word, word, word, word]
    }
    guard takesChats else {
      let supervises = desk.agent(me)?.permissions.contains(.viewAll) ?? false
      let short = SafeText(texts.takesNoChats(supervises: false))
      let long = SafeText(texts.takesNoChats(supervises: supervises))
      return [long, long, short, short, short]
    }
    let cause: AvailabilityCause? =
      switch availability.decidedBy {
      case .schedule: .schedule
      case .noSchedule: nil
      case .toggle: desk.toggles[me]?.told { name(of: $0) }
      }
    let until = availability.until.map { localTime.end($0, now: now) }
    return texts.available(availability.isAvailable, until: until, cause).map { SafeText($0) }
  }

  /// What there is to do, in six lengths: everything; without what is none; then without what
  /// matters less.
  private var countWords: [SafeText] {
    guard isOpen else { return Array(repeating: .empty, count: 6) }
    let active = list.count(.active)
    let capacity = status?.capacity ?? desk.settings.capacity
    let isIdle = !takesChats && active == 0
    let ringing = list.count(.ringing) > 0 ? texts.ringing(list.count(.ringing)) : ""
    let chats = isIdle ? "" : texts.chats(active, of: capacity, briefly: false)
    let shortChats = isIdle ? "" : texts.chats(active, of: capacity, briefly: true)
    let waiting = texts.waiting(list.count(.waiting))
    let someWaiting = list.count(.waiting) > 0 ? waiting : ""
    let missed = missedCount == 0 ? "" : texts.missed(missedCount)
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
    let scopeTitle = SafeText(texts.chatsTitle(all: list.scope == .all))
    let row = panes.titles.row
    if let pane = panes.list {
      canvas.drawPaneTitle(scopeTitle, over: pane, row: row, isFocused: focus == .list)
    }
    if let pane = panes.conversation {
      canvas.drawPaneTitle(
        watchedTitle(columns: pane.columns), over: pane, row: row,
        isFocused: focus == .reading || focus == .composer)
    }
    for (chat, rect) in sidePanes {
      canvas.drawPaneTitle(sideTitle(chat), over: rect, row: row, isFocused: false)
    }
    if let pane = panes.visitor {
      canvas.drawPaneTitle(
        SafeText(texts.visitorTitle), over: pane, row: row, isFocused: focus == .visitor)
    }
  }

  /// With who watches, which is said wherever there is room for the least of it.
  private func watchedTitle(columns: Int) -> SafeText {
    let title = conversationTitle
    guard let shown, opened == nil else { return title }
    let room = columns - title.width - 9
    let words = SafeText(oneLine: watchWords(shown, columns: room), lineBreak: " ")
    guard !words.isEmpty else { return title }
    // Who is watched is told so first, where there is little room.
    guard words.width <= room else {
      return words + " \u{00B7} " + title
    }
    return title + " \u{00B7} " + words
  }

  private var conversationTitle: SafeText {
    guard let shown else { return .empty }
    if !columnChats.isEmpty, opened == nil { return sideTitle(shown) }
    let name = SafeText(oneLine: visitor(of: shown)?.displayName ?? shown.text, lineBreak: " ")
    return name + " \u{00B7} " + SafeText(oneLine: stateWords(shown), lineBreak: " ")
  }

  /// How a chat stands, in a word or two.
  func stateWords(_ id: ChatID) -> String { texts.standing(standing(of: id)) }

  private func standing(of id: ChatID) -> ChatStanding {
    if opened == id { return .past(back: keys.keyName(for: .back, in: .reading)) }
    guard let chat = desk.chats[id] else {
      if let handled = missed.handledElsewhere, handled.missed.chat == id, desk.missed[id] == nil {
        return .handled(by: name(of: handled.by))
      }
      switch outcome(of: id) {
      case nil: return .over
      case .ended: return .ended
      case .fellBack: return .nobodyCame
      case .abandoned: return .abandoned
      }
    }
    switch chat.state {
    case .offered(let offer):
      if answers.claimed.contains(id) { return .accepting }
      if answers.isDeclined(id) { return .declined }
      return offer.agent == me ? .ringing : .ringingAt(name(of: offer.agent))
    case .waiting: return answers.claimed.contains(id) ? .taking : .waiting
    case .active(let talk):
      if talk.handOver?.agent == me {
        return answers.claimed.contains(id) ? .accepting : .handedOver(by: name(of: talk.agent))
      }
      if let offer = talk.handOver, talk.agent == me {
        return .yoursRingingAt(name(of: offer.agent))
      }
      if case .gone = chat.visitorPresence { return .visitorAway }
      return talk.agent == me ? .yours : .with(name(of: talk.agent))
    }
  }

  /// How a closed chat came out, as far as it is known here.
  private func outcome(of id: ChatID) -> Outcome? {
    departed[id]?.summary?.outcome ?? missed.offer(of: id)?.outcome
      ?? archive.summary(of: id)?.outcome ?? missedChat(id)?.outcome
  }
}
