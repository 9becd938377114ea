public import Desk

extension English {
  public func longDate(_ date: CivilDate, _ weekday: Weekday) -> String {
    "\(English.weekday(weekday)) \(date.day) \(English.months[date.month - 1]) \(date.year)"
  }

  public func shortDate(_ date: CivilDate) -> String {
    "\(date.day) \(English.months[date.month - 1].prefix(3))"
  }

  public var midnight: String { "midnight" }

  public func elapsed(seconds: Int64) -> String {
    switch seconds {
    case ..<10: "now"
    case ..<60: "\(seconds / 10 * 10)s"
    case ..<3600: "\(seconds / 60)m"
    case ..<86_400: "\(seconds / 3600)h" + twoDigits(seconds / 60 % 60)
    default: "\(seconds / 3600)h"
    }
  }

  public func span(seconds: Int64) -> String {
    let minutes = seconds / 60
    let hours = minutes / 60
    return switch seconds {
    case ..<120: "\(seconds) s"
    case ..<7200: "\(minutes) min"
    case ..<172_800: "\(hours) h \(twoDigits(minutes % 60)) min"
    default: "\(hours / 24) days"
    }
  }

  private static func weekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .mon: "Monday"
    case .tue: "Tuesday"
    case .wed: "Wednesday"
    case .thu: "Thursday"
    case .fri: "Friday"
    case .sat: "Saturday"
    case .sun: "Sunday"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
