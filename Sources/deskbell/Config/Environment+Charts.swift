import Overview
import Screens

/// What the surroundings can show of charts.
extension Environment {
  /// Blocks where texts are UTF-8, but on the console, whose fonts lack most of them.
  static var chartSigns: ChartSigns {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { text($0) }.first { !$0.isEmpty }
    let name = (locale ?? "").lowercased()
    guard name.hasSuffix("utf-8") || name.hasSuffix("utf8"), text("TERM") != "linux" else {
      return .ascii
    }
    return .blocks
  }

  /// What reports are drawn with: as the user chose; else braille where there are blocks, which shows
  /// more days in the same room.
  static var reportSigns: ChartSigns {
    let signs: ChartSigns = chartSigns == .ascii ? .ascii : .braille
    guard let path = try? configPath() else { return signs }
    return config(at: path).preferences.chartSigns(onTerminalOf: signs)
  }
}
