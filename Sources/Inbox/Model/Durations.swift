public import Desk
import Terminal

/// How long something has lasted, in steps that calm the screen: tens of seconds, minutes, hours.
public enum Elapsed {
  /// `now`, `10s`, `50s`, `1m`, `59m`, `1h00`, `30h`.
  public static func text(since start: Instant, now: Instant) -> String {
    let seconds = max(0, (now - start) / 1000)
    switch seconds {
    case ..<10: return "now"
    case ..<60: return "\(seconds / 10 * 10)s"
    case ..<3600: return "\(seconds / 60)m"
    case ..<86_400: return "\(seconds / 3600)h" + twoDigits(Int(seconds / 60 % 60))
    default: return "\(seconds / 3600)h"
    }
  }

  /// When the text changes next.
  public static func nextChange(since start: Instant, now: Instant) -> Instant {
    let seconds = (now - start) / 1000
    guard seconds >= 0 else { return start + 10 }
    let step: Int64 = seconds < 60 ? 10 : (seconds < 86_400 ? 60 : 3600)
    return start + Int((seconds / step + 1) * step)
  }
}

/// How long something has still to go, to the second.
public enum Remaining {
  /// Whole seconds begun, never negative.
  public static func seconds(until end: Instant, now: Instant) -> Int {
    Int(max(0, (end - now + 999) / 1000))
  }

  /// When the number changes next; nil once it is 0.
  public static func nextChange(until end: Instant, now: Instant) -> Instant? {
    let left = seconds(until: end, now: now)
    return left > 0 ? Instant(milliseconds: end.milliseconds - Int64(left - 1) * 1000) : nil
  }
}

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
