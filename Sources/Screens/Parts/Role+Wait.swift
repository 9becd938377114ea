import Desk
import Terminal

extension Role {
  /// The colour of a wait that goes on: one that becomes long, and one that is. How long it is stands
  /// beside it.
  init(ofWaitSince start: Instant, now: Instant) {
    switch now - start {
    case ..<60_000: self = .muted
    case ..<180_000: self = .warning
    default: self = .alert
    }
  }
}
