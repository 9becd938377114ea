import Desk
import Terminal

extension Role {
  /// The colour of a wait that goes on: one that becomes long, and one that is. How long it is stands
  /// beside it.
  init(ofWaitSince start: Instant, now: Instant, _ settings: Settings) {
    if now >= start + settings.lateAfter {
      self = .alert
    } else {
      self = now >= start + settings.warnAfter ? .warning : .muted
    }
  }

  /// When that is another one; nil: never any more.
  static func nextChange(ofWaitSince start: Instant, now: Instant, _ settings: Settings) -> Instant?
  {
    [start + settings.warnAfter, start + settings.lateAfter].filter { $0 > now }.min()
  }
}
