public import Desk
public import JSON

extension Toggle: Record {
  public static var blank: Toggle { Toggle(available: false, at: .distantPast, cause: .agent) }
  public static var kind: RecordKind { .toggle }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("available", &available)
    try coder("at", &at)
    try coder("cause", &cause)
    try coder("by", &by)
    try coder("since", &since, usually: at)
    try coder("earlier", &earlier, usually: [])
  }
}

extension Toggle.Stretch: Record {
  public static var blank: Toggle.Stretch {
    Toggle.Stretch(
      schedule: WeeklySchedule(), timeZone: nil, since: .distantPast, until: .distantPast)
  }
  public static var kind: RecordKind { .scheduleBefore }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("schedule", &schedule)
    try coder("timeZone", &timeZone)
    try coder("since", &since)
    try coder("until", &until)
  }
}
