import Desk

/// Until when what stands on a screen is true, though nothing happens.
struct Freshness: Hashable, Sendable {
  /// When a text changes by the mere passing of time; nil: none does.
  private(set) var until: Instant?
  /// The day when everything was last drawn: texts about other days say which.
  private var day = 0

  /// Takes in that everything is drawn anew.
  mutating func renew(until: Instant?, day: Int) { (self.until, self.day) = (until, day) }

  /// Takes in that what changes by itself is drawn anew.
  mutating func renew(until: Instant?) { self.until = until }

  func holds(at now: Instant) -> Bool { until.map { $0 > now } ?? true }

  func isOf(day: Int) -> Bool { self.day == day }
}
