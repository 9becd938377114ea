import Desk
import Routing
import Terminal
import Text

/// An agent in one row of the board: what stands in its columns.
struct AgentRowText: Hashable {
  var sign: SafeText
  var name: SafeText
  /// How they stand and what they have, in up to `stateWidth` cells.
  var state: SafeText
  /// The same in up to `shortStateWidth`, without until when.
  var shortState: SafeText
  var stateRole = Role.muted

  static let stateWidth = 18
  static let shortStateWidth = 15
}

extension BoardModel {
  func rowText(of status: AgentStatus) -> AgentRowText {
    let (state, short, role) = stateText(of: status)
    return AgentRowText(
      sign: status.isPresent ? "\u{25CF}" : "\u{25CB}", name: agentText(status.agent),
      state: state, shortState: short, stateRole: role)
  }

  /// Whoever has no chat is free, or not; whoever has some has so many of so many.
  private func stateText(of status: AgentStatus) -> (SafeText, SafeText, Role) {
    let load = status.load
    let chats = load == 1 ? "1 chat" : "\(load) chats"
    func words(_ reason: String, _ short: String, _ role: Role) -> (SafeText, SafeText, Role) {
      load == 0
        ? (SafeText(reason), SafeText(reason), role)
        : (SafeText("\(short), \(chats)"), SafeText("\(short), \(chats)"), role)
    }
    if status.obstacle == .noPermission { return words("takes no chats", "none", .muted) }
    if !status.isPresent, case .gone = desk.presence[status.agent], load > 0 {
      return words("gone", "gone", .warning)
    }
    let until = status.availability.until.map { " till " + shortMoment($0) } ?? ""
    guard status.availability.isAvailable else {
      guard status.availability.decidedBy == .toggle else {
        return load == 0 ? (SafeText("off" + until), "off", .muted) : words("", "off", .muted)
      }
      if desk.toggles[status.agent]?.cause == .missedOffers {
        return words("missed offers", "missed", .warning)
      }
      return load == 0 ? (SafeText("away" + until), "away", .muted) : words("", "away", .muted)
    }
    let share = "\(load) of \(status.capacity)"
    if status.obstacle == .atCapacity {
      return (SafeText("full, \(chats)"), SafeText("full, \(chats)"), .warning)
    }
    if !status.isPresent, desk.settings.presence { return words("not here", "not here", .muted) }
    guard load > 0 else { return (SafeText("free" + until), "free", .success) }
    return (SafeText(share + (until.isEmpty ? " chats" : until)), SafeText(share + " chats"), .text)
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
    let until = availability.until.map { " until \(localTime.moment($0, now: now))" } ?? ""
    let reason =
      switch availability.decidedBy {
      case .schedule: " by schedule"
      case .noSchedule: ""
      case .toggle:
        switch desk.toggles[status.agent]?.cause {
        case .missedOffers: " after missed offers"
        case .administrator: " by an administrator"
        case .agent, nil: " by hand"
        }
      }
    var words =
      "\(status.isPresent ? "here" : "not here"), "
      + "\(availability.isAvailable ? "available" : "unavailable")\(reason)\(until)"
    if status.obstacle == .noPermission { words += ", may not take chats" }
    words += "; \(status.load) of \(status.capacity) chats"
    let theirs = chatsOf[status.agent] ?? []
    var text = agentText(status.agent) + SafeText(" (\(status.agent)): \(words)")
    if !theirs.isEmpty { text += ": " + names(of: theirs) }
    return text
  }

  /// The visitors of some chats, as many as a row could hold.
  func names(of chats: [ChatID]) -> SafeText {
    chats.prefix(20).compactMap { id in
      desk.chats[id].map { chat -> SafeText in
        if case .offered = chat.state { return visitorText(chat.visitor) + "?" }
        return visitorText(chat.visitor)
      }
    }.joined(separator: ", ")
  }

  /// How the agent stands; nil if there is none of that id.
  func status(of id: AgentID) -> AgentStatus? {
    guard let place = desk.rosterIndex[id], roster.indices.contains(place) else { return nil }
    return roster[place]
  }
}
