public import Desk

extension English {
  public func prospect(of name: String, obstacle: PassReason?, waiting: Int) -> String {
    guard let obstacle else {
      return switch waiting {
      case 0: "Nothing keeps chats from \(name): nobody waits."
      case 1: "Nothing keeps chats from \(name), but the one that waits does not go there."
      default: "Nothing keeps chats from \(name), but the \(waiting) that wait do not go there."
      }
    }
    return switch obstacle {
    case .noPermission: "\(name) gets no chats: may not take any."
    case .unavailable: "\(name) gets no chats: unavailable."
    case .atCapacity: "\(name) gets no chats: has as many as can be."
    case .notPresent: "\(name) gets no chats: not present, since no inbox of theirs is open."
    case .ringing: "\(name) gets no chat that can wait: another one rings there."
    case .alreadyOffered, .offeredLately: "\(name) gets no chats: \(reason(obstacle))."
    }
  }

  public func available(
    _ isAvailable: Bool, _ cause: AvailabilityGround, until: String?
  ) -> String {
    let why =
      switch cause {
      case .noSchedule: "always, having no schedule"
      case .schedule: "by the schedule"
      case .own(let since): "pressed so at \(since)"
      case .other(let name?, let since): "set so by \(name) at \(since)"
      case .other(nil, let since): "set so by an administrator at \(since)"
      case .missedOffers(let since): "made so by the desk at \(since), after missed offers"
      }
    return "\(isAvailable ? "yes" : "no"), \(why)" + (until.map { ", until \($0)" } ?? "")
  }

  public func present(_ isPresent: Bool, matters: Bool) -> String {
    (isPresent ? "yes" : "no") + (matters ? "" : ", which this desk does not ask for")
  }

  public func mayTakeChats(_ may: Bool, permission: String) -> String {
    may ? "yes" : "no: lacks the permission \(permission)"
  }

  public func load(_ load: Int, of capacity: Int) -> String {
    "\(load) of \(capacity), ringing ones included"
  }

  public func waits(_ reason: WaitingReason, for name: String, _ terms: Terms) -> String {
    switch reason {
    case .passed(let reason): "\(name): \(self.reason(reason))"
    case .notAsked: "does not lead to \(name)"
    case .noRuleMatched: noRuleMatches
    case .blocked: "visitors of this email domain get no agent"
    case .visitorBlocked: "this visitor's browser, email or address is blocked"
    case .isOver: "the visitor waited as long as they may"
    case .goes(let agent): "goes to \(terms.agent(agent)) as soon as the desk looks"
    case .comes: "comes to \(name) as soon as the desk looks"
    }
  }

  public var waitingHead: String { "Chats that wait" }

  public var turnsHead: String { "Whose turn it is" }

  public func turns(_ ring: Ring, _ names: [String], reaches: Bool) -> String {
    "\(step(ring.via)): \(inOrder(names, reaches))"
  }

  public func hurriedTurns(_ names: [String], reaches: Bool) -> String {
    "of chats that may not wait: \(inOrder(names, reaches))"
  }

  private func inOrder(_ names: [String], _ reaches: Bool) -> String {
    guard let first = names.first else { return "nobody can take one" }
    let rest = names.dropFirst().map { "then \($0)" }
    let end = reaches || names.count < 2 ? [] : ["then others"]
    return (["next is \(first)"] + rest + end).joined(separator: ", ")
  }

  public func turn(from before: AgentID?, to after: AgentID?, _ terms: Terms) -> String {
    switch (before.map(terms.agent), after.map(terms.agent)) {
    case (nil, nil): "nobody had a turn in this ring yet, and nobody has now"
    case (nil, let after?): "the first turn in this ring: \(after)"
    case (let before?, let after?): "the turn went from \(before) to \(after)"
    case (let before?, nil): "the turn stays with \(before)"
    }
  }
}
