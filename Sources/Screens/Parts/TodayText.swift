import Overview
import Text
import Words

/// Today's counts in words: as many as there is room for. Words go before figures do.
struct TodayText {
  var figures: TodayFigures
  var texts: any Wording

  init(_ figures: TodayFigures, _ texts: any Wording) {
    self.figures = figures
    self.texts = texts
  }

  init(_ counts: DayTally, _ texts: any Wording) {
    self.init(
      TodayFigures(
        asked: counts.asked, answered: counts.answered, fellBack: counts.fellBack,
        abandoned: counts.abandoned, wait: counts.medianWait.map { ($0 + 500) / 1000 }),
      texts)
  }

  /// In one row.
  func row(width: Int) -> SafeText { Self.fitting(texts.today(figures), width) }

  /// In two rows, for narrow screens: the second begins under the first one's figures.
  func rows(width: Int) -> [SafeText] {
    let (heading, first, second) = texts.todayInTwo(figures)
    if let full = first.first, let other = second.first {
      let indent = String(repeating: " ", count: SafeText(heading).width)
      let rows = [SafeText(heading + full), SafeText(indent + other)]
      if rows.allSatisfy({ $0.width <= width }) { return rows }
    }
    return [Self.fitting(first, width), Self.fitting(second, width)]
  }

  /// The first that fits; the last if none does.
  private static func fitting(_ wordings: [String], _ width: Int) -> SafeText {
    let texts = wordings.map { SafeText($0) }
    return texts.first { $0.width <= width } ?? texts.last ?? .empty
  }
}
