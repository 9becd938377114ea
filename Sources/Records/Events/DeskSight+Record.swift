public import Desk
public import JSON

/// Part of a commit.
extension DeskSight: Record {
  public static var blank: DeskSight { DeskSight() }
  public static var kind: RecordKind { .commit }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("present", &present)
    try coder("came", &came, usually: [])
    try coder("went", &went, usually: [])
    try coder("looks", &looks, usually: [])
    try coder("leftDue", &leftDue, usually: false)
  }
}

extension DeskSight.Look: Record {
  public static var blank: DeskSight.Look { .init(at: .distantPast, came: [], went: []) }
  public static var kind: RecordKind { .commit }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("at", &at)
    try coder("came", &came, usually: [])
    try coder("went", &went, usually: [])
  }
}
