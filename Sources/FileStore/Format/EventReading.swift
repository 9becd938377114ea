import Desk
import JSON

extension FormatReader {
  /// Reads an event; its own instant is nil when it is that of the commit.
  mutating func event() throws(JSONError) -> (Event, at: Instant?) {
    if let message = try message() { return message }
    return try anyEvent()
  }

  /// Reads a message written in the usual order of fields, which nearly all of a journal is; nil,
  /// and nothing read, if it is anything else.
  private mutating func message() throws(JSONError) -> (Event, at: Instant?)? {
    let before = scanner
    try scanner.beginObject()
    let at = scanner.passKey("at") ? try instant() : nil
    if scanner.passKey("type"), scanner.passString("message"), scanner.passKey("chat") {
      let chat: ChatID = try id()
      if scanner.passKey("id") {
        let id: MessageID = try id()
        if scanner.passKey("from") {
          let from = try sender()
          if scanner.passKey("text") {
            let text = try scanner.string()
            if try scanner.nextKey() == nil {
              return (.message(chat: chat, id: id, from: from, text: text), at)
            }
          }
        }
      }
    }
    scanner = before
    return nil
  }

  private mutating func sender() throws(JSONError) -> Sender {
    if scanner.passString("visitor") { return .visitor }
    return try word("sender") { Sender(text: $0) }
  }

