import Desk
import JSON

// Open chats, whole, as a snapshot holds them.

extension JSONWriter {
  mutating func chat(_ chat: Chat) {
    beginObject()
    member("id", chat.id)
    key("requestSeq")
    integer(chat.requestSeq)
    key("visitor")
    visitor(chat.visitor)
    member("route", chat.route.text)
    member("wait", chat.wait)
    member("requestedAt", chat.requestedAt)
    switch chat.state {
    case .waiting: break
    case .active(let agent): member("active", agent)
    case .offered(let offer):
      key("offer")
      self.offer(offer)
    }
    member("deadline", chat.deadline)
    key("offeredTo")
    ids(chat.offeredTo)
    member("offersMade", chat.offersMade)
    member("via", chat.via?.text)
    member("acceptedAt", chat.acceptedAt)
    member("lastActivityAt", chat.lastActivityAt)
    member("unanswered", chat.unanswered)
    member("unansweredSince", chat.unansweredSince)
    key("visitorPresence")
    presenceMark(chat.visitorPresence)
    key("recentVisitorMessages")
    beginArray()
    for instant in chat.recentVisitorMessages { self.instant(instant) }
    endArray()
    key("lines")
    beginArray()
    for line in chat.lines { self.line(line) }
    endArray()
    endObject()
  }

  private mutating func offer(_ offer: Offer) {
    beginObject()
    key("seq")
    integer(offer.seq)
    member("agent", offer.agent)
    member("via", offer.via.text)
    member("at", offer.at)
    member("until", offer.until)
    if let before = offer.turnBefore {
      key("turnBefore")
      turn(before)
    }
    endObject()
  }

  mutating func turn(_ turn: Turn) {
    beginObject()
    member("agent", turn.agent)
    key("seq")
    integer(turn.seq)
    endObject()
  }

  /// `null`, `"present"` or `{"gone":…}`.
  mutating func presenceMark(_ mark: PresenceMark) {
    switch mark {
    case .unknown: null()
    case .present: string(word: "present")
    case .gone(let since):
      beginObject()
      member("gone", since)
      endObject()
    }
  }

  private mutating func line(_ line: Line) {
    beginObject()
    key("seq")
    integer(line.seq)
    member("at", line.at)
    switch line.content {
    case .message(let id, let from, let text):
      member("id", id)
      member("from", from)
      member("text", text)
    case .note(let id, let agent, let text):
      member("id", id)
      member("note", agent)
      member("text", text)
    case .system(let text):
      member("text", text)
    }
    endObject()
  }
}

