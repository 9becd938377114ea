extension Chinese {
  public func name(_ field: ListField) -> String {
    switch field {
    case .name: "名稱"
    case .description: "說明"
    case .agent: "客服人員"
    case .email: "電子郵件"
    case .login: "登入帳號"
    case .picture: "圖片"
    case .profile: "角色"
    case .permissions: "權限"
    case .timeZone: "時區"
    case .works: "班表"
    case .present: "在線"
    case .chats: "對談數"
    case .availability: "服務狀態"
    case .stands: "目前"
    case .teams: "所屬團隊"
    case .accounts: "所屬客戶"
    case .domain: "網域"
    case .company: "公司"
    case .team: "團隊"
    case .rule: "規則"
    case .priority: "優先順序"
    case .who: "由誰"
    case .when: "條件"
    case .agents: "成員"
    case .lastOffered: "最近派給"
    case .dialogue, .version, .isMet, .changed, .pages, .exceptPages, .language, .poke, .trigger,
      .audience, .triggered, .engaged, .engagementRate, .completed, .acquired, .conversionRate,
      .goals:
      ofDialogues(field)
    case .askedForAgent: "要求真人"
    case .connected: "接通"
    case .missed: "漏接"
    case .said, .saidBy, .toWhom, .unread, .saidLine: ofBroadcasts(field)
    case .ending, .handled, .message, .blocked, .until, .by, .reason: ofWhoWasNotMet(field)
    case .place, .keys, .action, .does: ofKeys(field)
    case .response, .question, .answer, .topics, .address, .status, .number, .timesAsked,
      .lastAsked:
      ofAnswers(field)
    case .setting: "設定"
    case .meaning: "意義"
    case .value: "值"
    case .chat: "對談"
    case .state: "狀態"
    case .visitor: "訪客"
    case .route: "路由"
    case .asked: "要求於"
    case .accepted: "接聽於"
    case .closed: "關閉於"
    case .waitsUntil: "等到"
    case .messages: "訊息數"
    case .now: "現況"
    case .pastChats: "過去的對談"
    case .tags: "標籤"
    case .score: "評分"
    case .staff, .connectedWithin, .haveToWait, .meanWait, .leave, .busy: ofStaffing(field)
    case .simulated, .inTheMean, .giveOrTake, .offersEach, .asSimulated, .timeOfDay, .come,
      .onShift, .shiftsBegin:
      ofSimulation(field)
    case .onePersonWith, .sameEmail, .visits, .found: ofVisitors(field)
    case .deskTime: "服務台時間"
    case .thisClock: "這裡的時鐘"
    case .liveHere: "在此執行"
    case .aheadBy: "快了"
    case .sinceEvent: "自事件"
    }
  }

  private func ofDialogues(_ field: ListField) -> String {
    switch field {
    case .dialogue: "對話腳本"
    case .version: "版本"
    case .isMet: "開啟"
    case .changed: "更改於"
    case .pages: "頁面"
    case .exceptPages: "排除頁面"
    case .language: "語言"
    case .poke: "主動招呼"
    case .trigger: "顯示時機"
    case .audience: "對象"
    case .triggered: "觸發"
    case .engaged: "參與"
    case .engagementRate: "參與率"
    case .completed: "完成"
    case .acquired: "取得人數"
    case .conversionRate: "轉換率"
    default: "目標"
    }
  }

  private func ofVisitors(_ field: ListField) -> String {
    switch field {
    case .onePersonWith: "同一個人"
    case .sameEmail: "相同的電子郵件"
    case .visits: "造訪次數"
    default: "認定"
    }
  }

  /// What is told of missed chats and of whom nobody wants to talk to.
  private func ofWhoWasNotMet(_ field: ListField) -> String {
    switch field {
    case .ending: "結果"
    case .handled: "處理"
    case .message: "留言"
    case .blocked: "已封鎖"
    case .until: "到期"
    case .by: "封鎖者"
    default: "理由"
    }
  }

  private func ofKeys(_ field: ListField) -> String {
    switch field {
    case .place: "位置"
    case .keys: "按鍵"
    case .action: "動作"
    default: "作用"
    }
  }

  private func ofAnswers(_ field: ListField) -> String {
    switch field {
    case .response: "答案"
    case .question: "問題"
    case .answer: "內容"
    case .topics: "主題"
    case .address: "網址"
    case .status: "審核"
    case .number: "編號"
    case .timesAsked: "次數"
    default: "最近問於"
    }
  }

  public func title(_ field: ListField) -> String { name(field) }

  public func nothing(_ list: EmptyList) -> String {
    switch list {
    case .agents(let add): "還沒有人：\(add)"
    case .teams(let add): "沒有團隊。新增一個：\(add)"
    case .rules(let see): "沒有規則。請看：\(see)"
    case .dialogues(let samples): "沒有對話腳本。可以從這些開始：\(samples)"
    case .accounts(let add): "沒有客戶。新增一個：\(add)"
    case .chats(let ask): "沒有對談。像訪客一樣要求一個：\(ask)"
    case .chatsAndTakers(let add): "還沒有對談，也沒有人接。新增一位回覆的人：\(add)"
    case .missed: "沒有漏接。"
    case .blocked: "沒有封鎖任何人。"
    case .suchVisitors: "沒有網站訪客給過那個電子郵件。"
    case .everMissed: "從來沒有漏接。"
    case .suchChats: "沒有這樣的對談。"
    case .responses(let add): "沒有答案。新增一個：\(add)"
    case .suchResponses: "沒有這樣的答案。"
    case .questions: "沒有問題在等答案。"
    }
  }

  public func moreOpen(_ count: Int, option: String) -> String {
    "還有 \(count) 個開著：請把 \(option) 加大。"
  }

  public func olderChats(_ count: Int, orMore: Bool, more: String, all: String) -> String {
    "較早的有 \(count) 個\(orMore ? "以上" : "")：\(more) 顯示更多，\(all) 顯示全部。"
  }

  public func yesOrNo(_ isSo: Bool) -> String { isSo ? "是" : "否" }
}
