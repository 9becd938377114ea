import Desk

extension Chinese {
  public func receipt(_ receipt: SetUpReceipt) -> String {
    let phrase: Phrase =
      switch receipt {
      case .madeDesk(let path, let manager):
        "已在 \(path) 建立服務台。你是 \(manager)，它的管理員。"
      case .tookDeskOver(let path, let manager):
        "\(path) 的服務台原本沒有人管理。你是 \(manager)，它的管理員。"
      case .addedAgent(let id, .tie(let command)): "已新增 \(id)。這樣連結到其帳號：\(command)"
      case .addedAgent(let id, .work(let command)): "已新增 \(id)。這樣開始工作：\(command)"
      case .changedAgent(let id): "已更改 \(id)。"
      case .removedAgent(let id, let accounts, let rules, let teams):
        "已移除 \(id)\(with(accounts))\(bereft(rules, teams))。"
      case .works(let id, let schedule, let zone):
        "\(id) 的班表：\(self.schedule(schedule))（\(zone)）。"
      case .addedTeam(let id, let agents): "已新增團隊 \(id)：\(members(agents))。"
      case .changedTeam(let id, let agents): "團隊 \(id)：\(members(agents))。"
      case .removedTeam(let id): "已移除團隊 \(id)。"
      case .addedRule(let id): "已新增規則 \(id)。"
      case .replacedRule(let id): "已取代規則 \(id)。"
      case .removedRule(let id): "已移除規則 \(id)。"
      case .belongs(let domain, let agent): "\(domain) 的訪客屬於 \(agent)。"
      case .removedAccount(let domain): "已移除客戶 \(domain)。"
      case .tookIn(let accounts, 0): "收進了 \(accounts) 個客戶。"
      case .tookIn(let accounts, let empty): "收進了 \(accounts) 個客戶；略過 \(empty) 列空白。"
      case .addedDialogue(let id, let publish):
        "已新增對話腳本 \(id)。要讓訪客遇到它：\(publish)"
      case .replacedDialogue(let id, let publish):
        "已取代對話腳本 \(id)。要讓訪客遇到新的：\(publish)"
      case .sameDialogue(let id): "對話腳本 \(id) 原本就是這樣；沒有改變。"
      case .publishedDialogue(let id, let version, let isMet, let turnOn):
        "已發布對話腳本 \(id)，版本 \(version)。"
          + "\(isMet ? "" : "對話腳本目前全部關閉；要讓訪客遇到：\(turnOn)")"
      case .unpublishedDialogue(let id): "已取消發布對話腳本 \(id)。已經回答過的人會繼續。"
      case .removedDialogue(let id): "已移除對話腳本 \(id)。"
      case .turnedDialogues(true, let published):
        "對話腳本已開啟；\(published == 0 ? "都還沒有發布" : "已發布 \(published) 個")。"
      case .turnedDialogues(false, _):
        "對話腳本已關閉：沒有訪客會遇到。已經回答過的人會繼續。"
      case .wroteSamples(let files, let check):
        "已寫出 \(list(files))。請把自己的頁面填入它們的 targets，再這樣檢查：\(check)"
      case .set(let settings):
        "\(settings.map { "\($0.name) 現在是\($0.value.isEmpty ? "空的" : " \($0.value)")" }.joined(separator: "；"))。"
      }
    return phrase.text
  }

  public func nextSteps(_ add: String, _ work: String) -> String {
    "接著：\(add)\n然後：\(work)"
  }

  /// How many accounts are told by name.
  private static let named = 10

  /// `，連同 2 個客戶：a.example、b.example`.
  private func with(_ accounts: [String]) -> Phrase {
    guard !accounts.isEmpty else { return "" }
    let told = list(Array(accounts.prefix(Chinese.named)))
    return accounts.count > Chinese.named
      ? "，連同 \(accounts.count) 個客戶：\(told) 和另外 \(accounts.count - Chinese.named) 個"
      : "，連同 \(accounts.count) 個客戶：\(told)"
  }

  /// `；規則 b2、團隊 t 現在沒有人`.
  private func bereft(_ rules: [RuleID], _ teams: [TeamID]) -> Phrase {
    let empty = rules.map { "規則 \($0)" } + teams.map { "團隊 \($0)" }
    return empty.isEmpty ? "" : "；\(list(empty)) 現在沒有人"
  }

  public func receipt(_ receipt: ChatReceipt) -> String {
    let phrase: Phrase =
      switch receipt {
      case .talking(let chat): "你正在\(named(chat))裡。"
      case .declined(let chat): "已婉拒\(named(chat))。"
      case .ended(let chat): "已結束\(named(chat))。"
      case .sent(let before): before ? "先前已送出；沒有改變。" : "已送出。"
      case .noted(let before): before ? "先前已記下；沒有改變。" : "已記下備註。"
      case .whispered(let before): before ? "先前已悄悄說過；沒有改變。" : "已悄悄告訴對方。"
      case .bargedIn(let before): before ? "先前已說過；沒有改變。" : "已對訪客說。"
      case .marked(let chat, let tags, let score):
        "\(named(chat))：\(tags.isEmpty ? "沒有標籤" : tags.map { "#\($0)" }.joined(separator: " "))"
          + "\(part(score) { "，評分 \($0)" })。"
      case .rings(let chat, let agent): "\(named(chat))正在\(agent)那裡響鈴；接聽之前仍是你的。"
      case .isBackInQueue(let chat): "\(named(chat))回到佇列了。"
      case .handled(let chats): "已處理：\(list(chats.map(\.text)))。"
      case .handledMany(let count): "已處理：\(count) 個漏接的對談。"
      case .reopened(let chat): "\(chat) 改回漏接。"
      case .blocked(let target, let until, let lift):
        "已封鎖到 \(until)：\(target)。這樣解除：\(lift)"
      case .unblocked(let target): "已解除封鎖：\(target)。"
      case .merged(let count, let email): "\(email) 的 \(count) 位訪客是同一個人。"
      case .stands(let agent, let availability): "\(agent)：\(availability)。"
      }
    return phrase.text
  }

  private func named(_ chat: ChatID?) -> Phrase { chat.map { "對談 \($0)" } ?? "這個對談" }
}
