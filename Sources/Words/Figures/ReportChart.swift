/// What a report draws.
public enum ReportChart: String, CaseIterable, Hashable, Sendable {
  case days, hours, waits
}
