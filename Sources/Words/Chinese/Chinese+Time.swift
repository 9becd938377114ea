public import Desk

extension Chinese {
  public func longDate(_ date: CivilDate, _ weekday: Weekday) -> String {
    "\(date.year)年\(date.month)月\(date.day)日 \(Chinese.weekday(weekday))"
  }

  public func shortDate(_ date: CivilDate) -> String { "\(date.month)月\(date.day)日" }

  public var midnight: String { "午夜" }

  public func elapsed(seconds: Int64) -> String {
    switch seconds {
    case ..<10: "剛剛"
    case ..<60: "\(seconds / 10 * 10)秒"
    case ..<3600: "\(seconds / 60)分"
    case ..<86_400: "\(seconds / 3600)時" + twoDigits(seconds / 60 % 60)
    default: "\(seconds / 3600)時"
    }
  }

  public func span(seconds: Int64) -> String {
    let minutes = seconds / 60
    let hours = minutes / 60
    return switch seconds {
    case ..<120: "\(seconds) 秒"
    case ..<7200: "\(minutes) 分鐘"
    case ..<172_800: "\(hours) 小時 \(twoDigits(minutes % 60)) 分"
    default: "\(hours / 24) 天"
    }
  }

  private static func weekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .mon: "星期一"
    case .tue: "星期二"
    case .wed: "星期三"
    case .thu: "星期四"
    case .fri: "星期五"
    case .sat: "星期六"
    case .sun: "星期日"
    }
  }
}
