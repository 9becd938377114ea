public import Desk

extension Chinese {
  public func cameBy(_ dialogue: String, _ version: Int) -> String {
    ("經由\(dialogue)，版本 \(version)" as Phrase).text
  }

  public func walked(_ dialogue: String, _ version: Int) -> String {
    "\(dialogue)，版本 \(version)"
  }

  public func page(_ origin: ChatOrigin) -> String {
    isBlankName(origin.pageTitle) ? origin.page : "\(origin.pageTitle)，\(origin.page)"
  }

  public func answer(_ answer: ChatOrigin.Answer) -> String {
    "\(answer.asked) \u{2192} \(answer.answer)"
  }

  public func inShort(_ origin: ChatOrigin) -> String {
    let page = isBlankName(origin.pageTitle) ? origin.page : origin.pageTitle
    return (origin.answers.map(\.answer) + [page]).filter { !$0.isEmpty }
      .joined(separator: " \u{00B7} ")
  }

  public func unfoldsWalk(key: String) -> String { "（\(key) 全部）" }
  public func foldsWalk(key: String) -> String { "（\(key) 收合）" }

  public func began(at moment: String, route: String, way: String?) -> String {
    "開始於 \(moment)，\(route)"
      + (way.map { ("，經由\($0)" as Phrase).text } ?? "")
  }
  public func wasWith(_ agents: [String]) -> String {
    "經手：" + agents.joined(separator: "，然後 ")
  }
  public func asked(_ questions: Int) -> String {
    questions == 1 ? "問題：" : "問題（\(questions) 個）："
  }
  public func isAbout(_ words: [String]) -> String { "關於：" + words.joined(separator: "、") }

  public var pageNow: String { "現在的頁面" }
  public var lastPage: String { "最後的頁面" }
  public var pageOfAsking: String { "在這頁要求" }
  public func pagesBefore(_ count: Int) -> String { "先前的頁面：\(count)" }

  public func source(_ source: AttributeSource?) -> String {
    switch source {
    case .said: "自述"
    case .signed: "已簽章"
    case .dialogue: "對話腳本"
    case .agent: "客服更正"
    case nil: "依電子郵件"
    }
  }
}
