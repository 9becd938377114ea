extension Chinese {
  public func mayEnd(chatOf visitor: String, with agent: String?) -> [String] {
    let full: Phrase = "要結束\(visitor)\(part(agent) { "和\($0)" })的對談嗎？"
    return [full.text, "要結束這個對談嗎？"]
  }
  public func mayTakeOver(chatOf visitor: String, from agent: String?) -> [String] {
    let full: Phrase = "要\(part(agent) { "從\($0)那裡" })接手\(visitor)的對談嗎？"
    return [full.text, "要接手嗎？"]
  }
  public func mayTake(chatOf visitor: String, openingInbox command: String) -> [String] {
    let take: Phrase = "要認領\(visitor)的對談嗎？"
    let full: Phrase = "你沒有開著收件匣，開啟之前沒有人回覆。\(take)開啟的指令：\(command)"
    return [full.text, "你沒有開著收件匣。\(take)", "沒有收件匣也要認領嗎？"]
  }

  public var board: String { "看板" }
  public func active(_ count: Int) -> String { "\(count) 個進行中" }
  public var noChatsAtAll: String { "沒有對談" }
  public func agentsHere(_ count: Int, of all: Int, briefly: Bool) -> String {
    briefly ? "\(count)/\(all) 在線" : "客服人員 \(count)/\(all) 在線"
  }
  public func isLost(_ reason: String, quit: String) -> String {
    ("按 \(quit) 離開。服務台已失聯：\(reason)" as Phrase).text
  }
  public func boardTitle(waiting: Int) -> String {
    waiting == 0 ? "Deskbell 看板" : "(\(waiting)) Deskbell 看板"
  }
  public var mayNotWatchAnyMore: String { "你不能再看所有的對談：權限 viewAll 被收回了。" }
  public var mayReadNothingAnyMore: String {
    "你不能再讀對談：權限 liveChat、viewMine 和 viewAll 都被收回了。"
  }

  public var nobodyTakesChats: String { "還沒有人接對談。" }
  public var nobodyAnswers: String { "這個服務台還沒有人回覆。" }
  public var addAnAgent: String { "新增一位客服人員：" }
  public var nobodyAsks: String { "目前沒有訪客找人。" }
  public var noAgentIsHere: String { "沒有客服人員在線。客服人員這樣上線：" }
  public var aVisitorAsks: String { "訪客這樣找人：" }

  public var noRecordHere: String { "沒有這個對談的紀錄。" }
  public var nothingSaidYet: String { "還沒有人說話。" }

  public func standing(_ standing: WatchedStanding) -> String {
    let phrase: Phrase =
      switch standing {
      case .hasJustCome: "剛剛進來"
      case .waiting(let time): "已等候 \(time)"
      case .ringing(let time): "響鈴中，\(time)"
      case .active: "進行中"
      case .hasJustWritten: "剛剛留了話"
      case .unanswered(let time): "未回覆 \(time)"
      case .closed(let time): "已關閉\(part(time) { " \($0)" })"
      }
    return phrase.text
  }
  public func conversationTitle(otherBy key: String?) -> String {
    ("對談內容\(part(key) { "（\($0)：原因）" })" as Phrase).text
  }
  public func reasonsTitle(otherBy key: String?) -> String {
    ("原因\(part(key) { "（\($0)：對談內容）" })" as Phrase).text
  }
  public var rightNow: String { "現在" }

  public var agentsTitle: String { "客服人員" }
  public func lastOnes(_ count: Int) -> String { "最近 \(count) 個" }
  public func moreRows(above: Int?, below: Int?) -> String {
    "還有 "
      + [above.map { "\u{2191} \($0)" }, below.map { "\u{2193} \($0)" }].compactMap { $0 }
      .joined(separator: " \u{00B7} ")
  }
}
