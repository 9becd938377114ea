public import Desk
public import JSON

extension Line: Record {
  public static var blank: Line { Line(seq: 0, at: .distantPast, content: .system(.welcome(""))) }
  public static var kind: RecordKind { .line }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var (seq, at, text) = (seq, at, "")
    var (id, from, note): (MessageID?, Sender?, AgentID?)
    switch content {
    case .message(let message, let sender, let said): (id, from, text) = (message, sender, said)
    case .note(let message, let agent, let said): (id, note, text) = (message, agent, said)
    // The desk's own lines come of events, and what is whispered is no message: they are kept nowhere.
    case .system, .whisper: break
    }
    try coder("seq", &seq)
    try coder("at", &at)
    try coder("id", &id)
    try coder("from", &from)
    try coder("note", &note)
    try coder("text", &text)
    switch (id, from, note) {
    case (let id?, let from?, nil):
      self = Line(seq: seq, at: at, content: .message(id: id, from: from, text: text))
    case (let id?, nil, let agent?):
      self = Line(seq: seq, at: at, content: .note(id: id, agent: agent, text: text))
    default: throw coder.error(.lineNeitherMessageNorNote)
    }
  }
}
