import ArgumentParser
import FrontDesk
import Simulation
import Words

extension TimeSpread {
  /// How it is written.
  static let examples = ["6m", "exponential:6m", "lognormal:6m,4m", "fixed:6m"]

  /// `6m` and `exponential:6m`, `lognormal:6m,4m`, `fixed:6m`; nil: none of these, or of no time or of months.
  init?(reading text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let last = parts.last else { return nil }
    let spans = last.split(separator: ",", omittingEmptySubsequences: false).map {
      DurationText.seconds(String($0))
    }
    let times = spans.compactMap { $0 }.filter { (1...30 * 86_400).contains($0) }.map(Double.init)
    guard times.count == spans.count, let mean = times.first else { return nil }
    switch (parts.count == 2 ? String(parts[0]) : "exponential", times.count) {
    case ("exponential", 1): self = .exponential(mean: mean)
    case ("fixed", 1): self = .fixed(mean)
    case ("lognormal", 2): self = .lognormal(mean: mean, deviation: times[1])
    default: return nil
    }
  }

  /// The value of an option.
  init(_ text: String, option: String, others: [String] = []) throws {
    guard let spread = TimeSpread(reading: text) else {
      throw ValidationError(
        .noSpread(option: option, value: text, examples: TimeSpread.examples + others))
    }
    self = spread
  }
}
