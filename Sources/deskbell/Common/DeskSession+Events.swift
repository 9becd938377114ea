import Desk
import FrontDesk

extension DeskSession {
  /// Hands out every event there ever was, in order, without holding more than a page of them.
  ///
  /// - Parameters:
  ///   - first: what came before it is not read.
  ///   - limit: so many are read at a time.
  ///   - goesOn: asked between pages whether anybody wants more.
  func forEachEvent(
    from first: Int64 = 1, limit: Int = 1000, while goesOn: () -> Bool = { true },
    _ body: (StampedEvent) -> Void
  ) throws(Failure) {
    var next = first
    while goesOn() {
      let from = next
      let commits = try Failure.wrapping { () throws(DeskError) in
        try desk.events(from: from, limit: limit)
      }
      let events = commits.lazy.flatMap(\.events).filter { $0.seq >= from }
      for stamped in events {
        body(stamped)
        next = stamped.seq + 1
      }
      if next == from { return }
    }
  }
}
