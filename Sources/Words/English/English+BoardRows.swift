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
    case .agent, nil: ("away by hand", "away")
    }
  }
}
