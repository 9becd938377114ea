public import Desk

extension English {
  public func word(_ state: Chat.State) -> String {
    switch state {
    case .offered: "offered"
    case .waiting: "waiting"
    case .active: "active"
    }
  }

  public func word(_ outcome: Outcome) -> String {
    switch outcome {
    case .ended: "ended"
    case .fellBack: "fell back"
    case .abandoned: "abandoned"
    }
  }

  public func now(_ now: ChatNow) -> String {
    switch now {
    case .due(let span, let deed): "due for \(self.span(milliseconds: span)): \(deed)"
    case .rings(let left): "rings, \(span(milliseconds: left)) left"
    case .ringsAt(let agent, let left): "rings at \(agent), \(span(milliseconds: left)) left"
    case .waits(let place?, let span): "place \(place), waits \(self.span(milliseconds: span))"
    case .waits(nil, let span): "waits \(self.span(milliseconds: span))"
    case .visitorGone: "the visitor is gone"
    case .unanswered(let span): "waits \(self.span(milliseconds: span)) for an answer"
    case .quiet(let span): "quiet for \(self.span(milliseconds: span))"
    }
  }

  public func went(_ route: Route, offeredVia way: Via?) -> String {
    route.text + (way.map { ", offered via \($0.text)" } ?? "")
  }

  public func heading(of chat: ChatID, with visitor: String) -> String {
    "Chat \(chat) with \(visitor)"
  }

  public func noteHead(of agent: String) -> String { "note of \(agent)" }
  public func dueSince(_ time: String) -> String { "due since \(time)" }
  public var atPresent: String { "now" }
  public var yourName: String { "you" }
  public var someVisitor: String { "a visitor" }
}
