public import Desk
public import Figures

extension SummaryFolder {
  /// Counts what a report asks for: from the summaries that are there and, from where they end, from the
  /// journal; days that were over in it are summed up for the next time.
  ///
  /// - Parameters:
  ///   - goesOn: asked now and then, with the first event that was not looked at, whether anybody wants
  ///     the report still; what is found of less than all is of no use.
  ///   - read: hands out the events from a number on, all there are.
  public func report<Failure: Error>(
    _ query: FigureQuery, while goesOn: (_ next: Int64) -> Bool = { _ in true },
    reading read: (_ from: Int64, _ body: (StampedEvent) -> Void) throws(Failure) -> Void
  ) throws(Failure) -> FigureReport {
    var count = FigureCount(query)
    let last = handOut(while: goesOn) { count.take($0) }
    var fold = last.map { FactsFold(after: $0) } ?? FactsFold()
    try read(last.map { FactsFold.firstNeeded(after: $0) } ?? 1) { stamped in
      guard let chunk = fold.take(stamped) else { return }
      put(chunk)
      count.take(chunk)
    }
    if let rest = fold.finish() { count.take(rest) }
    return count.finish()
  }
}
