public import Desk
public import JSON

extension Line: Record {
  public static var blank: Line { Line(seq: 0, at: .distantPast, content: .system("")) }
  public static var called: String { "a line" }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var (seq, at, text) = (seq, at, text)
    var (id, from, note): (MessageID?, Sender?, AgentID?)
    switch content {
    case .message(let message, let sender, _): (id, from) = (message, sender)
    case .note(let message, let agent, _): (id, note) = (message, agent)
    case .system: break
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
    case (nil, nil, nil): self = Line(seq: seq, at: at, content: .system(text))
    default: throw coder.error("a line is a message, a note or the desk's own")
    }
  }
}
