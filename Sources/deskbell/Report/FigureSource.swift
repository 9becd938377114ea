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
    let folder: SummaryFolder
    do throws(StoreError) {
      folder = try SummaryFolder(path)
    } catch {
      throw Failure(error)
    }
    var progress = ProgressLine()
    defer { progress.end() }
    let end = session.state.seq
    return try folder.report(query) { (from, body) throws(Failure) in
      try session.forEachEvent(from: from, limit: FigureSource.page) { stamped in
        body(stamped)
        if stamped.seq % 4096 == 0 { progress.tell(stamped.seq, of: end) }
      }
    }
  }
}