  private mutating func anyEvent() throws(JSONError) -> (Event, at: Instant?) {
    var fields = EventFields()
    var type = ""
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      if key == "type" {
        type = try scanner.string()
      } else if key == "at" {
        fields.at = try instant()
      } else {
        try read(key, into: &fields)
      }
    }
    return (try event(type, fields), fields.at)
  }

  private mutating func read(
    _ key: JSONKey, into fields: inout EventFields
  ) throws(JSONError) {
    switch key {
    case "chat":
      fields.chat = try id()
      fields.seen.insert(.chat)
    case "agent":
      if try scanner.peek() == .object {
        fields.wholeAgent = try agent()
        fields.seen.insert(.wholeAgent)
      } else {
        fields.agent = try id()
        fields.seen.insert(.agent)
      }
    case "text":
      fields.text = try scanner.string()
      fields.seen.insert(.text)
    case "id":
      fields.id = try scanner.string()
      fields.seen.insert(.id)
    case "from":
      fields.word = try scanner.string()
      fields.seen.insert(.from)
    case "by":
      fields.word = try scanner.string()
      fields.seen.insert(.by)
    case "cause":
      fields.word = try scanner.string()
      fields.seen.insert(.cause)
    case "reason":
      fields.word = try scanner.string()
      fields.seen.insert(.reason)
    case "via":
      fields.word = try scanner.string()
      fields.seen.insert(.via)
    case "route":
      fields.word = try scanner.string()
      fields.seen.insert(.route)
    case "domain":
      fields.word = try scanner.string()
      fields.seen.insert(.domain)
    case "until":
      fields.instant = try instant()
      fields.seen.insert(.until)
    case "deadline":
      fields.instant = try instant()
      fields.seen.insert(.deadline)
    case "decision":
      fields.decision = try decision()
      fields.seen.insert(.decision)
    case "available":
      fields.flag = try scanner.bool()
      fields.seen.insert(.available)
    case "present":
      fields.flag = try scanner.bool()
      fields.seen.insert(.present)
    case "watched":
      fields.flag = try scanner.bool()
      fields.seen.insert(.watched)
    case "wait":
      fields.wait = try int()
      fields.seen.insert(.wait)
    case "visitor":
      fields.visitor = try visitor()
      fields.seen.insert(.visitor)
    case "settings":
      fields.settings = try settings()
      fields.seen.insert(.settings)
    case "team":
      if try scanner.peek() == .object {
        fields.team = try team()
        fields.seen.insert(.team)
      } else {
        fields.teamID = try id()
        fields.seen.insert(.teamID)
      }
    case "account":
      fields.account = try account()
      fields.seen.insert(.account)
    case "rule":
      if try scanner.peek() == .object {
        fields.rule = try rule()
        fields.seen.insert(.rule)
      } else {
        fields.ruleID = try id()
        fields.seen.insert(.ruleID)
      }
    default: throw unknown(key, in: "an event")
    }
  }

  /// Makes sure that an event has the fields it needs and none it does not know.
  private mutating func check(
    _ fields: EventFields, _ type: String, _ needed: EventFields.Names,
    optional: EventFields.Names = []
  ) throws(JSONError) {
    guard fields.seen.isSuperset(of: needed) else {
      throw scanner.error("a field of the event \"\(type)\" is missing")
    }
    guard fields.seen.subtracting(needed).subtracting(optional).isEmpty else {
      throw unknown("field in the event \"\(type)\"")
    }
  }

  private mutating func parse<Word>(
    _ what: String, _ text: String, _ word: Word?
  ) throws(JSONError) -> Word {
    guard let word else { throw unknown("\(what) \"\(text)\"") }
    return word
  }

  private mutating func event(_ type: String, _ f: EventFields) throws(JSONError) -> Event {
    switch type {
    case "message":
      try check(f, type, [.chat, .id, .from, .text])
      let from = try parse("sender", f.word, Sender(text: f.word))
      return .message(chat: f.chat, id: MessageID(f.id), from: from, text: f.text)
    case "note":
      try check(f, type, [.chat, .id, .agent, .text])
      return .note(chat: f.chat, id: MessageID(f.id), agent: f.agent, text: f.text)
    case "requested":
      try check(f, type, [.chat, .visitor, .route], optional: [.wait, .watched])
      let route = try parse("route", f.word, Route(text: f.word))
      return .requested(
        ChatRequest(
          chat: f.chat, visitor: f.visitor, route: route, wait: f.wait,
          watched: f.flag ?? false))
    case "offered":
      try check(f, type, [.chat, .agent, .via, .until, .decision])
      let via = try parse("step", f.word, Via(text: f.word))
      return .offered(
        chat: f.chat, agent: f.agent, via: via, until: f.instant,
        decision: try need(f.decision, "decision"))
    case "waiting":
      try check(f, type, [.chat, .decision])
      return .waiting(chat: f.chat, decision: try need(f.decision, "decision"))
    case "accepted":
      try check(f, type, [.chat, .agent], optional: .present)
      return .accepted(chat: f.chat, agent: f.agent, present: f.flag)
    case "taken":
      try check(f, type, [.chat, .agent], optional: .present)
      return .taken(chat: f.chat, agent: f.agent, present: f.flag)
    case "declined":
      try check(f, type, [.chat, .agent])
      return .declined(chat: f.chat, agent: f.agent)
    case "offerExpired":
      try check(f, type, [.chat, .agent])
      return .offerExpired(chat: f.chat, agent: f.agent)
    case "offerWithdrawn":
      try check(f, type, [.chat, .agent, .cause])
      let cause = try parse("cause", f.word, WithdrawalCause(rawValue: f.word))
      return .offerWithdrawn(chat: f.chat, agent: f.agent, cause: cause)
    case "fellBack":
      try check(f, type, [.chat, .reason], optional: .decision)
      let reason = try parse("reason", f.word, FallbackReason(rawValue: f.word))
      return .fellBack(chat: f.chat, reason: reason, decision: f.decision)
    case "ended":
      try check(f, type, [.chat, .by])
      return .ended(chat: f.chat, by: try parse("ending", f.word, Ender(text: f.word)))
    case "abandoned":
      try check(f, type, [.chat, .cause])
      let cause = try parse("cause", f.word, AbandonCause(rawValue: f.word))
      return .abandoned(chat: f.chat, cause: cause)
    case "requeued":
      try check(f, type, [.chat, .agent, .deadline, .cause])
      let cause = try parse("cause", f.word, RequeueCause(rawValue: f.word))
      return .requeued(chat: f.chat, agent: f.agent, deadline: f.instant, cause: cause)
    case "visitorGone":
      try check(f, type, .chat)
      return .visitorGone(chat: f.chat)
    case "visitorCame":
      try check(f, type, .chat)
      return .visitorCame(chat: f.chat)
    default: return try setUpEvent(type, f)
    }
  }

  private mutating func setUpEvent(
    _ type: String, _ f: EventFields
  ) throws(JSONError) -> Event {
    switch type {
    case "availabilitySet":
      try check(f, type, [.agent, .available, .cause])
      let cause = try parse("cause", f.word, ToggleCause(rawValue: f.word))
      return .availabilitySet(agent: f.agent, available: f.flag ?? false, cause: cause)
    case "agentGone":
      try check(f, type, .agent)
      return .agentGone(f.agent)
    case "agentCame":
      try check(f, type, .agent)
      return .agentCame(f.agent)
    case "settingsChanged":
      try check(f, type, .settings)
      return .settingsChanged(f.settings)
    case "agentAdded":
      try check(f, type, .wholeAgent)
      return .agentAdded(f.wholeAgent)
    case "agentChanged":
      try check(f, type, .wholeAgent)
      return .agentChanged(f.wholeAgent)
    case "agentRemoved":
      try check(f, type, .agent)
      return .agentRemoved(f.agent)
    case "teamSet":
      try check(f, type, .team)
      return .teamSet(try need(f.team, "team"))
    case "teamRemoved":
      try check(f, type, .teamID)
      return .teamRemoved(f.teamID)
    case "accountSet":
      try check(f, type, .account)
      return .accountSet(try need(f.account, "account"))
    case "accountRemoved":
      try check(f, type, .domain)
      return .accountRemoved(domain: f.word)
    case "ruleSet":
      try check(f, type, .rule)
      return .ruleSet(try need(f.rule, "rule"))
    case "ruleRemoved":
      try check(f, type, .ruleID)
      return .ruleRemoved(f.ruleID)
    default: throw unknown("event \"\(type)\"")
    }
  }
}
