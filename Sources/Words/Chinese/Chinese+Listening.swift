public import Desk

extension Chinese {
  public func listening(for agent: AgentID, until key: String) -> String {
    "正在為 \(agent) 待命。在你按 \(key) 之前，會派對談給你。"
  }

  public func suspended(until command: String) -> String {
    "已暫停執行：在你回來（\(command)）之前，不會有對談響鈴。"
  }

  public func listeningAgain(for agent: AgentID) -> String { "再次為 \(agent) 待命。" }

  public func howToWrite(leave key: String) -> String { "請輸入；一行就是一則訊息。按 \(key) 離開。" }

  public func waitsForEvent(_ event: Int64, deskStandsAt last: Int64) -> String {
    "服務台目前到事件 \(last)；正在等事件 \(event)。"
  }
}
