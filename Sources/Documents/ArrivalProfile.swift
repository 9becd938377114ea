public import Desk

/// How many visitors come at which time of the week.
public struct ArrivalProfile: Hashable, Sendable {
  /// The zone of its clock, an IANA name.
  public var timeZone: String
  /// How many come in each part of a day, Monday's first. Parts of a day are equally long: hours, half
  /// or quarters of them.
  public private(set) var days: [[Double]]
  /// Whether every day is the same by its document.
  public let isOfOneDay: Bool

  /// Into how many parts a day may be cut.
  public static let parts = [24, 48, 96]

  /// Nobody comes on a day that is not there.
  ///
  /// - Precondition: days have parts as allowed, all days as many.
  public init(timeZone: String = "UTC", days: [Weekday: [Double]]) {
    let count = days.values.first?.count ?? ArrivalProfile.parts[0]
    precondition(ArrivalProfile.parts.contains(count))
    precondition(days.values.allSatisfy { $0.count == count })
    self.timeZone = timeZone
    isOfOneDay = false
    self.days = Weekday.allCases.map { days[$0] ?? Array(repeating: 0, count: count) }
  }

  /// Every day is the same.
  ///
  /// - Precondition: the day has parts as allowed.
  public init(timeZone: String = "UTC", everyDay day: [Double]) {
    precondition(ArrivalProfile.parts.contains(day.count))
    self.timeZone = timeZone
    isOfOneDay = true
    days = Weekday.allCases.map { _ in day }
  }

  /// Seconds that a part of a day lasts.
  public var secondsOfPart: Int { 86_400 / days[0].count }

  /// How many come a second, by the clock of the zone. O(1).
  public func perSecond(on day: Weekday, at second: Int) -> Double {
    let part = secondsOfPart
    return days[day.rawValue][min(second / part, days[0].count - 1)] / Double(part)
  }
}
