extension Chinese {
  public func mayEnd(visitor: String, isUnsent: Bool) -> [String] {
    let ask: Phrase = "要結束與\(visitor)的對談嗎？"
    let plain = [ask.text, "要結束這個對談嗎？"]
    guard isUnsent else { return plain }
    return ["你寫的還沒有全部送出。\(ask)", "還有沒送出的。要結束對談嗎？"] + plain
  }

  public func maySend(lines: Int, to visitor: String) -> [String] {
    let ask: Phrase = "貼上了 \(lines) 行。要送給\(visitor)嗎？"
    return [ask.text, "要送出貼上的 \(lines) 行嗎？"]
  }

  public func suggested(_ text: String, key: String) -> String {
    ("按 \(key) 採用：\(text)" as Phrase).text
  }

  public func mayBlock(visitor: String, days: Int, isOpen: Bool) -> [String] {
    let ask: Phrase = "要封鎖\(visitor) \(days) 天嗎？"
    let plain = [ask.text, "要封鎖 \(days) 天嗎？"]
    guard isOpen else { return plain }
    let full: Phrase = "對談會結束，\(visitor)將找不到任何人。\(ask)"
    return [full.text] + plain
  }

  public func mayOpen(_ address: String, host: String, isDoubtful: Bool) -> [String] {
    let warning = isDoubtful ? "它可能被看成另一個網址：請看清楚它通往哪裡。" : ""
    let ask = ("要在 \(host) 開啟嗎？" as Phrase).text
    return [ask + warning + address, ask + warning, ask]
  }

  public func mayCopy(_ address: String, host: String, _ obstacle: AddressObstacle) -> [String] {
    let reason = reason(obstacle).text
    return ["\(reason)要複製嗎？\(address)", "\(reason)要複製嗎？\(host)", "要複製嗎？"]
  }

  func reason(_ obstacle: AddressObstacle) -> Phrase {
    switch obstacle {
    case .noProgram: "這裡沒有開啟網址的程式。"
    case .noDisplay: "這裡沒有可以開啟它的畫面。"
    case .notFound(let name): "沒有程式 \(name) 可以開啟它。"
    }
  }

  public func mayMerge(visitor: String, email: String) -> [String] {
    let full: Phrase =
      "\(visitor)和另一位 \(email) 的訪客是同一個人嗎？兩邊的對談和頁面會一起顯示。之後不能分開。"
    let short: Phrase = "\(visitor)和另一位 \(email) 的訪客是同一個人嗎？"
    return [full.text, short.text, "是同一個人嗎？"]
  }

  public func mayQuit(_ leaving: Leaving) -> [String] {
    let (full, short) = consequences(of: leaving)
    return ["\(full)草稿會保留。要離開嗎？", "\(short)要離開嗎？", "要離開嗎？"]
  }

  public func maySuspend(_ leaving: Leaving) -> [String] {
    let (full, short) = consequences(of: leaving)
    return ["\(full)要暫停執行嗎？", "\(short)要暫停執行嗎？", "要暫停執行嗎？"]
  }

  /// What becomes of chats and offers when the agent leaves, in full and in short.
  private func consequences(of leaving: Leaving) -> (full: String, short: String) {
    if leaving.staysElsewhere { return ("你仍在另一個收件匣裡。", "你仍在別處。") }
    let chats = "\(leaving.chats) 個對談"
    guard let grace = leaving.graceTime else {
      let stay = leaving.chats == 0 ? "" : "\(chats)會開著沒人回覆。"
      return (stay, stay)
    }
    let full =
      (leaving.chats == 0 ? "" : "離開超過 \(grace) 秒，\(chats)會回到佇列。")
      + (leaving.isRinging ? "正在響鈴的會立刻派給別人。" : "")
    let short = leaving.chats == 0 ? "響鈴的會派給別人。" : "\(chats)過 \(grace) 秒就轉走。"
    return (full, short)
  }

  public var openingDesk: String { "正在開啟服務台…" }
  public var notOnRoster: String { "不在名冊上" }

  public func takesNoChats(supervises: Bool) -> String {
    supervises ? "督導中：不接對談" : "不接對談"
  }

