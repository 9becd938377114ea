public import Desk

extension Chinese {
  public func line(_ line: SystemLine) -> String {
    let phrase: Phrase =
      switch line {
      case .welcome(let text), .fallback(let text): "\(deskText(text))"
      case .joined(_, let name): "\(name)已加入對談。"
      case .tookOver(_, let name, let before): "\(name)已接手\(before)的對談。"
      case .joinedBeside(_, let name): "\(name)也加入了對談。"
      case .requeued(_, let name, let cause): "\(left(name, cause))。\(Chinese.backInQueue)"
      case .ended(.agent(let id), let name): "\(name ?? id.text)結束了對談。"
      case .ended(.supervisor(let id), let name):
        "負責這個服務台的\(name ?? id.text)結束了對談。"
      case .ended(.visitor, _): "訪客結束了對談。"
      case .ended(.visitorGone, _): "訪客離開後沒有再回來。"
      case .ended(.inactivity, _): "因一段時間沒有訊息，對談已結束。"
      case .abandoned(.left): "訪客在有人出現之前離開了。"
      case .abandoned(.gone): "在有人出現之前，訪客已斷線。"
      case .leftMessage(let name, let email): "\(name)留了言，請回覆到 \(email)："
      }
    return phrase.text
  }

  public func deskText(_ text: String) -> String {
    let usual = Settings()
    return switch text {
    case usual.welcomeText: "謝謝您的訊息，我們正在為您尋找服務人員。"
    case usual.fallbackText: "目前沒有人員可以為您服務。請稍後再試，或以電子郵件與我們聯絡。"
    default: text
    }
  }
}
