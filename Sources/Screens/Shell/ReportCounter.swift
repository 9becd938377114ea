public import Figures
public import Overview

/// What counts reports, as far as a screen has to do with it. The program reads the desk.
public struct ReportCounter: Sendable {
  /// What became of counting.
  public enum Outcome: Sendable {
    case counted(FigureReport)
    /// Nothing did, for that reason.
    case failed(String)
    /// Nobody wanted it any more.
    case dropped
  }

  /// Counts, on whatever thread it is called on, however long that takes; says meanwhile how many
  /// hundredths are done, and stops if nobody wants it any more.
  public var count:
    @Sendable (
      _ request: ReportRequest, _ isWanted: () -> Bool, _ tell: (_ percent: Int) -> Void
    ) -> Outcome

  public init(
    count:
      @escaping @Sendable (
        _ request: ReportRequest, _ isWanted: () -> Bool, _ tell: (_ percent: Int) -> Void
      ) -> Outcome
  ) { self.count = count }
}
