import Dispatch
import Overview
import Synchronization

/// Counts reports on a thread of its own, one at a time, the newest that was asked for: a screen never
/// waits for it.
final class ReportWork: Sendable {
  private let counter: ReportCounter
  private let queue = DispatchQueue(label: "report", qos: .userInitiated)
  /// How many were asked for.
  private let count = Mutex(0)
  /// What the reader was warned of: the desk is looked at anew for each.
  private let warned = Mutex<Set<String>>([])

  init(_ counter: ReportCounter) { self.counter = counter }

  /// What takes no longer than that is not talked of.
  private static let patience = 500

  /// Counts, and tells how far it is once that takes a while, and what was found; nothing of what is
  /// not wanted any more, since something else was asked for.
  func ask(_ request: ReportRequest, tell: @escaping @Sendable (ScreenMessage) -> Void) {
    let number = count.withLock { count in
      count += 1
      return count
    }
    queue.async { [self] in
      let beginning = monotonicNow()
      var told = -1
      @Sendable func isWanted() -> Bool { count.withLock { $0 } == number }
      guard isWanted() else { return }
      let outcome = counter.count(request, isWanted) { [self] news in
        switch news {
        case .percent(let percent):
          guard percent > told, monotonicNow() - beginning > ReportWork.patience else { return }
          told = percent
          tell(.counting(request, percent: percent))
        case .warning(let text):
          if warned.withLock({ $0.insert(text).inserted }) { tell(.deskWarned(text)) }
        }
      }
      guard isWanted() else { return }
      switch outcome {
      case .counted(let report): tell(.counted(request, report))
      case .failed(let reason): tell(.countFailed(request, reason))
      case .dropped: break
      }
    }
  }

  /// Has whatever is being counted stop.
  func stop() { count.withLock { $0 += 1 } }
}
