public import Desk
public import JSON

extension ChatSummary: Record {
  public static var blank: ChatSummary {
    ChatSummary(.blank, closedBy: 0, at: .distantPast, outcome: .ended)
  }
  public static var kind: RecordKind { .summary }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("id", &id)
    try coder("requestSeq", &requestSeq)
    try coder("closedSeq", &closedSeq)
    try coder("visitor", &visitor)
    try coder("route", &route)
    try coder("via", &via)
    try coder("agent", &agent)
    try coder("requestedAt", &requestedAt)
    try coder("acceptedAt", &acceptedAt)
    try coder("endedAt", &endedAt)
    try coder("outcome", &outcome)
    try coder("messages", &messages)
    try coder("lastActivityAt", &lastActivityAt)
    try coder("tags", &tags, usually: [])
    try coder("score", &score)
  }
}

extension Outcome: RecordWord {
  public static var kind: RecordKind { .outcome }
}
