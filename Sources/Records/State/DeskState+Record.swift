public import Desk
public import JSON

/// The folded state as a snapshot holds it: all but the summaries of closed chats, which the index of
/// closed chats holds.
extension DeskState: Record {
  public static var blank: DeskState { DeskState() }
  public static var kind: RecordKind { .snapshot }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("seq", &seq)
    // Of a desk where nothing has happened there is no such instant.
    try coder("at", &at, usually: .distantPast)
    try coder("settings", &settings)
    try coder("agents", &agents)
    try coder("teams", &teams)
    try coder("rules", &rules)
    var accounts = accounts.values.sorted { $0.domain < $1.domain }
    try coder("accounts", &accounts)
    try coder("dialogues", &dialogues, usually: [])
    var former = RecordMap(formerDialogues)
    try coder("formerDialogues", &former, usually: RecordMap([:]))
    formerDialogues = former.values
    try coder("dialoguesAreOn", &dialoguesAreOn, usually: true)
    var toggles = RecordMap(toggles)
    try coder("toggles", &toggles)
    var rings = Rings(turns: rings)
    try coder("rings", &rings)
    var missed = RecordMap(missedOffers)
    try coder("missedOffers", &missed)
    var deeds = RecordMap(lastDeeds)
    try coder("lastDeeds", &deeds)
    var presence = RecordMap(presence)
    try coder("presence", &presence)
    var chats = chats.values.sorted { $0.requestSeq < $1.requestSeq }
    try coder("chats", &chats)
    var missedChats = Array(self.missed.forwards)
    try coder("missed", &missedChats, usually: [])
    try coder("handled", &handled, usually: [])
    var blocked = blocks.values.sorted { ($0.at, $0.target.text) < ($1.at, $1.target.text) }
    try coder("blocks", &blocked, usually: [])
    try coder("broadcasts", &broadcasts, usually: [])
    try coder("library", &library, usually: LibraryMark())
    try coder("lastAgentNumber", &lastAgentNumber)
    try coder("former", &self.former)
    guard coder.isReading else { return }
    self.accounts = [:]
    for account in accounts { self.accounts[account.domain] = account }
    self.toggles = toggles.values
    self.rings = rings.turns
    missedOffers = missed.values
    lastDeeds = deeds.values
    self.presence = presence.values
    take(chats: chats, missed: missedChats)
    blocks = SharedTable(blocked.map { ($0.target, $0) })
    derive(from: chats)
  }

  /// Fills in what follows from the rest.
  private mutating func derive(from chats: [Chat]) {
    for (index, agent) in agents.enumerated() { rosterIndex[agent.id] = index }
    for chat in chats.sorted(by: { $0.requestSeq < $1.requestSeq }) {
      if let visitor = chat.visitor.id { chatOfVisitor[visitor] = chat.id }
    }
  }

  /// `{"team:sales":{"agent":…,"seq":…},…}`.
  private struct Rings: RecordValue {
    var turns: [Ring: Turn]

    static func read(_ reader: inout RecordReader) throws(JSONError) -> Rings {
      var turns: [Ring: Turn] = [:]
      try reader.scanner.beginObject()
      while let name = try reader.scanner.nextKey() {
        guard let via = Via(text: name.text), let ring = Ring(via) else {
          throw reader.unknown(name, in: .rings)
        }
        turns[ring] = try reader.value()
      }
      return Rings(turns: turns)
    }

    func write(to writer: inout JSONWriter) {
      writer.beginObject()
      let named = turns.map { ($0.key.via.text, $0.value) }.sorted { $0.0 < $1.0 }
      for (name, last) in named {
        writer.key(text: name)
        last.write(to: &writer)
      }
      writer.endObject()
    }
  }
}
