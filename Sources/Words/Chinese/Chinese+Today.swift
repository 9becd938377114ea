extension Chinese {
  public var countingToday: String { "今天：計算中…" }

  public func today(_ today: TodayFigures) -> [String] {
    let words = TodayPhrases(today)
    return [
      "今天：" + words.came + TodayPhrases.dot + words.others
        + (words.wait.map { TodayPhrases.dot + "等候中位數 \($0)" } ?? ""),
      "今天：" + words.cameInWait + TodayPhrases.dot + words.others,
      words.cameInWait + TodayPhrases.dot + words.others,
      words.briefly + TodayPhrases.dot + words.othersBriefly,
    ]
  }

  public func todayInTwo(
    _ today: TodayFigures
  ) -> (heading: String, first: [String], second: [String]) {
    let words = TodayPhrases(today)
    return (
      "今天：", [words.cameInWait, words.briefly], [words.others, words.othersBriefly]
    )
  }
}

/// What sentences of today's figures are made of.
private struct TodayPhrases {
  static let dot = " \u{00B7} "
  let today: TodayFigures
  /// A time span in its largest unit that has two digits: `45 秒`, `12 分`, `3 時`.
  let wait: String?

  init(_ today: TodayFigures) {
    self.today = today
    wait = today.wait.map { seconds in
      switch seconds {
      case ..<100: "\(seconds) 秒"
      case ..<6000: "\(seconds / 60) 分"
      default: "\(seconds / 3600) 時"
      }
    }
  }

  var came: String { "\(today.asked) 個要求" + TodayPhrases.dot + "\(today.answered) 個已接" }
  var cameInWait: String { came + (wait.map { "（等 \($0)）" } ?? "") }
  var others: String {
    "\(today.fellBack) 個無人接聽" + TodayPhrases.dot + "\(today.abandoned) 個放棄"
  }
  var briefly: String {
    "要求 \(today.asked)，已接 \(today.answered)" + (wait.map { " \($0)" } ?? "")
  }
  var othersBriefly: String { "未接 \(today.fellBack)，放棄 \(today.abandoned)" }
}
