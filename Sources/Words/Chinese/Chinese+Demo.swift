extension Chinese {
  public func demoDesk(in path: String, seed: UInt64, watch: String) -> String {
    "示範的服務台在 \(path)（種子 \(seed)）。\n在第二個終端機：\(watch)"
  }

  public func demoPage(at address: String) -> String {
    "要自己當訪客，請用瀏覽器開啟：\(address)"
  }

  public func demoSeed(_ seed: UInt64) -> String { "種子 \(seed)" }

  public func deskIsRemoved(option: String) -> String {
    "這是暫時的服務台，已經移除；\(option) 可以保留它。"
  }

  public func deskIsKept(in path: String) -> String { "服務台保留在 \(path)。" }

  public func demoNote(zoom key: String, watch: String) -> String {
    "這樣的備註只給客服人員看，訪客永遠看不到。要從第二個終端機旁觀"
      + "（\(key) 讓對談內容佔滿畫面，方便複製）：\n\(watch)"
  }

  public func line(_ line: DemoLine) -> String {
    switch line {
    case .tally(let tally):
      "要求 \(tally.asked) · 已接 \(tally.answered) · 已結束 \(tally.ended) · 無人接聽 "
        + "\(tally.fellBack) · 訪客放棄 \(tally.abandoned) · 進行中 \(tally.open) · 訊息 "
        + "\(tally.messages)"
    case .walks(let walks):
      "對話腳本：顯示 \(walks.triggered) · 參與 \(walks.engaged) · 回答 "
        + "\(walks.answers) · 完成 \(walks.completed) · 要求真人 \(walks.asked) · "
        + "留言 \(walks.left)"
    case .medianWait(let wait):
      "等候時間中位數 \(wait / 1000).\(wait % 1000 / 100) 秒（已接的）"
    case .offers(let agent, let offers):
      ("派給\(agent)：\(offers.made)（接聽 \(offers.accepted)、婉拒 "
        + "\(offers.declined)、漏接 \(offers.missed)、撤回 \(offers.withdrawn)）；"
        + "自行認領 \(offers.taken)" as Phrase).text
    case .held(let events, let unjudged):
      "\(events) 個事件裡，路由規則全部成立\(words(unjudged))"
    case .broken(let times, let events):
      "\(events) 個事件裡，路由規則被違反了 \(times) 次"
    }
  }

  private func words(_ unjudged: DemoLine.Unjudged?) -> String {
    switch unjudged {
    case nil: ""
    case .othersCame: "（沒有判斷輪到誰，因為還有別人來過這個服務台）"
    case .needs(let option): "（沒有判斷輪到誰，那需要 \(option)）"
    }
  }
}
