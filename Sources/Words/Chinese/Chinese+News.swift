public import Desk

extension Chinese {
  public func news(_ event: Event, to me: AgentID, now: Instant, _ terms: Terms) -> String? {
    told(event, to: me, now: now, terms)?.text
  }

  private func told(_ event: Event, to me: AgentID, now: Instant, _ terms: Terms) -> Phrase? {
    func who(_ chat: ChatID) -> String { terms.visitor(chat) ?? someVisitor }
    switch event {
    case .offered(let event):
      return "要接聽\(who(event.chat))的對談嗎？"
        + "\(part(event.by) { "由\(terms.agent($0))指派，" })\(max(0, event.until - now) / 1000) 秒"
    case .handOverOffered(let event):
      return "要從\(terms.agent(event.by))那裡接手\(who(event.chat))嗎？"
        + "\(max(0, event.until - now) / 1000) 秒"
    case .offerExpired: return "漏接了；給你的派送已結束。"
    case .offerWithdrawn: return "給你的派送已撤回。"
    case .accepted(let event): return "你正在和\(who(event.chat))對談。"
    case .taken(let event): return "你正在和\(who(event.chat))對談。"
    case .requeued(let event):
      let why: Phrase =
        switch event.cause {
        case .agentGone: "你斷線了"
        case .agentRemoved: "你已不是這個服務台的客服人員"
        case .transferred:
          event.by.map { $0 == me ? "已交還" : "由\(terms.agent($0))放回" } ?? "已放回"
        case .unanswered: "你沒有回覆"
        case .supervisor: event.by.map { "由\(terms.agent($0))送回" } ?? "已送回"
        }
      return "\(who(event.chat))回到佇列：\(why)。"
    case .ended(let event):
      return switch event.by {
      case .agent(me): "由你結束。"
      case .agent(let id), .supervisor(let id): "由\(terms.agent(id))結束。"
      case .inactivity: "已結束；一段時間沒有訊息。"
      case .visitor, .visitorGone: "\(who(event.chat))已離開。"
      }
    case .fellBack(let event):
      return event.reason.isBlock ? nil : "沒有人接聽\(who(event.chat))的對談"
    case .abandoned(let event): return "沒有人接，\(who(event.chat))就離開了。"
    case .availabilitySet(let event):
      if let by = event.by {
        return "\(terms.agent(by))讓你\(event.available ? "開始服務" : "暫停服務")。"
      }
      if event.available { return "你已開始服務。" }
      return event.cause == .missedOffers ? "你連續漏接多次，現在暫停服務" : "你已暫停服務。"
    case .voice(.joined(let event)):
      return event.agent == me ? nil : "\(terms.agent(event.agent))加入對談。"
    case .broadcast(.sent(let event)):
      return "\(said(event.text, to: event.team, by: terms.agent(event.by)))"
    case .clockSet, .moved, .broadcast(.read), .setUp, .dialogue, .site, .missed, .block,
      .agentGone,
      .agentCame, .requested,
      .waiting, .declined, .message, .note, .voice(.whispered), .marked, .visitorGone,
      .visitorCame:
      return nil
    }
  }
}
