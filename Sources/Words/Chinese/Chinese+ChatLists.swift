public import Desk

extension Chinese {
  public func word(_ state: Chat.State) -> String {
    switch state {
    case .offered: "響鈴中"
    case .waiting: "等候中"
    case .active: "進行中"
    }
  }

  public func word(_ outcome: Outcome) -> String {
    switch outcome {
    case .ended: "已結束"
    case .fellBack: "無人接聽"
    case .abandoned: "訪客放棄"
    }
  }

  public func now(_ now: ChatNow) -> String {
    let phrase: Phrase =
      switch now {
      case .due(let span, let deed): "早該在 \(self.span(milliseconds: span))前處理：\(deed)"
      case .rings(let left): "響鈴中，剩 \(span(milliseconds: left))"
      case .ringsAt(let agent, let left): "在 \(agent) 響鈴，剩 \(span(milliseconds: left))"
      case .waits(let place?, let span): "第 \(place) 位，已等 \(self.span(milliseconds: span))"
      case .waits(nil, let span): "已等 \(self.span(milliseconds: span))"
      case .visitorGone: "訪客已斷線"
      case .unanswered(let span): "等回覆已 \(self.span(milliseconds: span))"
      case .quiet(let span): "安靜了 \(self.span(milliseconds: span))"
      }
    return phrase.text
  }

  public func went(_ route: Route, offeredVia way: Via?) -> String {
    ("\(route.text)\(part(way) { "，經 \($0.text) 派送" })" as Phrase).text
  }

  public func heading(of chat: ChatID, with visitor: String) -> String {
    ("與\(visitor)的對談 \(chat)" as Phrase).text
  }

  public func noteHead(of agent: String) -> String { ("\(agent)的備註" as Phrase).text }
  public func dueSince(_ time: String) -> String { ("自 \(time) 起到期" as Phrase).text }
  public var atPresent: String { "現在" }
  public var yourName: String { "你" }
  public var someVisitor: String { "某位訪客" }
}
