import ArgumentParser
import FrontDesk
import Words

/// A span of time as people write it: `300`, `90s`, `5m`, `1h30m`, `2d`.
struct Seconds {
  let count: Int

  /// Up to a hundred years, so that nothing can be reckoned with it that is too large. What is below
  /// zero each command refuses in words of its own.
  private static let range = -3_155_760_000...3_155_760_000

  init(reading text: String) throws {
    guard let count = DurationText.seconds(text), Seconds.range.contains(count) else {
      throw ValidationError(.noSpan(text))
    }
    self.count = count
  }
}
