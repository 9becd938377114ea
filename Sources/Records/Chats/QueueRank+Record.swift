public import Desk
public import JSON

extension QueueRank: Record {
  public static var blank: QueueRank { QueueRank(seq: 0) }
  public static var kind: RecordKind { .queueRank }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("seq", &seq)
    try coder("shift", &shift, usually: 0)
  }
}
