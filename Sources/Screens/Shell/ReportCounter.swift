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

  /// What is told meanwhile.
  public enum News: Sendable {
    /// So many hundredths are done.
    case percent(Int)
    /// Something that the reader should know of the desk: the terminal is the screen's alone.
    case warning(String)
  }

  /// Counts, on whatever thread it is called on, however long that takes; tells meanwhile how far it is,
  /// and stops if nobody wants it any more.
  public var count:
    @Sendable (
      _ request: ReportRequest, _ isWanted: () -> Bool, _ tell: @escaping (News) -> Void
    ) -> Outcome

  public init(
    count:
      @escaping @Sendable (
        _ request: ReportRequest, _ isWanted: () -> Bool, _ tell: @escaping (News) -> Void
      ) -> Outcome
  ) { self.count = count }
}
