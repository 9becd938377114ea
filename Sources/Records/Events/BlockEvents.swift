public import Desk
public import JSON

// Who is not to be talked to.

extension VisitorBlocked: EventRecord {
  public static var blank: VisitorBlocked {
    VisitorBlocked(target: .email(""), until: .distantPast, agent: "")
  }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("target", &target)
    try coder("until", &until)
    try coder("reason", &reason, usually: "")
    try coder("agent", &agent)
  }
}

extension VisitorUnblocked: EventRecord {
  public static var blank: VisitorUnblocked { VisitorUnblocked(target: .email(""), agent: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("target", &target)
    try coder("agent", &agent)
  }
}

extension Block.Target: RecordText {
  public static var kind: RecordKind { .blockTarget }
}
