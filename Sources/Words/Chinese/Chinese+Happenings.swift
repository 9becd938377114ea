public import Desk

extension Chinese {
  public func happening(_ event: Event, _ terms: Terms) -> String? { told(event, terms)?.text }

  private func told(_ event: Event, _ terms: Terms) -> Phrase? {
    func who(_ chat: ChatID) -> String { terms.visitor(chat) ?? theVisitor }
    let name = terms.agent
    return switch event {
    case .requested(let event):
      "\(who(event.chat))找人（\(event.route.text)\(part(event.wait) { "，等 \($0) 秒" })）"
    case .offered(let event):
      event.by.map {
        "\(name($0))把\(who(event.chat))指派給\(name(event.agent))\(beyond(event.isOverCapacity))"
      } ?? "在\(name(event.agent))那裡響鈴，經 \(event.via.text)"
    case .handOverOffered(let event):
      "\(name(event.by))轉交\(who(event.chat))：在\(name(event.agent))那裡響鈴"
        + "\(beyond(event.isOverCapacity))"
    case .waiting(let event): "\(who(event.chat))在佇列裡等候"
    case .accepted(let event): "\(name(event.agent))接聽"
    case .declined(let event): "\(name(event.agent))婉拒"
    case .offerExpired(let event): "\(name(event.agent))漏接"
    case .offerWithdrawn(let event):
      switch event.cause {
      case .agentGone, .agentRemoved: "\(name(event.agent))那裡不再響鈴：人已斷線"
      case .recalled: "\(name(event.agent))那裡不再響鈴：已收回"
      case .waitTimedOut: "\(name(event.agent))那裡不再響鈴：時間到了"
      }
    case .taken(let event):
      (event.from.map { "\(name(event.agent))從\(name($0))那裡接手" }
        ?? "\(name(event.agent))從佇列認領") + "\(beyond(event.isOverCapacity))"
    case .fellBack(let event): "無人接聽：\(event.reason.rawValue)"
    case .ended(let event):
      switch event.by {
      case .agent(let agent), .supervisor(let agent):
        "\(name(agent))結束了與\(who(event.chat))的對談"
      case .inactivity: "與\(who(event.chat))的對談結束：沒有人再寫"
      case .visitor, .visitorGone: "\(who(event.chat))離開了"
      }
    case .abandoned(let event): "\(who(event.chat))在有人出現之前離開"
    case .requeued(let event): requeued(event, terms, who(event.chat))
    case .moved(let event):
      "\(name(event.by))把\(who(event.chat))在佇列裡\(place(event.place, who))"
    case .broadcast(let event): broadcast(event, terms)
    case .message(let event):
      switch event.from {
      case .visitor: "\(who(event.chat))：\(event.text)"
      case .agent(let agent): "\(name(agent))：\(event.text)"
      }
    case .note(let event): "\(name(event.agent))的備註：\(event.text)"
    case .voice(let event): "\(happening(event, terms))"
    case .marked(let event): marked(event, terms, who(event.chat))
    case .availabilitySet(let event):
      "\(name(event.agent))\(event.cause == .missedOffers ? "因漏接多次而" : "")"
        + "\(event.available ? "開始服務" : "暫停服務")\(part(event.by) { "，由\(name($0))設定" })"
    case .agentGone(let event): "\(name(event.agent))已斷線"
    case .agentCame(let event): "\(name(event.agent))已上線"
    case .clockSet(let event): "服務台的時間往回撥了；原本是 \(terms.time(event.from))"
    case .missed(.handled(let event)):
      "\(name(event.agent))處理了\(who(event.chat))漏接的對談"
    case .missed(.reopened(let event)):
      "\(name(event.agent))把\(who(event.chat))的對談改回漏接"
    case .missed(.cleared(let event)):
      "\(name(event.agent))處理了 \(terms.time(event.before)) 之前的漏接"
    case .site(.left(let event)):
      "\(event.name.isEmpty ? event.email : event.name)留了言"
    case .site(.merged(let event)): merged(event, terms)
    case .block(.blocked(let event)):
      "\(name(event.agent))封鎖 \(event.target.text) 到 \(terms.time(event.until))"
    case .block(.unblocked(let event)):
      "\(name(event.agent))解除封鎖 \(event.target.text)"
    case .setUp, .dialogue, .site, .visitorGone, .visitorCame:
      nil
    }
  }

  private func requeued(_ event: Requeued, _ terms: Terms, _ visitor: String) -> Phrase {
    switch event.cause {
    case .agentGone, .agentRemoved: "\(visitor)回到佇列：\(terms.agent(event.agent))已斷線"
    case .transferred:
      event.by.map { "\(terms.agent($0))把\(visitor)放回佇列" } ?? "\(visitor)被放回佇列"
    case .unanswered: "\(visitor)回到佇列：\(terms.agent(event.agent))沒有回覆"
    case .supervisor: "\(event.by.map(terms.agent) ?? "")把\(visitor)送回佇列"
    }
  }

  private func broadcast(_ event: BroadcastEvent, _ terms: Terms) -> Phrase {
    switch event {
    case .sent(let event):
      "\(said(event.text, to: event.team, by: terms.agent(event.by)))"
    case .read(let event): "\(terms.agent(event.agent))讀了廣播"
    }
  }

  /// Behind what somebody does beyond an agent's capacity.
  func beyond(_ isOverCapacity: Bool) -> String { isOverCapacity ? "，超過上限" : "" }

  /// `移到最前面`.
  func place(_ place: QueuePlace, _ who: (ChatID) -> String) -> Phrase {
    switch place {
    case .first: "移到最前面"
    case .last: "移到最後面"
    case .byRequest: "移回依請求時間的位置"
    case .before(let other): "移到\(who(other))之前"
    }
  }

  func merged(_ event: VisitorsMerged, _ terms: Terms) -> Phrase {
    let found: Phrase =
      "\(terms.agent(event.agent))認定 \(event.email) 的 \(event.visitors.count) 位訪客是同一個人"
    guard !event.covered.isEmpty else { return found }
    let covered = event.covered.map { "\($0.name) \($0.value)" }.joined(separator: "、")
    return found + "；原本另有 \(covered)"
  }

  private func marked(_ event: MarkEvent, _ terms: Terms, _ visitor: String) -> Phrase {
    switch event {
    case .tagged(let event):
      event.tags.isEmpty
        ? "\(terms.agent(event.agent))拿掉了所有標籤"
        : "\(terms.agent(event.agent))加上標籤：\(event.tags.map { "#\($0)" }.joined(separator: " "))"
    case .scored(let event):
      event.score.map { "\(terms.agent(event.agent))評分：\($0)" }
        ?? "\(terms.agent(event.agent))拿掉了評分"
    case .edited(let event):
      event.value.isEmpty
        ? "\(terms.agent(event.agent))拿掉了\(visitor)的 \(event.attribute)"
        : "\(terms.agent(event.agent))把\(visitor)的 \(event.attribute) 更正為 \(event.value)"
    }
  }
}
