public import Desk

extension Chinese {
  public func noSuchAgent(_ id: AgentID) -> String { "這個服務台沒有客服人員 \(id)。" }
  public var nothingRingsHere: String { "這裡沒有對談響鈴" }
  public func pastChatsAlone(key: String) -> String { "你不接對談：按 \(key) 列出過去的對談。" }
  public var nobodyIsHere: String { "還沒有人在這裡" }
  public func becomeAvailable(key: String) -> String {
    "你已暫停服務，不會有對談響鈴。按 \(key) 開始服務。"
  }
  public var bellWillRing: String { "有訪客找人而且輪到你時，就會響鈴。" }
  public func tryYourself(_ command: String) -> String {
    "想看看效果，請在第二個終端機自己當訪客：\n\(command)"
  }
  public func addAnother(_ command: String) -> String { "再加一位客服人員：\(command)" }
  public func tryDemo(_ command: String) -> String {
    "或試試有模擬訪客的忙碌服務台：\(command)"
  }
  public func whatElse(past: String, help: String) -> String {
    "\(past) 列出過去的對談。\(help) 列出所有按鍵。"
  }
  public func addOneWhoDoes(_ command: String) -> String { "新增一位接對談的人：\n\(command)" }
  public func beThatAgent(_ command: String) -> String {
    "要自己接對談，請以那位客服人員的身分：\n\(command)"
  }
  public func lookOn(_ command: String) -> String { "要旁觀：\n\(command)" }

  public func label(_ field: VisitorField) -> String {
    switch field {
    case .name: "姓名"
    case .jobTitle: "職稱"
    case .email: "電子郵件"
    case .phone: "電話"
    case .crmStatus: "CRM 狀態"
    case .chat: "對談"
    case .route: "路由"
    case .asked: "要求於"
    case .dialogue: "對話腳本"
    case .tags: "標籤"
    case .score: "評分"
    }
  }

  public func route(_ route: Route, _ agent: String) -> String {
    switch route {
    case .roundRobin: "輪流"
    case .agent: ("指名\(agent)" as Phrase).text
    case .team(let team): "團隊 \(team)"
    case .customRules: "自訂規則"
    }
  }

  public func way(_ via: Via) -> String {
    switch via {
    case .account: "公司的負責人"
    case .agent: "指名客服人員"
    case .roundRobin: "輪流"
    case .rule(let rule): "規則 \(rule)"
    case .team(let team): "團隊 \(team)"
    }
  }

  public var pastChats: String { "過去的對談…" }
  public func pastChats(_ count: Int) -> String {
    count == 0 ? "沒有過去的對談（90 天內）" : "過去的對談（90 天內）：\(count)"
  }

  public func isOnePerson(withOthers count: Int) -> String { "和另外 \(count) 位訪客是同一個人" }
  public func namesakes(_ count: Int, key: String) -> String {
    ("另有 \(count) 位用這個電子郵件；是同一個人就按 \(key)" as Phrase).text
  }

  public func handOver(of visitor: String) -> String {
    ("把與\(visitor)的對談轉交給：" as Phrase).text
  }
  public var handOverPrompt: String { "給：" }
  public var theQueue: String { "佇列" }
  public var sayWhereTo: String { "輸入名稱或選一個；之後可以加備註。" }
  public var noteForThem: String { "給接手的人的備註，可以不寫：" }
  public func noteGoesAlong(_ note: String) -> String { ("附上備註：\(note)" as Phrase).text }
  public var ringsNow: String { "有空：現在就響鈴" }
  public func ringsNow(at agent: String, free: Int, of count: Int) -> String {
    ("\(count) 人中 \(free) 人有空：現在在\(agent)那裡響鈴" as Phrase).text
  }
  public func handOverObstacle(_ obstacle: Refusal.HandOverObstacle) -> String {
    switch obstacle {
    case .hasItAlready: "已經在這個人手上"
    case .ringsAlready: "已經在那裡響鈴"
    case .passed(.atCapacity): "滿線"
    case .passed(let reason): self.reason(reason)
    }
  }
  public func nobodyIsFree(of count: Int) -> String {
    count == 0 ? "沒有人有空" : "\(count) 人都沒有空"
  }
  public func waitsInQueue(at place: Int) -> String { "排在第 \(place) 位等候" }
  public func ringsFromQueue(at agent: String) -> String {
    ("馬上在\(agent)那裡響鈴" as Phrase).text
  }
  public var isThereNoMore: String { "已經不在了" }
  public var goesNowhere: String { "沒有這個名字的人，也沒有這個團隊。" }

  public func tooSmall(_ size: String, least: String, quit: String) -> String {
    "\(size) 太小：至少要 \(least)。在那之前可按 \(quit) 離開。"
  }
  public var searchKeys: String { "按鍵。打字搜尋：" }
  public var noKeyDoesThat: String { "沒有這樣的按鍵。" }
}
