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
