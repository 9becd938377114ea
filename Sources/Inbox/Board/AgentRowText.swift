import Desk
import Routing
import Terminal
import Text

/// An agent in one row of the board: what stands in its columns.
struct AgentRowText: Hashable {
  var sign: SafeText
  var name: SafeText
  /// Chats and offers against how many they may have.
  var load: SafeText
  /// How they stand, in up to 15 cells.
  var state: SafeText
  /// The same in up to 11.
  var shortState: SafeText
  var stateRole = Role.muted
}

extension BoardModel {
  func rowText(of status: AgentStatus) -> AgentRowText {
    let (state, short, role) = stateText(of: status)
    return AgentRowText(
      sign: status.isPresent ? "\u{25CF}" : "\u{25CB}",
      name: agentText(status.agent), load: "\(status.load)/\(status.capacity)", state: state,
      shortState: short, stateRole: role)
  }

  private func stateText(of status: AgentStatus) -> (SafeText, SafeText, Role) {
    let until = status.availability.until.map { SafeText(shortMoment($0)) }
    if status.obstacle == .noPermission { return ("takes no chats", "no chats", .muted) }
    if !status.isPresent, case .gone = desk.presence[status.agent], status.load > 0 {
      return ("gone", "gone", .warning)
    }
    guard status.availability.isAvailable else {
      if status.availability.decidedBy == .toggle,
        desk.toggles[status.agent]?.cause == .missedOffers
      {
        return ("missed offers", "missed", .warning)
      }
      let word: SafeText = status.availability.decidedBy == .toggle ? "away" : "off"
      guard let until else { return (word, word, .muted) }
      return (word + " till " + until, "back " + until, .muted)
    }
    if status.obstacle == .atCapacity { return ("full", "full", .warning) }
    if !status.isPresent, desk.settings.presence { return ("not here", "not here", .muted) }
    guard let until else { return ("free", "free", .success) }
    return ("free till " + until, "till " + until, .success)
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
