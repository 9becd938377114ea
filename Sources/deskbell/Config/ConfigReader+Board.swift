import Alerts
import FrontDesk
import Overview
import Screens
import Words

/// From where on the board lights up: `[board]`.
extension ConfigReader {
  mutating func readBoard(_ value: ConfigValue) {
    read(
      value, at: ["board"],
      [
        "alertWaiting": { $0.readCount($1, "alertWaiting") { $0.thresholds.waiting = $1 } },
        "alertWait": { $0.readSpan($1, "alertWait") { $0.thresholds.wait = $1 } },
        "charts": { $0.readCharts($1) },
        "alertMissed": { $0.readCount($1, "alertMissed") { $0.thresholds.missed = $1 } },
      ])
  }

  private mutating func readCharts(_ value: ConfigValue) {
    let given: String? = if case .text(let text) = value { text } else { nil }
    guard let signs = given.flatMap({ ChartSigns(rawValue: $0) }) else {
      return fault(
        .noChoice("board.charts", value: given, known: ChartSigns.allCases.map(\.rawValue)),
        at: ["board", "charts"])
    }
    preferences.charts = signs
  }

  /// A number; 0 is never.
  private mutating func readCount(
    _ value: ConfigValue, _ name: String, _ set: (inout ScreenPreferences, Int?) -> Void
  ) {
    guard case .number(let number) = value, (0...ConfigReader.most).contains(number) else {
      return fault(
        .notANumber("board." + name, least: 0, most: ConfigReader.most), at: ["board", name])
    }
    set(&preferences, number == 0 ? nil : number)
  }

  /// A span of time, as on the command line, or a number of seconds; 0 is never.
  private mutating func readSpan(
    _ value: ConfigValue, _ name: String, _ set: (inout ScreenPreferences, Int?) -> Void
  ) {
    let seconds: Int? =
      switch value {
      case .number(let number): number
      case .text(let text): DurationText.seconds(text)
      case .table, .list, .flag, .other: nil
      }
    guard let seconds, (0...ConfigReader.most).contains(seconds) else {
      return fault(
        .notASpan("board." + name, example: "2m"), at: ["board", name])
    }
    set(&preferences, seconds == 0 ? nil : seconds)
  }

  private static let most = 1_000_000
}
