public import Desk
public import JSON

extension JSONWriter {
  /// Writes `{"type":…,…}`, an event as it stands in the journal and in every `--json`; first the
  /// members that `first` writes.
  public mutating func event(_ event: Event, first: (inout JSONWriter) -> Void = { _ in }) {
    beginObject()
    first(&self)
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
      type("settingsChanged")
      key("settings")
      self.settings(settings)
    case .agentAdded(let agent):
      type("agentAdded")
      key("agent")
      self.agent(agent)
    case .agentChanged(let agent):
      type("agentChanged")
      key("agent")
      self.agent(agent)
    case .agentRemoved(let agent):
      type("agentRemoved")
      member("agent", agent)
    case .teamSet(let team):
      type("teamSet")
      key("team")
      self.team(team)
    case .teamRemoved(let team):
      type("teamRemoved")
      member("team", team)
    case .accountSet(let account):
      type("accountSet")
      key("account")
      self.account(account)
    case .accountRemoved(let domain):
      type("accountRemoved")
      member("domain", domain)
    case .ruleSet(let rule):
      type("ruleSet")
      key("rule")
      self.rule(rule)
    case .ruleRemoved(let rule):
      type("ruleRemoved")
      member("rule", rule)
    default: preconditionFailure("not about the set-up")
    }
  }

  private mutating func presence(_ event: Event) {
    switch event {
    case .availabilitySet(let agent, let available, let cause):
      type("availabilitySet")
      member("agent", agent)
      member("available", available)
      member("cause", cause.rawValue)
    case .agentGone(let agent):
      type("agentGone")
      member("agent", agent)
    case .agentCame(let agent):
      type("agentCame")
      member("agent", agent)
    default: preconditionFailure("not about presence")
    }
  }

  private mutating func chat(_ event: Event) {
    switch event {
    case .requested(let request):
      type("requested", request.chat)
      key("visitor")
      visitor(request.visitor)
      member("route", request.route.text)
      member("wait", request.wait)
      if request.watched { member("watched", true) }
    case .offered(let chat, let agent, let via, let until, let decision):
      type("offered", chat)
      member("agent", agent)
      member("via", via.text)
      member("until", until)
      key("decision")
      self.decision(decision)
    case .waiting(let chat, let decision):
      type("waiting", chat)
      key("decision")
      self.decision(decision)
    case .accepted(let chat, let agent, let present):
      type("accepted", chat)
      member("agent", agent)
      member("present", present)
    case .taken(let chat, let agent, let present):
      type("taken", chat)
      member("agent", agent)
      member("present", present)
    case .declined(let chat, let agent):
      type("declined", chat)
      member("agent", agent)
    case .offerExpired(let chat, let agent):
      type("offerExpired", chat)
      member("agent", agent)
    case .offerWithdrawn(let chat, let agent, let cause):
      type("offerWithdrawn", chat)
      member("agent", agent)
      member("cause", cause.rawValue)
    case .fellBack(let chat, let reason, let decision):
      type("fellBack", chat)
      member("reason", reason.rawValue)
      if let decision {
        key("decision")
        self.decision(decision)
      }
    case .ended(let chat, let by):
      type("ended", chat)
      member("by", by.text)
    case .abandoned(let chat, let cause):
      type("abandoned", chat)
      member("cause", cause.rawValue)
    case .requeued(let chat, let agent, let deadline, let cause):
      type("requeued", chat)
      member("agent", agent)
      member("deadline", deadline)
      member("cause", cause.rawValue)
    case .message(let chat, let id, let from, let text):
      type("message", chat)
      member("id", id)
      member("from", from)
      member("text", text)
    case .note(let chat, let id, let agent, let text):
      type("note", chat)
      member("id", id)
      member("agent", agent)
      member("text", text)
    case .visitorGone(let chat): type("visitorGone", chat)
    case .visitorCame(let chat): type("visitorCame", chat)
    default: preconditionFailure("not about a chat")
    }
  }

  /// The event's name in the journal and in every `--json`.
  private mutating func type(_ name: StaticString) { member("type", word: name) }

  private mutating func type(_ name: StaticString, _ chat: ChatID) {
    type(name)
    member("chat", chat)
  }
}
