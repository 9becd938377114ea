public import Desk
public import JSON

// What is written in chats.

extension MessageSent: EventRecord {
  public static var blank: MessageSent { MessageSent(chat: "", id: "", from: .visitor, text: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("id", &id)
    try coder("from", &from)
    try coder("text", &text)
    try coder("topics", &topics, usually: [])
  }
}

extension NoteWritten: EventRecord {
  public static var blank: NoteWritten { NoteWritten(chat: "", id: "", agent: "", text: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("id", &id)
    try coder("agent", &agent)
    try coder("text", &text)
  }
}

extension Whispered: EventRecord {
  public static var blank: Whispered { Whispered(chat: "", id: "", agent: "", to: "", text: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("id", &id)
    try coder("agent", &agent)
    try coder("to", &to)
    try coder("text", &text)
  }
}

extension VoiceJoined: EventRecord {
  public static var blank: VoiceJoined { VoiceJoined(chat: "", agent: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("agent", &agent)
  }
}
