import Text
import Words

/// Today's counts in words: as many as there is room for. Words go before figures do.
struct TodayText: Hashable {
  var asked: Int
  var answered: Int
  var fellBack: Int
  var abandoned: Int
  /// The median wait; nil: nobody has been answered.
  var wait: String?

  init(_ counts: TodayCounts) {
    self.init(
      asked: counts.asked, answered: counts.answered, fellBack: counts.fellBack,
      abandoned: counts.abandoned, wait: counts.medianWait.map { BoardModel.duration($0) })
  }

  init(asked: Int, answered: Int, fellBack: Int, abandoned: Int, wait: String?) {
    self.asked = asked
    self.answered = answered
    self.fellBack = fellBack
    self.abandoned = abandoned
    self.wait = wait
  }

  /// In one row.
  func row(width: Int) -> SafeText {
    let dot = " \u{00B7} "
    let both = "\(fellBack) fell back" + dot + "\(abandoned) abandoned"
    let long = "\(asked) asked" + dot + "\(answered) answered"
    return Self.fitting(
      [
        "Today: " + long + dot + both + (wait.map { dot + "median wait \($0)" } ?? ""),
        "Today: " + long + inWait + dot + both, long + inWait + dot + both,
        brief + dot + briefClosed,
      ], width)
  }

  /// In two rows, for narrow screens: the second begins under the first one's figures.
  func rows(width: Int) -> [SafeText] {
    let dot = " \u{00B7} "
    let long = "\(asked) asked" + dot + "\(answered) answered" + inWait
    let closed = "\(fellBack) fell back" + dot + "\(abandoned) abandoned"
    let today = "Today: "
    if SafeText(today + long).width <= width, SafeText(today + closed).width <= width {
      return [
        SafeText(today + long), SafeText(String(repeating: " ", count: today.count) + closed),
      ]
    }
    return [
      Self.fitting(
        [
          long, "\(asked) asked" + dot + "\(answered) answ." + (wait.map { " \($0)" } ?? ""),
          brief,
        ], width),
      Self.fitting(
        [closed, "\(fellBack) fell back" + dot + "\(abandoned) left", briefClosed], width),
    ]
  }

  private var inWait: String { wait.map { " in \($0)" } ?? "" }
  private var brief: String { "\(asked) in, \(answered) ans." + (wait.map { " \($0)" } ?? "") }
  private var briefClosed: String { "\(fellBack) back, \(abandoned) left" }

  /// The first that fits; the last if none does.
  private static func fitting(_ wordings: [String], _ width: Int) -> SafeText {
    let texts = wordings.map { SafeText($0) }
    return texts.first { $0.width <= width } ?? texts.last ?? .empty
  }
}
