public import Desk

extension Chinese {
  public func deed(_ event: Event, _ terms: Terms) -> String? { phrase(event, terms)?.text }

  private func phrase(_ event: Event, _ terms: Terms) -> Phrase? {
    let name = terms.agent
    switch event {
    case .requested(let event):
      return "要求\(whom(event.route, name))，\(event.wait.map { "可以等 \($0) 秒" } ?? "不能等")"
    case .offered(let event):
      guard let by = event.by else {
        return "派給\(name(event.agent))（\(step(event.via))），響鈴到 \(terms.time(event.until))"
      }
      return "介入的\(name(by))指派給\(name(event.agent))（\(step(event.via))）"
        + "\(beyond(event.isOverCapacity))，響鈴到 \(terms.time(event.until))"
    case .handOverOffered(let event):
      return "\(name(event.by))轉交給\(name(event.agent))（\(step(event.via))），"
        + "響鈴到 \(terms.time(event.until))\(beyond(event.isOverCapacity))"
    case .waiting: return "等候：沒有人能接"
    case .accepted(let event): return "\(name(event.agent))接聽了"
    case .declined(let event): return "\(name(event.agent))婉拒了"
    case .offerExpired(let event): return "\(name(event.agent))沒有及時接聽"
    case .offerWithdrawn(let event):
      return switch event.cause {
      case .agentGone: "\(name(event.agent))已斷線：派送結束"
      case .agentRemoved: "\(name(event.agent))已被移除"
      case .waitTimedOut: "給\(name(event.agent))的派送結束：訪客已等得夠久"
      case .recalled: "給\(name(event.agent))的派送被收回"
      }
    case .taken(let event):
      guard let before = event.from else {
        return "\(name(event.agent))從佇列認領\(beyond(event.isOverCapacity))"
      }
      return "\(name(event.agent))從\(name(before))那裡接手\(beyond(event.isOverCapacity))"
    case .fellBack(let event): return "無人接聽：\(reason(event.reason))"
    case .requeued(let event):
      let why: Phrase =
        switch event.cause {
        case .agentGone: "\(name(event.agent))斷線太久"
        case .agentRemoved: "\(name(event.agent))已被移除"
        case .transferred: putBack(event, name)
        case .unanswered: "\(name(event.agent))沒有回覆訪客"
        case .supervisor: "介入的\(event.by.map(name) ?? "")把它從\(name(event.agent))那裡送回"
        }
      return "回到佇列，直到 \(terms.time(event.deadline))：\(why)"
    case .moved(let event):
      return "介入的\(name(event.by))把它在佇列裡"
        + "\(place(event.place) { terms.visitor($0) ?? "對談 \($0)" })"
    case .ended(let event): return "由\(who(event.by, name))結束"
    case .abandoned(let event): return event.cause == .left ? "訪客離開了" : "訪客斷線了"
    case .site(.merged(let event)): return merged(event, terms)
    case .clockSet, .broadcast, .setUp, .dialogue, .site, .missed, .block, .availabilitySet,
      .agentGone,
      .agentCame, .message, .note, .voice, .marked, .visitorGone, .visitorCame:
      return nil
    }
  }

  /// Who put a chat back: its agent, who may intervene, or nobody knows who.
  private func putBack(_ event: Requeued, _ name: (AgentID) -> String) -> Phrase {
    switch event.by {
    case event.agent: "\(name(event.agent))還了回來"
    case let other?: "介入的\(name(other))從\(name(event.agent))那裡收回"
    case nil: "從\(name(event.agent))那裡收回"
    }
  }

  /// `任何人`, `客服人員 ann`, `團隊 sales`, `依規則的人`.
  private func whom(_ route: Route, _ name: (AgentID) -> String) -> Phrase {
    switch route {
    case .roundRobin: "任何人"
    case .agent(let id): "客服人員\(name(id))"
    case .team(let id): "團隊 \(id)"
    case .customRules: "依規則的人"
    }
  }

  private func who(_ ender: Ender, _ name: (AgentID) -> String) -> Phrase {
    switch ender {
    case .agent(let id): "\(name(id))"
    case .supervisor(let id): "介入的\(name(id))"
    case .visitor: "訪客"
    case .visitorGone: "服務台（訪客斷線太久）"
    case .inactivity: "服務台（一段時間沒有訊息）"
    }
  }
}
