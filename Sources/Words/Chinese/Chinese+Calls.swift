public import Alerts

extension Chinese {
  public func headline(_ call: Call) -> String {
    var parts: [Phrase] = []
    let offers = call.offers
    if let only = offers.first, offers.count == 1 {
      parts.append("\(only.visitor)\(call.isAgain ? "還在找你" : "在找你")")
    } else if !offers.isEmpty {
      parts.append("\(offers.count) 個對談在響鈴：\(some(offers.map(\.visitor)))")
    }
    let names = some(call.messages.map(\.subject.visitor))
    if call.messageCount == 1 {
      parts.append("\(names)來訊")
    } else if call.messageCount > 1 {
      parts.append("\(call.messageCount) 則訊息，來自\(names)")
    }
    if call.missed.count == 1 {
      parts.append("沒有人接聽\(call.missed[0].visitor)")
    } else if !call.missed.isEmpty {
      parts.append("漏接 \(call.missed.count) 個對談：\(some(call.missed.map(\.visitor)))")
    }
    return (parts.map(\.text) + call.thresholds.map(passed)).joined(separator: "；")
  }

  public func detail(_ call: Call) -> String {
    if let words = call.words { return words }
    return call.offers.isEmpty ? "" : "在你回應之前會一直響。"
  }

  private func some(_ names: [String]) -> Phrase {
    let shown = list(Array(names.prefix(3)))
    return names.count > 3 ? "\(shown)和另外 \(names.count - 3) 位" : "\(shown)"
  }

  public func failure(_ failure: CallFailure, of channel: Channel) -> String {
    ("\(channel.rawValue) 沒能通知：\(reason(failure))。" as Phrase).text
  }

  public func notOpened(_ failure: CallFailure) -> String {
    ("沒有開啟網址：\(reason(failure))。" as Phrase).text
  }

  private func reason(_ failure: CallFailure) -> Phrase {
    switch failure {
    case .noProgram(let name): "沒有程式 \(name)"
    case .cannotStart(let name, let code): "無法啟動 \(name)：\(systemReason(code))"
    case .tookTooLong(let name, let seconds): "\(name) 超過 \(seconds) 秒，已被停止"
    case .ended(let name, let status, let complaint):
      "\(name) 以狀態 \(status) 結束" + (complaint.isEmpty ? "" : "：\(complaint)")
    case .noSecret(let path, let code): "無法讀取 \(path)：\(systemReason(code))"
    case .openSecret(let path): "別人也能讀 \(path)：請用 chmod 600"
    case .emptySecret(let path): "\(path) 是空的"
    case .givenUp: "失敗太多次"
    }
  }

  public func trial(_ trial: CallTrial) -> String {
    let phrase: Phrase =
      switch trial {
      case .rang:
        "響過了。沒聽到的話：終端機可能關掉了鈴聲，或改用顯示；tmux 在 bell-action 是 any 時會轉達"
      case .sentNotice(let form, let tmux):
        "已要求通知（\(form)）。沒出現的話：終端機可能要先允許"
          + (tmux ? "；tmux 要先：tmux set -g allow-passthrough on 才會轉達" : "")
      case .shown: "已執行 notify-send。沒出現通知的話：從這裡可能連不到桌面，例如經由 SSH"
      case .ran(let program): "\(program) 已執行並順利結束；它從標準輸入得到 JSON"
      case .mailed(let address):
        "sendmail 收下了給 \(address) 的信。沒收到的話：請看郵件伺服器的記錄和垃圾信"
      case .posted: "該網址收下了簽章的請求"
      case .canRing: "終端機的鈴"
      case .canSendNotice(let form, let tmux):
        "會向終端機要求通知（\(form)）"
          + (tmux ? "；tmux 要先：tmux set -g allow-passthrough on 才會轉達" : "")
      case .isThere(let program): "有 \(program)"
      case .isThereForListening(let program):
        "有 \(program)；只有 `deskbell listen` 會請求網址，畫面不會"
      case .standsInTitle: "畫面開著時，視窗標題會顯示數目"
      case .noTerminal: "這不是在終端機上執行的"
      case .unknownTerminal(let term, let setting):
        "不知道 \(term.isEmpty ? "TERM" : term) 是否能顯示通知；如果你的可以，請用 \(setting) 說明"
      case .notSet(let setting): "你的 config.toml 沒有說明怎麼做：\(setting)"
      case .noProgram(let name, let package):
        "沒有程式 \(name)；在 Debian：apt-get install \(package)"
      case .failed(let reason): "\(reason)"
      }
    return phrase.text
  }

  public var trialHeadline: String { "這是一次試驗" }
  public var trialDetail: String { "有訪客找你時，就會這樣通知你。" }

  public func glance(_ glance: AgentGlance) -> String {
    var parts: [String] = []
    if glance.ringing > 0 { parts.append("\(glance.ringing) 個對談在響鈴") }
    if glance.unanswered > 0 { parts.append("\(glance.unanswered) 位訪客在等你回覆") }
    if glance.waiting > 0 { parts.append("佇列裡有 \(glance.waiting) 個") }
    return parts.isEmpty ? "沒有事找你。" : parts.joined(separator: "，") + "。"
  }

  public func onlyTheBell(test command: String) -> String {
    ("在這裡只有響鈴和標題會通知你；\(command) 會說明還有哪些辦法。" as Phrase).text
  }
}
