import Desk

/// How long simulated people take. Only people: what the desk counts in seconds stays as it is.
struct Pace: Sendable {
  /// 2: twice as fast.
  var speed: Double

  /// The instant `seconds` of a person's time later.
  func after(_ seconds: Double, _ now: Instant) -> Instant {
    Instant(milliseconds: now.milliseconds + max(1, Int64(seconds * 1000 / speed)))
  }

  /// Seconds it takes to think of a text and type it, for somebody who types `factor` times as
  /// fast as most. Ideographs are typed by several keys each.
  func typing(_ text: String, factor: Double, thinking: Double) -> Double {
    let ideographs = text.unicodeScalars.count { (0x3400...0x9FFF).contains($0.value) }
    let others = text.unicodeScalars.count - ideographs
    let keys = Double(others) / 9 + Double(ideographs) / 4
    return thinking + min(keys, 18) / factor
  }
}
