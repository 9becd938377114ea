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
    try coder("late", &late, usually: [])
    try coder("leftDue", &leftDue, usually: false)
  }
}
