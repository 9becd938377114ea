public import Desk
public import JSON

extension Broadcast: Record {
  public static var blank: Broadcast { Broadcast(seq: 0, at: .distantPast, by: "", text: "") }
  public static var kind: RecordKind { .broadcast }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("seq", &seq)
    try coder("at", &at)
    try coder("by", &by)
    try coder("team", &team)
    try coder("text", &text)
    var readers = unreadBy.sorted()
    try coder("unreadBy", &readers, usually: [])
    unreadBy = Set(readers)
  }
}
