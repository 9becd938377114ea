/// Where keys are pressed on the screen of a report.
public enum ReportContext: String, ScreenContext {
  /// Everywhere but in help and where something is typed.
  case anywhere
  case figures, charts
  case help
  /// Where something is picked out of a list by typing, and in a line that is typed.
  case picker
  /// Nothing is asked here, so that nothing is answered.
  case question, handOver, speaking

  public var wider: Set<ReportContext> {
    switch self {
    case .figures, .charts: [.anywhere]
    case .anywhere, .help, .picker, .question, .handOver, .speaking: []
    }
  }
}