  public func available(
    _ isAvailable: Bool, until: String?, _ cause: AvailabilityCause?
  ) -> [String] {
    let sign = isAvailable ? "\u{25CF}" : "\u{25CB}"
    let word = "\(sign) \(isAvailable ? "可服務" : "暫停服務")"
    let end: Phrase = "\(word)\(part(until) { "至\($0)" })"
    let why: Phrase =
      switch cause {
      case .schedule: "，依班表"
      case .hand: "，手動設定"
      case .missedOffers: "，因漏接多次"
      case .administrator(let name): "，由\(name ?? "管理員")設定"
      case .supervisor(let name): "，由\(name ?? "主管")設定"
      case nil: ""
      }
    return [end.text + why.text, end.text, word, "\(sign) \(isAvailable ? "開" : "關")", sign]
  }

  public func ringing(_ count: Int) -> String { "\(count) 個響鈴" }
  public func chats(_ count: Int, of capacity: Int, briefly: Bool) -> String {
    briefly ? "\(count)/\(capacity) 個" : "\(count)/\(capacity) 個對談"
  }
  public func waiting(_ count: Int) -> String { "\(count) 個等候" }
  public func missed(_ count: Int) -> String { "\(count) 個漏接" }
  public func chatsTitle(all: Bool) -> String { all ? "所有對談" : "對談" }
  public var visitorTitle: String { "訪客" }
  public var aVisitor: String { "訪客" }

  public func windowTitle(_ me: String, ringing: Int, unread: Int) -> String {
    (ringing > 0 ? "(\(ringing)!) " : "") + (unread > 0 ? "\(new(unread)) \u{2013} " : "")
      + "Deskbell \u{2013} \(me)"
  }

  public func sectionTitle(_ section: ListSection) -> String {
    switch section {
    case .ringing: "響鈴中"
    case .active: "進行中"
    case .waiting: "等候中"
    case .missed: "漏接"
    case .missedOffers: "你漏接的"
    case .past: "過去"
    case .ended: "已結束"
    case .elsewhere: "別處"
    case .queue: "佇列"
    case .closedToday: "今天關閉"
    case .withChats: "對談中"
    case .here: "在線"
    case .notHere: "不在線"
    case .rings: "輪到誰"
    case .dialogues: "對話腳本"
    case .today: "今天"
    }
  }

  public func standing(_ standing: ChatStanding) -> String {
    let phrase: Phrase =
      switch standing {
      case .past(let back): "過去的對談，\(back) 返回"
      case .over: "已結束"
      case .ended: "已結束"
      case .nobodyCame: "無人接聽"
      case .abandoned: "訪客先離開了"
      case .handled(let agent): "已由\(agent)處理"
      case .accepting: "接聽中…"
      case .declined: "已婉拒"
      case .ringing: "響鈴中"
      case .ringingAt(let agent): "在\(agent)那裡響鈴"
      case .taking: "認領中…"
      case .waiting: "等候中"
      case .handedOver(let agent): "\(agent)轉交給你"
      case .yoursRingingAt(let agent): "你的，在\(agent)那裡響鈴"
      case .visitorAway: "訪客不在"
      case .yours: "你的"
      case .with(let agent): "在\(agent)手上"
      }
    return phrase.text
  }

  public func chatsRing(_ count: Int) -> String { "! 有 \(count) 個對談響鈴。" }

  public func deskIsLost(_ reason: String, quit: String) -> String {
    "草稿會保留。按 \(quit) 離開。服務台已失聯：\(reason)"
  }

  public func acceptQuestion(
    from giver: String?, seconds: Int, others: Int
  ) -> [(start: String, tail: String)] {
    let tail = "，\(seconds) 秒" + (others > 0 ? "（還有 \(others) 個）" : "")
    let short = "，\(seconds) 秒" + (others > 0 ? " +\(others)" : "")
    let handed: Phrase = "\(part(giver) { "，由\($0)轉交" })"
    return [
      ("! 要接聽對談嗎？", handed.text + tail), ("! 要接聽對談嗎？", tail), ("! 接聽？", short), ("! ", short),
    ]
  }

  public func answerKeys(accept: String, decline: String) -> String {
    "\(accept) 接聽  \(decline) 婉拒"
  }

  public func either(_ keys: [String]) -> String { keys.joined(separator: " 或 ") }

  public func missed(at time: String?) -> String {
    ("漏接\(part(time) { " \($0)" })" as Phrase).text
  }
  public func new(_ count: Int) -> String { "\(count) 則新的" }
  public var draft: String { "草稿" }
  public func moreAbove(_ count: Int) -> String { "\u{2191} 還有 \(count)" }
  public func moreBelow(_ count: Int?) -> String {
    "\u{2193} 還有" + (count.map { " \($0)" } ?? "")
  }
  public func newBelow(_ count: Int) -> String { "\u{2193} \(new(count))" }

  public var nothingSaid: String { "（還沒有人說話）" }
}
