extension Chinese {
  public func agentsNeeded(_ agents: Int, concurrency: Int) -> String {
    let people = "\(grouped(agents)) 位客服人員就夠，"
    return concurrency == 1
      ? people + "每人一次接一個對談。" : people + "每人同時接 \(grouped(concurrency)) 個對談。"
  }

  public func moreAgentsNeeded(than most: Int) -> String {
    "需要超過 \(grouped(most)) 位客服人員。"
  }

  public func load(chats: String) -> String { "負載是同時 \(chats) 個對談（erlang）。" }

  public func basis(_ basis: StaffingBasis) -> String {
    let common = "假設：要求彼此無關，處理時間呈指數分布，只有一個佇列；"
    return switch basis {
    case .erlangC: common + "等候的人會一直等下去（Erlang C）。"
    case .erlangA: common + "等候的人會失去耐心（Erlang A）。"
    }
  }

  public var endless: String { "沒有盡頭" }

  func ofStaffing(_ field: ListField) -> String {
    switch field {
    case .staff: "人數"
    case .connectedWithin: "接通於"
    case .haveToWait: "需要等候"
    case .meanWait: "平均等候"
    case .leave: "離開"
    default: "忙碌"
    }
  }
}
