import Alerts
import FrontDesk
import Overview
import Screens

/// The settings of `[board]` as the file has them, with those that hold where it says nothing.
enum BoardSettings {
  static func values(_ preferences: ScreenPreferences) -> [(
    name: String, value: NotifySettings.Value
  )] {
    let thresholds = preferences.thresholds
    var values: [(name: String, value: NotifySettings.Value)] = [
      ("alertWaiting", .number(thresholds.waiting ?? 0)),
      ("alertWait", .text(DurationText.text(thresholds.wait ?? 0))),
      ("alertMissed", .number(thresholds.missed ?? 0)),
    ]
    if let charts = preferences.charts { values.append(("charts", .text(charts.rawValue))) }
    return values
  }
}
