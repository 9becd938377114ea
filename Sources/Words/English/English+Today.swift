extension English {
  public var countingToday: String { "Today: counting\u{2026}" }

  public func today(_ today: TodayFigures) -> [String] {
    let words = TodayWords(today)
    return [
      "Today: " + words.came + TodayWords.dot + words.others
        + (words.wait.map { TodayWords.dot + "median wait \($0)" } ?? ""),
      "Today: " + words.cameInWait + TodayWords.dot + words.others,
      words.cameInWait + TodayWords.dot + words.others,
      words.briefly + TodayWords.dot + words.othersBriefly,
    ]
  }

  public func todayInTwo(
    _ today: TodayFigures
  ) -> (heading: String, first: [String], second: [String]) {
    let words = TodayWords(today)
    return (
      "Today: ",
      [
        words.cameInWait,
        "\(today.asked) asked" + TodayWords.dot + "\(today.answered) answ."
          + (words.wait.map { " \($0)" } ?? ""),
        words.briefly,
      ],
      [
        words.others,
        "\(today.fellBack) fell back" + TodayWords.dot + "\(today.abandoned) left",
        words.othersBriefly,
      ]
    )
  }
}

/// What sentences of today's figures are made of.
private struct TodayWords {
  static let dot = " \u{00B7} "
  let today: TodayFigures
  /// A time span in its largest unit that has two digits: `45 s`, `12 min`, `3 h`.
  let wait: String?

  init(_ today: TodayFigures) {
    self.today = today
    wait = today.wait.map { seconds in
      switch seconds {
      case ..<100: "\(seconds) s"
      case ..<6000: "\(seconds / 60) min"
      default: "\(seconds / 3600) h"
      }
    }
  }

  var came: String { "\(today.asked) asked" + TodayWords.dot + "\(today.answered) answered" }
  var cameInWait: String { came + (wait.map { " in \($0)" } ?? "") }
  var others: String {
    "\(today.fellBack) fell back" + TodayWords.dot + "\(today.abandoned) abandoned"
  }
  var briefly: String {
    "\(today.asked) in, \(today.answered) ans." + (wait.map { " \($0)" } ?? "")
  }
  var othersBriefly: String { "\(today.fellBack) back, \(today.abandoned) left" }
}
