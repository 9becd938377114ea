import Desk

extension Chinese {
  public func told(_ news: VisitorNews) -> String {
    let phrase: Phrase =
      switch news {
      case .requested(let chat): "您的對談是 \(chat)。"
      case .resumed(let chat): "您回到了對談 \(chat)。"
      case .welcome(let text), .fellBack(let text): "\(deskText(text))"
      case .waiting(1): "下一位就輪到您。"
      case .waiting(let position): "您目前排在第 \(position) 位。"
      case .connected(let agent): "\(agent)正在為您服務。"
      case .handedOver(let agent, let before): "您與\(before)的對談已轉交給\(agent)。"
      case .tookOver(let agent, let before): "\(agent)已接手\(before)與您的對談。"
      case .joined(let agent): "\(agent)也加入了對談。"
      case .typing(let agent): "\(agent)正在輸入…"
      case .requeued(let agent, let cause): "\(left(agent, cause))。\(Chinese.backInQueue)"
      case .ended(let ender, let name): "\(ended(ender, name))"
      case .unsaid: "剛才說的沒能保留下來；可能會再出現一次。"
      case .delayed: "服務台暫時無法收下您的話；一旦可以就會送出。"
      case .refused(let reason): "未送出：\(reason)"
      case .refusedToo(let count): "另有 \(count) 行也未送出。"
      }
    return phrase.text
  }

  public var mayLeaveMessage: String { "您可以留言：要說什麼呢？空白一行表示不留。" }
  public var asksEmailOfMessage: String { "我們要回覆到哪個電子郵件地址？" }
  public var messageIsLeft: String { "謝謝您，我們已收到您的留言。" }

  public func obstacle(_ obstacle: VisitorNews.Obstacle) -> String {
    switch obstacle {
    case .lineTooLong: "這一行實在太長；完全沒有送出。"
    case .tooLate(let lines): "對談已結束（\(lines) 行）。"
    }
  }

  static let backInQueue = "您已回到原本的排隊順位。"

  /// What an agent had to do with a visitor's being in the queue again.
  func left(_ agent: String, _ cause: RequeueCause) -> Phrase {
    switch cause {
    case .agentGone: "與\(agent)的連線中斷了"
    case .agentRemoved: "\(agent)必須離開"
    case .transferred: "您與\(agent)的對談將由其他人員接手"
    case .unanswered: "\(agent)目前沒有回覆"
    // Also where it only rang at somebody, whom the visitor never met.
    case .supervisor: "將由其他人員為您服務"
    }
  }

  private func ended(_ ender: Ender?, _ name: String?) -> Phrase {
    switch ender {
    case .agent(let id): "\(name ?? id.text)結束了對談。"
    case .supervisor(let id): "負責這個服務台的\(name ?? id.text)結束了對談。"
    case .visitor, nil: "您已離開對談。"
    case .visitorGone: "因您離開了一段時間，對談已結束。"
    case .inactivity: "因一段時間沒有訊息，對談已結束。"
    }
  }
}
