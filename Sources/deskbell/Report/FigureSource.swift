import Desk
import Figures
import FileStore
import Store

/// What reports are counted of: the summaries of days that are over, and the journal from there on.
struct FigureSource {
  let session: DeskSession
  let path: String

  /// So many events are read at a time.
  private static let page = 5000

  /// Counts what a report asks for, telling on a terminal how far it is.
  func report(_ query: FigureQuery) throws(Failure) -> FigureReport {
    var count = FigureCount(query)
    let folder = try? SummaryFolder(path)
    let last = folder?.handOut { count.take($0) }
    var fold = last.map { FactsFold(after: $0) } ?? FactsFold()
    var progress = ProgressLine()
    defer { progress.end() }
    let end = session.state.seq
    try session.forEachEvent(
      from: last.map { FactsFold.firstNeeded(after: $0) } ?? 1, limit: FigureSource.page
    ) { stamped in
      if let chunk = fold.take(stamped) {
        folder?.put(chunk)
        count.take(chunk)
      }
      if stamped.seq % 4096 == 0 { progress.tell(stamped.seq, of: end) }
    }
    if let rest = fold.finish() { count.take(rest) }
    return count.finish()
  }
}
