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
    var progress = ProgressLine()
    defer { progress.end() }
    let end = session.state.seq
    return try report(query) { next in
      progress.tell(next, of: end)
      return true
    }
  }

  /// - Parameter goesOn: asked now and then, with the first event that was not looked at, whether anybody
  ///   wants the report still; what is found of less than all is of no use.
  func report(
    _ query: FigureQuery, while goesOn: (_ next: Int64) -> Bool
  ) throws(Failure) -> FigureReport {
    let folder: SummaryFolder
    do throws(StoreError) {
      folder = try SummaryFolder(path)
    } catch {
      throw Failure(error)
    }
    var next: Int64 = 1
    return try folder.report(query, while: goesOn) { (from, body) throws(Failure) in
      next = from
      try session.forEachEvent(
        from: from, limit: FigureSource.page, while: { goesOn(next) }
      ) { stamped in
        body(stamped)
        next = stamped.seq
      }
    }
  }
}
