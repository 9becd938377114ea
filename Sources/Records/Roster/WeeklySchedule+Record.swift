public import Desk
public import JSON

/// `{"mon":["09:00-12:00"],…}`; days off are left out.
extension WeeklySchedule: RecordValue {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> WeeklySchedule {
    var schedule = WeeklySchedule()
    try reader.scanner.beginObject()
    while let key = try reader.scanner.nextKey() {
      guard let day = Weekday(name: key.text) else { throw reader.unknown(key, in: .schedule) }
      let blocks: [ScheduleBlock] = try reader.value()
      guard schedule.set(blocks, on: day) else {
        throw reader.error(.hoursOverlap)
      }
    }
    return schedule
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    for day in Weekday.allCases where !self[day].isEmpty {
      writer.key(text: day.name)
      writer.value(self[day])
    }
    writer.endObject()
  }
}

extension ScheduleBlock: RecordValue {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> ScheduleBlock {
    guard let block = ScheduleBlock(try reader.scanner.string()) else {
      throw reader.error(.noHours)
    }
    return block
  }

  public func write(to writer: inout JSONWriter) { writer.string(text) }
}
