public import Desk
public import JSON

// What those do who may step in.

extension QueueMoved: EventRecord {
  public static var blank: QueueMoved { QueueMoved(chat: "", place: .first, by: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("place", &place)
    try coder("by", &by)
  }
}

extension QueuePlace: RecordText {
  public static var kind: RecordKind { .queuePlace }
}

extension BroadcastSent: EventRecord {
  public static var blank: BroadcastSent { BroadcastSent(text: "", by: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("text", &text)
    try coder("by", &by)
    try coder("team", &team)
  }
}

extension BroadcastRead: EventRecord {
  public static var blank: BroadcastRead { BroadcastRead(broadcast: 0, agent: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("broadcast", &broadcast)
    try coder("agent", &agent)
  }
}
