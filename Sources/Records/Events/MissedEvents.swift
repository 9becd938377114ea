public import Desk
public import JSON

// What becomes of chats for which nobody came.

extension MissedHandled: EventRecord {
  public static var blank: MissedHandled { MissedHandled(chat: "", agent: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("agent", &agent)
  }
}

extension MissedReopened: EventRecord {
  public static var blank: MissedReopened { MissedReopened(chat: "", agent: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("agent", &agent)
  }
}

extension MissedCleared: EventRecord {
  public static var blank: MissedCleared { MissedCleared(before: .distantPast, agent: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("before", &before)
    try coder("agent", &agent)
  }
}
