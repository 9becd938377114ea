import ArgumentParser
import FrontDesk

/// A span of time as people write it: `300`, `90s`, `5m`, `1h30m`, `2d`.
struct Seconds {
  let count: Int

  init(reading text: String) throws {
    guard let count = DurationText.seconds(text) else {
      throw ValidationError("\"\(text)\" is no span of time such as 300, 90s, 5m or 1h30m")
    }
    self.count = count
  }
}
