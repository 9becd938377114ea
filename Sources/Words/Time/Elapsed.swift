public import Desk

/// How long something has lasted, in the steps of `TimeWording.elapsed(seconds:)`.
public enum Elapsed {
  /// In words; `now` for what lies ahead.
  public static func text(
    since start: Instant, now: Instant, _ tongue: Tongue
  ) -> String {
    tongue.words.elapsed(seconds: max(0, (now - start) / 1000))
  }

  /// When the text changes next.
  public static func nextChange(since start: Instant, now: Instant) -> Instant {
    let seconds = (now - start) / 1000
    guard seconds >= 0 else { return start + 10 }
    let step: Int64 = seconds < 60 ? 10 : (seconds < 86_400 ? 60 : 3600)
    return start + Int((seconds / step + 1) * step)
  }
}
