extension Chinese {
  public func title(_ title: CommandText.Title) -> String {
    switch title {
    case .ringing: "有對談響鈴時"
    case .writing: "書寫"
    case .chats: "對談"
    case .panes: "窗格"
    case .readingBack: "往回讀，書寫時也可以"
    case .question: "回答問題"
    case .everywhere: "任何地方"
    case .inspection: "正在查看的對談"
    case .agents: "客服人員"
    case .editing: "編輯所寫的內容"
    case .signs: "記號"
    case .boardWords: "看板上的用語"
    case .figures: "數字"
    case .time: "計算哪段時間"
    }
  }

  public func label(_ label: CommandText.Label) -> String {
    switch label {
    case .accept: "接聽"
    case .decline: "婉拒"
    case .undo: "復原"
    case .send: "傳送"
    case .saveNote: "存備註"
    case .newLine: "換行"
    case .note: "備註"
    case .toVisitor: "寫給訪客"
    case .write: "書寫"
    case .read: "閱讀"
    case .take: "認領"
    case .handOver: "轉交"
    case .next: "下一個"
    case .end: "結束"
    case .open: "開啟"
    case .back: "返回"
    case .nextPane: "下個窗格"
    case .availability: "服務開關"
    case .past: "過去"
    case .visitor: "訪客"
    case .zoom: "放大"
    case .walk: "歷程"
    case .clear: "清除"
    case .handled: "已處理"
    case .yes: "是"
    case .no: "否"
    case .help: "說明"
    case .insert: "插入"
    case .readIt: "已讀"
    case .run: "執行"
    case .mark: "選取"
    case .filter: "篩選"
    case .desk: "服務台"
    case .figures: "數字"
    case .charts: "圖表"
    case .earlier: "更早"
    case .later: "更晚"
    case .by: "分開依"
    case .zone: "時區"
    case .whisper: "悄悄說"
    case .barge: "加入"
    case .putAway: "收起"
    case .openBeside: "並排"
    case .closeBeside: "關閉"
    case .goLeft: "左邊"
    case .goRight: "右邊"
    case .moveLeft: "左移"
    case .moveRight: "右移"
    case .quit: "離開"
    case .look: "查看"
    case .otherPane: "內容/原因"
    case .previous: "上一個"
    case .agents: "客服人員"
    case .toTheirChat: "前往其對談"
    case .chats: "對談"
    }
  }

  public func keyHint(inInbox: Bool) -> String {
    inInbox ? "C- 是 Control；加 Alt 時，書寫中也可用" : "C- 是 Control，S- 是 Shift"
  }

  public func helpKeys(more: String?, run: String?, back: String) -> String {
    (more.map { "\u{2193} 更多 \($0)   " } ?? "") + (run.map { "\($0) 執行   " } ?? "")
      + "\(back) 返回"
  }

  public var paletteTitle: String { "依名稱做任何事" }
  public var nothingIsCalledThat: String { "沒有叫這個名稱的。" }

  public var fromTheRightHelp: String { "希伯來文、阿拉伯文等的一行：由右往左讀。" }

  public var sidesHelp: String { "訪客說的；客服人員說的，不論旁邊的名字是什麼。" }
}
