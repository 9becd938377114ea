public import Desk

extension Chinese {
  public func prospect(of name: String, obstacle: PassReason?, waiting: Int) -> String {
    guard let obstacle else {
      let phrase: Phrase =
        switch waiting {
        case 0: "\(name)沒有接不到對談的理由：沒有人在等。"
        case 1: "\(name)沒有接不到對談的理由，但等候中的那一個不會派到那裡。"
        default: "\(name)沒有接不到對談的理由，但等候中的 \(waiting) 個不會派到那裡。"
        }
      return phrase.text
    }
    let why: Phrase =
      switch obstacle {
      case .noPermission: "不能接對談"
      case .unavailable: "暫停服務"
      case .atCapacity: "已滿線"
      case .notPresent: "不在線，因為收件匣沒有開著"
      case .ringing: "有別的對談正在響鈴，能等的對談要等它"
      case .alreadyOffered, .offeredLately: "\(reason(obstacle))"
      }
    return ("\(name)現在接不到對談：\(why)。" as Phrase).text
  }

  public func available(
    _ isAvailable: Bool, _ cause: AvailabilityGround, until: String?
  ) -> String {
    let why: Phrase =
      switch cause {
      case .noSchedule: "沒有班表，隨時都是"
      case .schedule: "按班表"
      case .own(let since): "本人在 \(since) 設定"
      case .other(let name?, let since): "由\(name)在 \(since) 設定"
      case .other(nil, let since): "由管理員在 \(since) 設定"
      case .missedOffers(let since): "沒接到派送，服務台在 \(since) 設定"
      }
    let end: Phrase = until.map { "，到 \($0) 為止" } ?? ""
    return ("\(isAvailable ? "是" : "否")，\(why)\(end)" as Phrase).text
  }

  public func present(_ isPresent: Bool, matters: Bool) -> String {
    (isPresent ? "是" : "否") + (matters ? "" : "，這個服務台不看")
  }

  public func mayTakeChats(_ may: Bool, permission: String) -> String {
    may ? "是" : ("否：沒有權限 \(permission)" as Phrase).text
  }

  public func load(_ load: Int, of capacity: Int) -> String {
    ("\(capacity) 個中的 \(load) 個，連響鈴的也算" as Phrase).text
  }

  public func waits(_ reason: WaitingReason, for name: String, _ terms: Terms) -> String {
    let phrase: Phrase =
      switch reason {
      case .passed(let reason): "\(name)：\(self.reason(reason))"
      case .notAsked: "不會派到\(name)"
      case .noRuleMatched: "\(noRuleMatches)"
      case .blocked: "這個電子郵件網域的訪客不會有人接"
      case .visitorBlocked: "這位訪客的瀏覽器、電子郵件或位址已被封鎖"
      case .isOver: "訪客已等到上限"
      case .goes(let agent): "服務台一看，就派給\(terms.agent(agent))"
      case .comes: "服務台一看，就派給\(name)"
      }
    return phrase.text
  }

  public var waitingHead: String { "等候中的對談" }

  public var turnsHead: String { "輪到誰" }

  public func turns(_ ring: Ring, _ names: [String], reaches: Bool) -> String {
    ("\(step(ring.via))：\(inOrder(names, reaches))" as Phrase).text
  }

  public func hurriedTurns(_ names: [String], reaches: Bool) -> String {
    ("不能等的對談：\(inOrder(names, reaches))" as Phrase).text
  }

  private func inOrder(_ names: [String], _ reaches: Bool) -> String {
    guard let first = names.first else { return "沒有人能接" }
    var phrase: Phrase = "下一位是\(first)"
    for name in names.dropFirst() { phrase = "\(phrase)，然後是\(name)" }
    if !reaches && names.count > 1 { phrase = "\(phrase)，然後是別人" }
    return phrase.text
  }

  public func turn(from before: AgentID?, to after: AgentID?, _ terms: Terms) -> String {
    let phrase: Phrase =
      switch (before.map(terms.agent), after.map(terms.agent)) {
      case (nil, nil): "這一圈還沒有輪過誰，現在也沒有"
      case (nil, let after?): "這一圈第一次輪到\(after)"
      case (let before?, let after?): "從\(before)輪到\(after)"
      case (let before?, nil): "輪到的仍是\(before)"
      }
    return phrase.text
  }
}
