import ArgumentParser
import FrontDesk
import Words

/// A span of time as people write it: `300`, `90s`, `5m`, `1h30m`, `2d`.
struct Seconds {
  let count: Int

  init(reading text: String) throws {
    guard let count = DurationText.seconds(text) else {
      throw ValidationError(.noSpan(text))
    }
    self.count = count
  }
}
