public import Desk

extension Chinese {
  public func flaw(_ reason: DialogueFlaw.Reason) -> String {
    let phrase: Phrase =
      switch reason {
      case .noSuchCard(let card): "沒有卡片「\(card)」"
      case .circle(let cards):
        "卡片繞成一圈："
          + "\((cards + [cards.first].compactMap { $0 }).map(\.text).joined(separator: " → "))"
      case .unreachable: "沒有路通到這張卡片"
      case .unknownAgent(let id): "沒有客服人員「\(id)」"
      case .unknownTeam(let id): "沒有團隊「\(id)」"
      case .emptyText: "不能是空的"
      case .longText(let count): "有 \(count) 個字元；最多顯示 \(Dialogue.longestText) 個"
      case .brokenToken:
        "有寫錯的代換：要寫成 {{attribute}} 或 {{attribute:\"default\"}}；"
          + "要顯示兩個大括號本身，請寫成 \\{{"
      case .brokenLink(let link): "連結 \(link) 不是 http 或 https 網址"
      case .noWebAddress(let text): "「\(text)」不是 http 或 https 網址"
      case .badLanguage(let text): "「\(text)」不是語言；寫法如 en 或 zh-Hant"
      case .badTarget(let text):
        "「\(text)」不是目標；寫法如 https://shop.example/pricing/* 或 *.shop.example"
      case .badPriority(let number):
        "\(number) 不是優先順序：要在 \(Dialogue.priorities.lowerBound) 到"
          + " \(Dialogue.priorities.upperBound) 之間，小的在前"
      case .noChoices: "沒有可以選的"
      case .tooManyChoices(let count): "有 \(count) 個選項；最多 \(Dialogue.mostChoices) 個"
      case .tooManyCards(let count): "有 \(count) 張卡片；最多 \(Dialogue.mostCards) 張"
      case .derivedAttribute(let name): "\(name) 是自動得來的，不能設定"
      case .badAttribute(let name):
        "「\(name)」不能當屬性的名稱：不可有空白、大括號、引號或冒號"
      case .personUnasked: "什麼都沒問訪客就來了真人；請先問他們要不要"
      case .nobodyKnown(let lacksEmail, let lacksName):
        "客服人員可能不知道訪客的"
          + "\([lacksEmail ? "電子郵件（email）" : nil, lacksName ? "名字（firstName 或 name）" : nil].compactMap { $0 }.joined(separator: "和"))"
          + "；請先取得"
      case .neverShown(let other): "永遠不會顯示：在它所有的頁面上，\(other) 對每個人都排在它前面"
      case .oneChoice: "是只有一個答案的問題"
      case .nameOfQuestion: "和另一張卡片的問題同名；請另取名稱"
      case .badMost(let number):
        "不能連續回答 \(number) 個問題：要在 1 到 \(Card.Answers.most) 之間"
      case .nobodyWaits:
        "沒有人有空時來的訪客會被拒於門外；請先問 agentAvailable，"
          + "讓他們等（whenBusy）或留言（leaveMessage）"
      }
    return phrase.text
  }

  public func lack(_ lack: DialogueLack) -> String {
    let reason: Phrase =
      switch lack.reason {
      case .noAgent(let id): "沒有客服人員 \(id)"
      case .noTeam(let id): "沒有團隊 \(id)"
      case .noRules: "沒有規則"
      case .takesNone(let id): "\(id) 不接對談"
      case .nobodyOfTeam(let id): "團隊 \(id) 沒有人接對談"
      case .nobodyByRules: "規則指名的人都不接對談"
      case .nobodyAtAll: "沒有人接對談"
      case .noPages: "沒有自己的頁面"
      }
    return "\(lack.dialogue)，\(lack.place)：\(reason)"
  }

  public func refusal(_ flaw: CaptureFlaw) -> String {
    switch flaw {
    case .empty: "請輸入內容。"
    case .tooLong(let most): "內容過長：最多 \(most) 個字元。"
    case .noEmail: "這不像是電子郵件地址，格式應如 name@company.example。"
    case .noPhone: "這不像是電話號碼，請使用數字、空格及 + - . ( ) /。"
    case .noNumber: "請輸入數字，例如 42 或 3.5。"
    case .noneOfTheChoices: "請從選項中擇一。"
    }
  }

  public func checked(errors: Int, warnings: Int) -> String {
    if errors > 0 { return "\(errors) 個錯誤" }
    return warnings > 0 ? "沒有錯誤，但請看看上面的警告" : "沒有問題"
  }

  public var warning: String { "警告" }

  public func hint(such example: String, maySkip: Bool) -> String? {
    let hints = [
      example.isEmpty ? nil : ("例如\(example)" as Phrase).text,
      maySkip ? "空白一行可略過" : nil,
    ].compactMap { $0 }
    return hints.isEmpty ? nil : hints.joined(separator: "；")
  }

  public var hasNoAnswer: String { "會放進沒有答案的問題清單" }
  public var cannotBeSkipped: String { "這一題不能略過。" }
  public var answerByNumber: String { "請用選項的編號回答。" }
  public func reached(goal: String) -> String { ("達成目標\(goal)" as Phrase).text }
  public func asksForPerson(route: String, wait: String?) -> String {
    ("在這裡要求真人：\(route)\(part(wait) { "，願意等 \($0)" })" as Phrase).text
  }
  public var theEnd: String { "結束" }
}
