/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: Int, CaseIterable, Sendable {
  case mon, tue, wed, thu, fri, sat, sun

  /// The field's name in documents: `mon` … `sun`.
  public var name: String {
    switch self {
    case .mon: "mon"
    case .tue: "tue"
    case .wed: "wed"
    case .thu: "thu"
    case .fri: "fri"
    case .sat: "sat"
    case .sun: "sun"
    }
  }

  public init?(name: String) {
    guard let day = Weekday.allCases.first(where: { $0.name == name }) else { return nil }
    self = day
  }

  /// The weekday of the date `days` after 1970-01-01, a Thursday.
  public init(daysSinceEpoch days: Int) {
    self = Weekday(rawValue: ((days + 3) % 7 + 7) % 7) ?? .mon
  }
}
