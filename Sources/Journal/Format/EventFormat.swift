public import Desk
public import JSON

extension JSONWriter {
  /// Writes `{"type":…,…}`, an event as it stands in the journal and in every `--json`; first the
  /// members that `first` writes.
  public mutating func event(_ event: Event, first: (inout JSONWriter) -> Void = { _ in }) {
    beginObject()
    first(&self)
    key("type")
    switch event {
    case .settingsChanged, .agentAdded, .agentChanged, .agentRemoved, .teamSet, .teamRemoved,
      .accountSet, .accountRemoved, .ruleSet, .ruleRemoved:
      setUp(event)
    case .availabilitySet, .agentGone, .agentCame:
      presence(event)
    default:
      chat(event)
    }
    endObject()
  }

  private mutating func setUp(_ event: Event) {
    switch event {
    case .settingsChanged(let settings):
      string(word: "settingsChanged")
      key("settings")
      self.settings(settings)
    case .agentAdded(let agent):
      string(word: "agentAdded")
      key("agent")
      self.agent(agent)
    case .agentChanged(let agent):
      string(word: "agentChanged")
      key("agent")
      self.agent(agent)
    case .agentRemoved(let agent):
      string(word: "agentRemoved")
      member("agent", agent)
    case .teamSet(let team):
      string(word: "teamSet")
      key("team")
      self.team(team)
    case .teamRemoved(let team):
      string(word: "teamRemoved")
      member("team", team)
    case .accountSet(let account):
      string(word: "accountSet")
      key("account")
      self.account(account)
    case .accountRemoved(let domain):
      string(word: "accountRemoved")
      member("domain", domain)
    case .ruleSet(let rule):
      string(word: "ruleSet")
      key("rule")
      self.rule(rule)
    case .ruleRemoved(let rule):
      string(word: "ruleRemoved")
      member("rule", rule)
    default: preconditionFailure("not about the set-up")
    }
  }

  private mutating func presence(_ event: Event) {
    switch event {
    case .availabilitySet(let agent, let available, let cause):
      string(word: "availabilitySet")
      member("agent", agent)
      member("available", available)
      member("cause", cause.rawValue)
    case .agentGone(let agent):
      string(word: "agentGone")
      member("agent", agent)
    case .agentCame(let agent):
      string(word: "agentCame")
      member("agent", agent)
    default: preconditionFailure("not about presence")
    }
  }

  private mutating func chat(_ event: Event) {
    string(event.typeName)
    member("chat", event.chat)
    switch event {
    case .requested(let request):
      key("visitor")
      visitor(request.visitor)
      member("route", request.route.text)
      member("wait", request.wait)
      if request.watched { member("watched", true) }
    case .offered(_, let agent, let via, let until, let decision):
      member("agent", agent)
      member("via", via.text)
      member("until", until)
      key("decision")
      self.decision(decision)
    case .waiting(_, let decision):
      key("decision")
      self.decision(decision)
    case .accepted(_, let agent, let present), .taken(_, let agent, let present):
      member("agent", agent)
      member("present", present)
    case .declined(_, let agent), .offerExpired(_, let agent):
      member("agent", agent)
    case .offerWithdrawn(_, let agent, let cause):
      member("agent", agent)
      member("cause", cause.rawValue)
    case .fellBack(_, let reason, let decision):
      member("reason", reason.rawValue)
      if let decision {
        key("decision")
        self.decision(decision)
      }
    case .ended(_, let by): member("by", by.text)
    case .abandoned(_, let cause): member("cause", cause.rawValue)
    case .requeued(_, let agent, let deadline, let cause):
      member("agent", agent)
      member("deadline", deadline)
      member("cause", cause.rawValue)
    case .message(_, let id, let from, let text):
      member("id", id)
      member("from", from.text)
      member("text", text)
    case .note(_, let id, let agent, let text):
      member("id", id)
      member("agent", agent)
      member("text", text)
    case .visitorGone, .visitorCame: break
    default: preconditionFailure("not about a chat")
    }
  }
}

extension Event {
  /// The event's name in the journal and in every `--json`.
  public var typeName: String {
    switch self {
    case .settingsChanged: "settingsChanged"
    case .agentAdded: "agentAdded"
    case .agentChanged: "agentChanged"
    case .agentRemoved: "agentRemoved"
    case .teamSet: "teamSet"
    case .teamRemoved: "teamRemoved"
    case .accountSet: "accountSet"
    case .accountRemoved: "accountRemoved"
    case .ruleSet: "ruleSet"
    case .ruleRemoved: "ruleRemoved"
    case .availabilitySet: "availabilitySet"
    case .agentGone: "agentGone"
    case .agentCame: "agentCame"
    case .requested: "requested"
    case .offered: "offered"
    case .waiting: "waiting"
    case .accepted: "accepted"
    case .declined: "declined"
    case .offerExpired: "offerExpired"
    case .offerWithdrawn: "offerWithdrawn"
    case .taken: "taken"
    case .fellBack: "fellBack"
    case .ended: "ended"
    case .abandoned: "abandoned"
    case .requeued: "requeued"
    case .message: "message"
    case .note: "note"
    case .visitorGone: "visitorGone"
    case .visitorCame: "visitorCame"
    }
  }
}