extension FormatReader {
  mutating func chat() throws(JSONError) -> Chat {
    var head = ChatHead()
    // What may change later is read into a chat that does not have its head yet.
    var rest = Chat(
      id: "", requestSeq: 0, visitor: Visitor(), route: .roundRobin, wait: nil,
      requestedAt: Instant(milliseconds: 0))
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "id": head.id = try id()
      case "requestSeq": head.requestSeq = try scanner.integer()
      case "visitor": head.visitor = try visitor()
      case "route": head.route = try word("route") { Route(text: $0) }
      case "wait": head.wait = try int()
      case "requestedAt": head.requestedAt = try instant()
      case "active": rest.state = .active(agent: try id())
      case "offer": rest.state = .offered(try offer())
      case "deadline": rest.deadline = try instant()
      case "offeredTo": let _: [AgentID] = try ids()
      case "offersMade": rest.offersMade = try int()
      case "via": rest.via = try word("step") { Via(text: $0) }
      case "acceptedAt": rest.acceptedAt = try instant()
      case "lastActivityAt": rest.lastActivityAt = try instant()
      case "unanswered": rest.unanswered = try int()
      case "unansweredSince": rest.unansweredSince = try instant()
      case "visitorPresence": rest.visitorPresence = try presenceMark()
      case "recentVisitorMessages":
        try scanner.beginArray()
        while try scanner.nextElement() { rest.recentVisitorMessages.append(try instant()) }
      case "lines":
        try scanner.beginArray()
        while try scanner.nextElement() { rest.lines.append(try line()) }
      default: throw unknown(key, in: "a chat")
      }
    }
    return try join(head, rest)
  }

  /// The fields of a chat that never change.
  private struct ChatHead {
    var id: ChatID?
    var requestSeq: Int64?
    var visitor: Visitor?
    var route: Route?
    var wait: Int?
    var requestedAt: Instant?
  }

  private func join(_ head: ChatHead, _ rest: Chat) throws(JSONError) -> Chat {
    var chat = Chat(
      id: try need(head.id, "id"), requestSeq: try need(head.requestSeq, "requestSeq"),
      visitor: try need(head.visitor, "visitor"), route: try need(head.route, "route"),
      wait: head.wait, requestedAt: try need(head.requestedAt, "requestedAt"))
    chat.state = rest.state
    chat.deadline = rest.deadline
    chat.offersMade = rest.offersMade
    chat.via = rest.via
    chat.acceptedAt = rest.acceptedAt
    chat.lastActivityAt = rest.lastActivityAt
    chat.unanswered = rest.unanswered
    chat.unansweredSince = rest.unansweredSince
    chat.visitorPresence = rest.visitorPresence
    chat.recentVisitorMessages = rest.recentVisitorMessages
    chat.lines = rest.lines
    return chat
  }

  private mutating func offer() throws(JSONError) -> Offer {
    var seq: Int64?
    var agent: AgentID?
    var via: Via?
    var at: Instant?
    var until: Instant?
    var before: Turn?
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "seq": seq = try scanner.integer()
      case "agent": agent = try id()
      case "via": via = try word("step") { Via(text: $0) }
      case "at": at = try instant()
      case "until": until = try instant()
      case "turnBefore": before = try turn()
      default: throw unknown(key, in: "an offer")
      }
    }
    return Offer(
      seq: try need(seq, "seq"), agent: try need(agent, "agent"), via: try need(via, "via"),
      at: try need(at, "at"), until: try need(until, "until"), turnBefore: before)
  }

  mutating func turn() throws(JSONError) -> Turn {
    var agent: AgentID?
    var seq: Int64?
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "agent": agent = try id()
      case "seq": seq = try scanner.integer()
      default: throw unknown(key, in: "a turn")
      }
    }
    return Turn(agent: try need(agent, "agent"), seq: try need(seq, "seq"))
  }

  mutating func presenceMark() throws(JSONError) -> PresenceMark {
    switch try scanner.peek() {
    case .null:
      _ = try scanner.null()
      return .unknown
    case .string:
      let text = try scanner.string()
      guard text == "present" else { throw unknown("presence \"\(text)\"") }
      return .present
    default:
      var since: Instant?
      try scanner.beginObject()
      while let key = try scanner.nextKey() {
        switch key {
        case "gone": since = try instant()
        default: throw unknown(key, in: "a presence mark")
        }
      }
      return .gone(since: try need(since, "gone"))
    }
  }

  private mutating func line() throws(JSONError) -> Line {
    var seq: Int64?
    var at: Instant?
    var id: MessageID?
    var from: Sender?
    var note: AgentID?
    var text: String?
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "seq": seq = try scanner.integer()
      case "at": at = try instant()
      case "id": id = try self.id()
      case "from": from = try word("sender") { Sender(text: $0) }
      case "note": note = try self.id()
      case "text": text = try scanner.string()
      default: throw unknown(key, in: "a line")
      }
    }
    let words = try need(text, "text")
    let content: Line.Content
    if let from {
      content = .message(id: try need(id, "id"), from: from, text: words)
    } else if let note {
      content = .note(id: try need(id, "id"), agent: note, text: words)
    } else {
      content = .system(words)
    }
    return Line(seq: try need(seq, "seq"), at: try need(at, "at"), content: content)
  }
}
