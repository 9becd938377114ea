public import Desk
public import JSON

extension Block: Record {
  public static var blank: Block {
    Block(.email(""), by: "", at: .distantPast, until: .distantPast)
  }
  public static var kind: RecordKind { .block }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("target", &target)
    try coder("by", &by)
    try coder("at", &at)
    try coder("until", &until)
    try coder("reason", &reason, usually: "")
  }
}
