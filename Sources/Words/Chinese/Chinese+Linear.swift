import Desk

extension Chinese {
  public func linear(_ line: LinearLine) -> String {
    switch line {
    case .begun(let ringing, let own, let unanswered, let waiting, let help):
      "\(ringing) 個對談正在響鈴，\(own) 個是你的"
        + (unanswered > 0 ? "（其中 \(unanswered) 個在等你回覆）" : "")
        + "，\(waiting) 個在等候。輸入 \(help) 看可以輸入什麼。"
    case .writesTo(let name, let chat): "你現在寫給 \(name)（\(chat)）。"
    case .writesToNobody: "你現在沒有寫給任何人。"
    case .sent(let name): "已傳給 \(name)。"
    case .sentToNobody(let text, let accept, let open):
      "沒有傳送，因為你沒有寫給任何人（\(accept)，或 \(open) CHAT）：\(text)"
    case .notSent(let text): "沒有傳送：\(text)"
    case .manyLines(let count, let name, let send, let drop):
      "一次來了 \(count) 行。\(send) 當成一則訊息傳給 \(name)，\(drop) 不要了。"
    case .dropped: "不要了。"
    case .asksToEnd(let name, let yes): "要結束和 \(name) 的對談嗎？輸入 \(yes) 結束。"
    case .asksToLeave(let count, let again):
      count == 1
        ? "你離開時，你的對談會回到佇列。再輸入一次 \(again) 就離開。"
        : "你離開時，你的 \(count) 個對談會回到佇列。再輸入一次 \(again) 就離開。"
    case .merging(let line): merging(line)
    case .nothingAsked: "沒有問你什麼。"
    case .nothingRings: "沒有對談在響鈴。"
    case .nothingHeld: "沒有要傳送的文字。"
    case .noChat(let name): "你沒有叫做 \(name) 的對談。"
    case .severalChats(let name, let chats):
      "你有好幾個叫做 \(name) 的對談：\(chats.map(\.text).joined(separator: "、"))。"
    case .noText(let command): "內容是什麼？\(command) TEXT"
    case .unknownCommand(let name, let nearest, let help):
      "沒有 \(name) 這個指令" + (nearest.map { "；你是指 \($0) 嗎？" } ?? "；\(help) 會列出所有指令。")
    case .stays(let command): "\(command) 會一直執行到你停止它；請在另一個終端機執行。"
    case .badlyQuoted: "有引號沒有成對。"
    case .chat(let chat, let name, let now): "\(chat)：\(name)，\(now)"
    case .noChats: "沒有對談在響鈴，沒有你的對談，也沒有人在等候。"
    case .address(let number, let address, let host, let isDoubtful):
      "\(number)：\(host)：\(address)" + (isDoubtful ? "（可能被看成另一個網址）" : "")
    case .noAddress(let number): "沒有第 \(number) 個網址。"
    case .whichAddress(let command): "是哪一個？\(command) N"
    case .cannotOpen(let obstacle, let copy): "\(reason(obstacle).text)輸入 \(copy) 複製。"
    case .help(let command, let usage): "\(usage)：\(linearHelp(command))"
    case .helpOfText(let slash):
      "一行就是一則訊息，傳給你正在寫給的人；開頭要是 \(slash)，就輸入兩次。"
    case .helpOfOthers(let commands):
      "程式的這些指令也可以用：\(commands.joined(separator: "、"))。需要對談的指令，用的是你正在寫的那一個。"
    case .bye: "你離開了。"
    }
  }

  private func merging(_ line: LinearMerging) -> String {
    switch line {
    case .asks(let name, let number, let email, let yes):
      "\(name) 和\(number.map { "第 \($0) 位" } ?? "另一位") \(email) 的訪客是同一個人嗎？"
        + "輸入 \(yes) 認定，之後不能分開。"
    case .several(let count, let name, let email):
      "另外 \(count) 位 \(email) 的訪客可能是 \(name)："
    case .other(let number, let name, let visits, let chats, let id):
      "\(number)：\(name ?? noName)，\(namesake(visits: visits, chats: chats))；\(id)"
    case .which(let command): "是哪一位？\(command) N"
    case .noneOf(let number): "沒有第 \(number) 位訪客。"
    case .nobody(let name): "沒有別人使用 \(name) 的電子郵件。"
    }
  }

  private func linearHelp(_ command: LinearCommand) -> String {
    switch command {
    case .chats: "響鈴的、你的、等候中的對談。"
    case .open: "從現在起寫給你的這位訪客。"
    case .read: "對談的最後幾行。"
    case .accept: "接受響鈴的對談；沒有指定就接最急的。"
    case .decline: "婉拒響鈴的對談。"
    case .take: "從佇列取出一個對談。"
    case .end: "結束對談；會先問你。"
    case .merge: "認定你的訪客和另一位（有好幾位時是第 N 位）相同電子郵件的訪客是同一個人；會先問你。"
    case .yes: "照問的做。"
    case .no: "不要做。"
    case .note: "只給客服看的備註。"
    case .available: "開始接對談。"
    case .unavailable: "不再接對談。"
    case .send: "傳送一次來的好幾行文字。"
    case .drop: "不要那些文字。"
    case .addresses: "對談裡寫過的網址，最新的在最前面。"
    case .browse: "開啟網址。"
    case .copy: "把網址交給終端機，可以貼上。"
    case .copytext: "把最後一則訊息交給終端機。"
    case .help: "這個。"
    case .quit: "離開。"
    }
  }
}
