public import Desk

extension Chinese {
  public func outcome(_ decision: Decision, _ terms: Terms) -> String {
    switch decision.outcome {
    case .offer(let agent, let via):
      ("會派給\(terms.agent(agent))（\(step(via))）" as Phrase).text
    case .blocked: isOfBlockedDomain
    case .visitorBlocked: isBlocked
    case .noRuleMatched: noRuleMatches
    case .noAgentAvailable: "沒有人能接"
    case .offersExhausted: "最初派送的範圍裡已經沒有別人"
    }
  }

  public func step(_ via: Via) -> String {
    switch via {
    case .account: "訪客公司的負責人"
    case .agent: "指名的客服人員"
    case .roundRobin: "大家輪流"
    case .rule(let id): "規則 \(id)"
    case .team(let id): "團隊 \(id) 輪流"
    }
  }

  public func reason(_ reason: PassReason) -> String {
    switch reason {
    case .noPermission: "不能接對談"
    case .unavailable: "暫停服務"
    case .atCapacity: "已滿線"
    case .alreadyOffered: "先前派送過"
    case .offeredLately: "剛剛才派送過"
    case .notPresent: "不在線"
    case .ringing: "有別的對談正在響鈴"
    }
  }

  public func reason(_ reason: FallbackReason) -> String {
    switch reason {
    case .noAgentAvailable: "沒有人能接，而訪客不能等"
    case .noRuleMatched: noRuleMatches
    case .waitTimedOut: "訪客已等到上限"
    case .offersExhausted: "派送次數已到上限"
    case .blocked: isOfBlockedDomain
    case .visitorBlocked: isBlocked
    }
  }

  public func found(_ agent: AgentID?, by step: Via, _ terms: Terms) -> String {
    let who: Phrase = agent.map { "\(terms.agent($0))可以接" } ?? "找不到人"
    return "\(self.step(step))：\(who)"
  }

  public func passedOver(_ count: Int, for reason: PassReason) -> String {
    "\(count) 位\(self.reason(reason))"
  }

  public func passedOver(_ agent: AgentID, for reason: PassReason, _ terms: Terms) -> String {
    "\(terms.agent(agent))（\(self.reason(reason))）"
  }

  public func passedOver(_ total: Int, _ reasons: [String]) -> String {
    "跳過 \(total) 位：\(reasons.joined(separator: "、"))"
  }

  public func list(_ passed: [String], more: Int) -> String {
    list(passed) + (more > 0 ? "，還有 \(more) 位" : "")
  }

  private var isOfBlockedDomain: String { "這個電子郵件網域的訪客不會有人接" }

  private var isBlocked: String { "這位訪客的瀏覽器、電子郵件或位址已被封鎖" }

  public var noRuleMatches: String { "沒有規則符合這位訪客" }
}
