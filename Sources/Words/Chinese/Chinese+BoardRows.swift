public import Desk

extension Chinese {
  public func waits(for whom: String) -> String { ("找\(whom)" as Phrase).text }
  public func rings(at agent: String) -> String { ("響\(agent)" as Phrase).text }
  public func isWith(_ agent: String) -> String { ("在\(agent)" as Phrase).text }
  public func secondsLeft(_ count: Int) -> String { "剩 \(count) 秒" }
  public func till(_ time: String) -> String { ("至\(time)" as Phrase).text }
  public var agentGone: String { "人員斷線" }
  public var visitorGone: String { "訪客斷線" }
  public func unanswered(_ count: Int) -> String {
    count < 1000 ? "\(count) 則未回覆" : "999+ 未回覆"
  }

  public func cameOut(_ outcome: Outcome) -> String { word(outcome) }

  public var messageLeft: String { "已留言" }
  public var anybody: String { "任何人" }
  public var theRules: String { "依規則" }

  public func rang(via: Via) -> String {
    switch via {
    case .account: "負責人"
    case .agent: "指名"
    case .roundRobin: "輪到"
    case .rule(let id): "規則 \(id)"
    case .team(let id): "團隊 \(id)"
    }
  }

  public var watching: String { "觀看中" }
  public var notHere: String { "不在線" }

  public func unavailable(by cause: ToggleCause?) -> (full: String, short: String) {
    switch cause {
    case .missedOffers: ("漏接多次", "漏接")
    case .administrator: ("管理員暫停", "暫停")
    case .supervisor: ("主管暫停", "暫停")
    case .agent, nil: ("手動暫停", "暫停")
    }
  }

  public func takesNone(having load: Int) -> [String] {
    ["不接對談，手上有 \(load) 個", "不接，\(load) 個對談"]
  }
  public var agentHasGone: String { "斷線" }
  public var isOff: String { "休息" }
  public var isFull: String { "滿線" }
  public var isFree: String { "有空" }
  public func state(_ state: String, load: Int, of capacity: Int) -> [String] {
    ["\(state)，\(load)/\(capacity) 個", "\(state)，\(load)/\(capacity)"]
  }
  public func state(_ state: String, till time: String) -> String {
    ("\(state)至\(time)" as Phrase).text
  }

  public func isTalking(load: Int, of capacity: Int, till time: String?) -> [String] {
    let share = "\(load)/\(capacity)"
    let first: Phrase = "\(share) 個\(time.map { "至 \($0)" } ?? "對談")"
    return [first.text, share + " 個對談", share]
  }

  public func about(_ standing: AgentStanding) -> String {
    let presence = standing.isPresent ? "在線" : standing.isWatching ? watching : notHere
    let cause: Phrase =
      switch standing.cause {
      case .schedule: "依班表"
      case .missedOffers: "因漏接多次"
      case .administrator(let name): "由\(name ?? "管理員")設定"
      case .supervisor(let name): "由\(name ?? "主管")設定"
      case .hand: "手動設定"
      case nil: ""
      }
    let isSo = standing.isAvailable ? "可服務" : "暫停服務"
    let phrase: Phrase =
      "\(presence)，\(cause)\(isSo)\(part(standing.until) { "至\($0)" })"
      + "\(standing.mayTakeChats ? "" : "，不能接對談")"
      + "；\(standing.load)/\(standing.capacity) 個對談"
    return phrase.text
  }
}
