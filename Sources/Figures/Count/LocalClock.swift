import Desk

/// What the clocks of the report's zone show. Offsets are looked up once a quarter of an hour: no zone
/// has changed its clocks between two since 1970.
struct LocalClock {
  private let offset: @Sendable (Instant) -> Int
  private var quarter = Int64.min
  private var known: Int64 = 0

  static let quarterHour: Int64 = 900_000
  private static let day: Int64 = 86_400_000

  init(_ offset: @escaping @Sendable (Instant) -> Int) { self.offset = offset }

  /// Milliseconds of local time since a local 1970-01-01.
  mutating func local(_ milliseconds: Int64) -> Int64 {
    let quarter = milliseconds.dividedDown(by: LocalClock.quarterHour)
    if quarter != self.quarter {
      self.quarter = quarter
      known = Int64(offset(Instant(milliseconds: quarter * LocalClock.quarterHour))) * 1000
    }
    return milliseconds + known
  }

  /// The number of the group of times that an instant belongs to.
  mutating func group(_ milliseconds: Int64, by grouping: Grouping) -> Int {
    let local = local(milliseconds)
    let day = local.dividedDown(by: LocalClock.day)
    switch grouping {
    case .hour: return Int((local - day * LocalClock.day) / 3_600_000)
    case .weekday: return Weekday(daysSinceEpoch: Int(day)).rawValue
    case .day, .agent, .team, .rule, .route, .dialogue, .page, .topic: return Int(day)
    }
  }

  /// Days since 1970-01-01, and hours since midnight as the clock shows them.
  mutating func dayAndHour(_ milliseconds: Int64) -> (day: Int, hour: Int) {
    let local = local(milliseconds)
    let day = local.dividedDown(by: LocalClock.day)
    return (Int(day), Int((local - day * LocalClock.day) / 3_600_000))
  }
}
