public import Desk

extension English {
  public func waits(for whom: String) -> String { "for \(whom)" }
  public func rings(at agent: String) -> String { "at \(agent)" }
  public func isWith(_ agent: String) -> String { "with \(agent)" }
  public func secondsLeft(_ count: Int) -> String { "\(count) s left" }
  public func till(_ time: String) -> String { "till \(time)" }
  public var agentGone: String { "agent gone" }
  public var visitorGone: String { "visitor gone" }
  public func unanswered(_ count: Int) -> String {
    count < 1000 ? "\(count) unanswered" : "999+ unans."
  }

  public func cameOut(_ outcome: Outcome) -> String {
    switch outcome {
    case .ended: "ended"
    case .fellBack: "fell back"
    case .abandoned: "abandoned"
    }
  }

  public var messageLeft: String { "left a message" }
  public var anybody: String { "anybody" }
  public var theRules: String { "the rules" }

  public func rang(via: Via) -> String {
    switch via {
    case .account: "as owner"
    case .agent: "asked for"
    case .roundRobin: "in turn"
    case .rule(let id): "rule \(id)"
    case .team(let id): "team \(id)"
    }
  }

  public var watching: String { "watching" }
  public var notHere: String { "not here" }

  public func unavailable(by cause: ToggleCause?) -> (full: String, short: String) {
    switch cause {
    case .missedOffers: ("missed offers", "missed")
    case .administrator: ("away by admin", "away")
    case .supervisor: ("away by lead", "away")
    case .agent, nil: ("away by hand", "away")
    }
  }

  public func takesNone(having load: Int) -> [String] {
    ["takes no chats, has \(load)", "none, \(load == 1 ? "1 chat" : "\(load) chats")"]
  }
  public var agentHasGone: String { "gone" }
  public var isOff: String { "off" }
  public var isFull: String { "full" }
  public var isFree: String { "free" }
  public func state(_ state: String, load: Int, of capacity: Int) -> [String] {
    ["\(state), \(load) of \(capacity)", "\(state), \(load)/\(capacity)"]
  }
  public func state(_ state: String, till time: String) -> String { "\(state) till \(time)" }

  public func isTalking(load: Int, of capacity: Int, till time: String?) -> [String] {
    let share = "\(load) of \(capacity)"
    return [share + (time.map { " till \($0)" } ?? " chats"), share + " chats", share]
  }

  public func about(_ standing: AgentStanding) -> String {
    let presence = standing.isPresent ? "here" : standing.isWatching ? watching : notHere
    let cause =
      switch standing.cause {
      case .schedule: " by schedule"
      case .missedOffers: " after missed offers"
      case .administrator(let name): " by \(name ?? "an administrator")"
      case .supervisor(let name): " by \(name ?? "a supervisor")"
      case .hand: " by hand"
      case nil: ""
      }
    return "\(presence), \(standing.isAvailable ? "available" : "unavailable")\(cause)"
      + (standing.until.map { " until \($0)" } ?? "")
      + (standing.mayTakeChats ? "" : ", may not take chats")
      + "; \(standing.load) of \(standing.capacity) chats"
  }
}
