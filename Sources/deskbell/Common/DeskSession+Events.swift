import Desk
import FrontDesk

extension DeskSession {
  /// Hands out every event there ever was, in order, without holding more than a page of them.
  func forEachEvent(_ body: (StampedEvent) -> Void) throws(Failure) {
    var next: Int64 = 1
    while true {
      let from = next
      let commits = try Failure.wrapping { () throws(DeskError) in
        try desk.events(from: from, limit: 1000)
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
