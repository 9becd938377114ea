import Desk
import Overview
import Routing
import Terminal
import Text
import Words

/// An agent in one row of the board: what stands in its columns.
struct AgentRowText: Hashable {
  var sign: SafeText
  var name: SafeText
  /// How they stand and what they have, the fullest words first.
  var states: [SafeText]
  var stateRole = Role.muted
  /// Since when, and how many offers they let ring in vain today: where there is room.
  var day = SafeText.empty
  var dayRole = Role.muted

  /// The column of that.
  static let dayWidth = 8
  /// The column of the state where one for chats follows.
  static let stateWidth = 18
  /// Of a name so much is kept before a state gets fuller words.
  static let nameWidth = 11

  /// The least width of the column of names: what they need, as far as the other columns keep theirs.
  /// Agents of one name are told apart by the id before it, and by nothing where it is cut.
  static func column(ofNames width: Int, in columns: Int) -> Int {
    let others = stateWidth + 6 + dayWidth + 3
    return max(14, min(26, width, columns - others))
  }

  /// The fullest words that fit.
  func state(width: Int) -> SafeText {
    states.first { $0.width <= width } ?? states.last ?? .empty
  }
}

extension BoardModel {
  func rowText(of status: AgentStatus) -> AgentRowText {
    let (states, role) = states(of: status)
    var text = AgentRowText(
      sign: status.isPresent ? "\u{25CF}" : "\u{25CB}", name: agentText(status.agent),
      states: states.map { SafeText($0) }, stateRole: role)
    let missed = today.agents.missedOffers(of: status.agent)
    let since = today.agents.since(status, in: desk)
    // A sign of its own for what was missed, since a colour alone tells nobody.
    text.day = SafeText(
      (missed > 0 ? "!\(min(missed, 99)) " : "") + (since.map { shortMoment($0) } ?? ""))
    if missed > 0 { text.dayRole = .warning }
    return text
  }

  /// How an agent stands, why, and how many chats of how many they have: in words that get fewer.
  /// Of somebody with chats the figures stay longest, of somebody without the reason.
  private func states(of status: AgentStatus) -> ([String], Role) {
    let (load, capacity) = (status.load, status.capacity)
    func words(_ reasons: [String], _ role: Role) -> ([String], Role) {
      var words: [String] = []
      for reason in reasons {
        words += texts.state(reason, load: load, of: capacity)
        if load == 0, reason != reasons.last { words.append(reason) }
      }
      if load == 0 { words += reasons.suffix(1) }
      return (words, role)
    }
    if status.obstacle == .noPermission {
      guard load > 0 else { return ([texts.takesNoChats(supervises: false)], .muted) }
      return (texts.takesNone(having: load), .muted)
    }
    if !status.isPresent, case .gone = desk.presence[status.agent], load > 0 {
      return words([texts.agentHasGone], .warning)
    }
    let until = status.availability.until.map { shortMoment($0) }
    func lasting(_ reason: String, _ short: String) -> [String] {
      [until.map { texts.state(reason, till: $0) }, reason, short].compactMap { $0 }
        .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
    guard status.availability.isAvailable else {
      guard status.availability.decidedBy == .toggle else {
        return words(lasting(texts.isOff, texts.isOff), .muted)
      }
      let cause = desk.toggles[status.agent]?.cause
      let (full, short) = texts.unavailable(by: cause)
      return words(lasting(full, short), cause == .missedOffers ? .warning : .muted)
    }
    if status.obstacle == .atCapacity { return words([texts.isFull], .warning) }
    if !status.isPresent, desk.settings.presence { return words([absence(status)], .muted) }
    guard load > 0 else { return words(lasting(texts.isFree, texts.isFree), .success) }
    return (texts.isTalking(load: load, of: capacity, till: until), .text)
  }

  /// Of somebody whom no chat rings at, whether they watch here.
  private func absence(_ status: AgentStatus) -> String {
    status.agent == me ? texts.watching : texts.notHere
  }

  /// The time on the day of now, else the date.
  private func shortMoment(_ instant: Instant) -> String {
    let moment = localTime.day(of: instant) == localTime.day(of: now)
    // Midnight ends the day it closes.
    if !moment, instant == localTime.midnight(after: now) { return "24:00" }
    return moment ? localTime.clock(instant) : localTime.shortDate(instant)
  }

  /// All about an agent, in a sentence.
  func sentence(about status: AgentStatus) -> SafeText {
    let availability = status.availability
    let cause: AvailabilityCause? =
      switch availability.decidedBy {
      case .schedule: .schedule
      case .noSchedule: nil
      case .toggle:
        desk.toggles[status.agent]?.told { name(of: $0) }
      }
    let words = texts.about(
      AgentStanding(
        isPresent: status.isPresent, isWatching: status.agent == me,
        isAvailable: availability.isAvailable, cause: cause,
        until: availability.until.map { localTime.moment($0, now: now) },
        mayTakeChats: status.obstacle != .noPermission, load: status.load,
        capacity: status.capacity))
    let theirs = chats.open.ofAgent[status.agent] ?? []
    let id = SafeText(texts.idBehind(status.agent.text) + texts.colon)
    let day = texts.agentDay(
      since: today.agents.since(status, in: desk).map { localTime.moment($0, now: now) },
      missed: today.agents.missedOffers(of: status.agent))
    var text = agentText(status.agent) + id + SafeText(words) + SafeText(day)
    if !theirs.isEmpty { text += SafeText(texts.colon) + names(of: theirs, at: status.agent) }
    return text
  }

  /// The visitors of an agent's chats, as many as a row could hold; those that only ring there with
  /// a question mark.
  func names(of chats: [ChatID], at agent: AgentID) -> SafeText {
    chats.prefix(20).compactMap { id in
      desk.chats[id].map { chat -> SafeText in
        if chat.ringingAt == agent { return visitorText(chat.visitor) + "?" }
        return visitorText(chat.visitor)
      }
    }.joined(separator: SafeText(texts.comma))
  }

  /// How the agent stands; nil if there is none of that id.
  func status(of id: AgentID) -> AgentStatus? {
    guard let place = desk.rosterIndex[id], roster.indices.contains(place) else { return nil }
    return roster[place]
  }
}
