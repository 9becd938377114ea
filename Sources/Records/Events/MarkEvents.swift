public import Desk
public import JSON

// What agents note about chats.

extension ChatTagged: EventRecord {
  public static var blank: ChatTagged { ChatTagged(chat: "", agent: "", tags: []) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("agent", &agent)
    try coder("tags", &tags)
  }
}

extension ChatScored: EventRecord {
  public static var blank: ChatScored { ChatScored(chat: "", agent: "", score: nil) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("agent", &agent)
    try coder("score", &score)
  }
}

extension VisitorEdited: EventRecord {
  public static var blank: VisitorEdited {
    VisitorEdited(chat: "", agent: "", attribute: "", value: "")
  }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("agent", &agent)
    try coder("attribute", &attribute)
    try coder("value", &value)
  }
}
