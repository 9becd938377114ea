public import Desk

extension English {
  public func cameBy(_ dialogue: String, _ version: Int) -> String {
    "Came by \(dialogue), version \(version)"
  }

  public func walked(_ dialogue: String, _ version: Int) -> String {
    "\(dialogue), version \(version)"
  }

  public func page(_ origin: ChatOrigin) -> String {
    isBlankName(origin.pageTitle) ? origin.page : "\(origin.pageTitle), \(origin.page)"
  }

  public func answer(_ answer: ChatOrigin.Answer) -> String {
    "\(answer.asked) \u{2192} \(answer.answer)"
  }

  public func inShort(_ origin: ChatOrigin) -> String {
    let page = isBlankName(origin.pageTitle) ? origin.page : origin.pageTitle
    return (origin.answers.map(\.answer) + [page]).filter { !$0.isEmpty }
      .joined(separator: " \u{00B7} ")
  }

  public func unfoldsWalk(key: String) -> String { "(\(key) for all)" }
  public func foldsWalk(key: String) -> String { "(\(key) for less)" }

  public func began(at moment: String, route: String, way: String?) -> String {
    "Began \(moment), \(route)" + (way.map { ", decided by \($0)" } ?? "")
  }
  public func wasWith(_ agents: [String]) -> String {
    "With " + agents.joined(separator: ", then ")
  }
  public func asked(_ questions: Int) -> String {
    questions == 1 ? "Question:" : "Questions (\(questions)):"
  }
  public func isAbout(_ words: [String]) -> String { "About: " + words.joined(separator: ", ") }

  public var pageNow: String { "Page now" }
  public var lastPage: String { "Last page" }
  public var pageOfAsking: String { "Asked on this page" }
  public func pagesBefore(_ count: Int) -> String { "Pages before: \(count)" }

  public func source(_ source: AttributeSource?) -> String {
    switch source {
    case .said: "said"
    case .signed: "signed"
    case .dialogue: "dialogue"
    case .agent: "by an agent"
    case nil: "by email"
    }
  }
}
