import Desk
import JSON

/// The folded state as a snapshot holds it: all but the summaries of closed chats, which the
/// index of closed chats holds.
enum StateFormat {
  /// Appends the state, with its checksum and a line feed.
  static func write(_ state: DeskState, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("seq")
    writer.integer(state.seq)
    // Of a desk where nothing has happened there is no such instant.
    if state.at != .distantPast { writer.member("at", state.at) }
    writer.key("settings")
    writer.settings(state.settings)
    writer.list("agents", state.agents) { $0.agent($1) }
    writer.list("teams", state.teams) { $0.team($1) }
    writer.list("rules", state.rules) { $0.rule($1) }
    writer.list("accounts", state.accounts.values.sorted { $0.domain < $1.domain }) {
      $0.account($1)
    }
    writer.map("toggles", state.toggles.sorted { $0.key < $1.key }) { $0.toggle($1) }
    writer.key("rings")
    writer.beginObject()
    for (name, last) in state.rings.map({ ($0.key.via.text, $0.value) }).sorted(by: { $0.0 < $1.0 })
    {
      writer.key(text: name)
      writer.turn(last)
    }
    writer.endObject()
    writer.map("missedOffers", state.missedOffers.sorted { $0.key < $1.key }) { $0.integer($1) }
    writer.map("presence", state.presence.sorted { $0.key < $1.key }) { $0.presenceMark($1) }
    writer.list("chats", state.chats.values.sorted { $0.requestSeq < $1.requestSeq }) {
      $0.chat($1)
    }
    writer.member("lastAgentNumber", state.lastAgentNumber)
    writer.former(state.former)
    CommitFormat.finish(&writer)
  }

  /// Reads a state (without its line feed), checking all of it.
  static func read(_ line: UnsafeBufferPointer<UInt8>) throws(CommitFormat.Refusal) -> DeskState {
    guard CommitFormat.hasRightSum(line) else { throw .damaged("the checksum is wrong") }
    var reader = FormatReader(line)
    do {
      return try reader.state()
    } catch {
      if let unknown = reader.unknown { throw .newer(unknown) }
      throw .damaged(error.reason)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func list<Value>(
    _ name: StaticString, _ values: [Value], _ write: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    beginArray()
    for value in values { write(&self, value) }
    endArray()
  }

  fileprivate mutating func map<Value>(
    _ name: StaticString, _ values: [(key: AgentID, value: Value)],
    _ write: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    beginObject()
    for (id, value) in values {
      key(text: id.text)
      write(&self, value)
    }
    endObject()
  }
}

extension FormatReader {
  fileprivate mutating func state() throws(JSONError) -> DeskState {
    var state = DeskState()
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "seq": state.seq = try scanner.integer()
      case "at": state.at = try instant()
      case "settings": state.settings = try settings()
      case "agents":
        try scanner.beginArray()
        while try scanner.nextElement() { state.agents.append(try agent()) }
      case "teams":
        try scanner.beginArray()
        while try scanner.nextElement() { state.teams.append(try team()) }
      case "rules":
        try scanner.beginArray()
        while try scanner.nextElement() { state.rules.append(try rule()) }
      case "accounts":
        try scanner.beginArray()
        while try scanner.nextElement() {
          let account = try account()
          state.accounts[account.domain] = account
        }
      case "toggles":
        try scanner.beginObject()
        while let id = try scanner.nextKey() { state.toggles[AgentID(id.text)] = try toggle() }
      case "rings":
        try scanner.beginObject()
        while let name = try scanner.nextKey() {
          guard let via = Via(text: name.text), let ring = Ring(via) else {
            throw unknown(name, in: "the rings")
          }
          state.rings[ring] = try turn()
        }
      case "missedOffers":
        try scanner.beginObject()
        while let id = try scanner.nextKey() { state.missedOffers[AgentID(id.text)] = try int() }
      case "presence":
        try scanner.beginObject()
        while let id = try scanner.nextKey() {
          state.presence[AgentID(id.text)] = try presenceMark()
        }
      case "chats":
        try scanner.beginArray()
        while try scanner.nextElement() {
          let chat = try chat()
          state.chats[chat.id] = chat
        }
      case "lastAgentNumber": state.lastAgentNumber = try int()
      case "former": state.former = try former()
      case "sum": try scanner.skip()
      default: throw unknown(key, in: "a snapshot")
      }
    }
    try scanner.end()
    derive(&state)
    return state
  }

  /// Fills in what follows from the rest.
  private func derive(_ state: inout DeskState) {
    for (index, agent) in state.agents.enumerated() { state.rosterIndex[agent.id] = index }
    for chat in state.chats.values.sorted(by: { $0.requestSeq < $1.requestSeq }) {
      if let visitor = chat.visitor.id { state.chatOfVisitor[visitor] = chat.id }
    }
  }
}
