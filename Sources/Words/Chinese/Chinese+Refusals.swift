public import Desk

extension Chinese {
  public func refusal(_ missing: Refusal.Missing) -> String {
    let phrase: Phrase =
      switch missing {
      case .no(let thing, let id), .unknown(let thing, let id, nil):
        "沒有\(noun(thing)) \(id)。"
      case .unknown(let thing, let id, let nearest?):
        "沒有\(noun(thing)) \(id)。\(meantBy(nearest))"
      case .noOpenChat(let id): "沒有開著的對談 \(id)。"
      case .noQuestion(let number): "沒有編號 \(number) 的問題在等答案。"
      case .noBroadcast(let number): "沒有編號 \(number) 的未讀廣播。"
      case .ambiguousChat(let prefix, let chats):
        "「\(prefix)」可能是 \(list(chats.map(\.text)))；請多給幾個字母。"
      }
    return phrase.text
  }

  func noun(_ thing: Refusal.Thing) -> Phrase {
    switch thing {
    case .agent: "客服人員"
    case .team: "團隊"
    case .rule: "規則"
    case .account: "客戶"
    case .dialogue: "對話腳本"
    case .setting: "設定"
    case .response: "答案"
    case .chat: "對談"
    }
  }

  public func refusal(_ setUp: Refusal.SetUp) -> String {
    let phrase: Phrase =
      switch setUp {
      case .exists(let thing, let id): "已經有\(noun(thing)) \(id)。"
      case .nobodyElseManages(let id): "\(id) 是唯一管理客服人員的人。"
      case .hasChats(let id, let chats):
        "\(id) 有 \(chats.count) 個開著的對談：\(list(chats.map(\.text)))。"
      case .namedByRules(let id, let rules):
        "規則 \(list(rules.map(\.text))) 由團隊 \(id) 輪值。請先更改或移除指名它的規則。"
      case .neededByDialogues(let thing, let id, let lacks):
        "沒有\(noun(thing)) \(id)，已發布的對話腳本就做不到所說的："
          + "\(lacks.map(lack).joined(separator: "；"))。"
      case .flawed(let id, let flaw):
        "對話腳本 \(id) 不能用：\(flaw.place.isEmpty ? "" : "\(flaw.place)：")"
          + "\(self.flaw(flaw.reason))。"
      case .withoutTargets(let id):
        "對話腳本 \(id) 沒有說明用在哪些頁面。請給它 targets。"
      case .isPublished(let id, let version):
        "對話腳本 \(id) 現在的樣子已經發布為版本 \(version)。沒有改變。"
      case .isNotPublished(let id): "對話腳本 \(id) 沒有發布。"
      case .hasVisitors(let id, let chats, let others):
        "有訪客在對話腳本 \(id) 裡：\(visitors(chats, others))。"
      case .noDemoDesk(let path): "\(path) 不是示範的服務台，模擬的訪客會跑進去。"
      }
    return phrase.text
  }

  private func visitors(_ chats: [ChatID], _ others: Int) -> String {
    let open = "\(chats.count) 個開著的對談（\(list(chats.map(\.text)))）"
    let parts = [chats.isEmpty ? nil : open, others > 0 ? "\(others) 位在它的卡片裡" : nil]
    return parts.compactMap { $0 }.joined(separator: "和 ")
  }

  public func refusal(_ value: Refusal.Value) -> String {
    let phrase: Phrase =
      switch value {
      case .badID(let id):
        "「\(id)」不能當 id：要用 1 到 32 個 a-z、0-9、.、_、-，而且不是 visitor。"
      case .badEmail(let text): "「\(text)」不是電子郵件地址；寫法如 kim@acme.example。"
      case .noDomain: "缺少網域"
      case .badDomain(let text):
        "「\(text)」不是電子郵件的網域；請寫 @ 後面的部分，如 acme.example"
      case .badTimeZone(let name, let meant):
        "「\(name)」不是 IANA 資料庫裡的時區；寫法如 Europe/Berlin。\(meant.map(meantBy) ?? "")"
      case .capacityTooSmall(let capacity): "上限 \(capacity) 太小；至少要是 1。"
      case .pictureNotKept(let picture):
        "服務台沒有保留圖片 \(picture.text.prefix(8))；請再給一次。"
      case .emptyName(let owner): "\(called(owner))的名稱不能是空的。"
      case .nameTooLong(let owner, let most): "\(called(owner))的名稱太長；最多 \(most) 個字元。"
      case .descriptionTooLong(let owner, let most):
        "\(called(owner))的說明太長；最多 \(most) 個字元。"
      case .badBroadcast(let most): "廣播必須是一行 1 到 \(most) 個字元的文字。"
      case .badTag(let text):
        "「\(text)」不能當標籤：要用最多 \(ChatTag.longest) 個文字、數字、-、_ 和 .。"
      case .badScore(let score): "\(score) 不是評分：要是 0 到 3。"
      case .signedAttribute(let name): "訪客的 \(name) 由網站擔保：請在網站那裡更正。"
      case .response(let id, let flaw):
        "答案\(id.text.isEmpty ? "" : " \(id)")不能保留：\(self.flaw(flaw))。"
      case .tooManyResponses(let most): "答案庫會有太多答案；最多 \(grouped(most)) 個。"
      case .listedTwice(let id): "客服人員 \(id) 出現兩次。"
      case .neverMatches(let id, let flaw):
        "規則 \(id) 永遠\(flaw.reason == .noAgents ? "無法派送對談" : "不會符合")："
          + "\(flaw.place) \(text(flaw.reason))。"
      case .settingNotBelow(let name, let value, let other, let least):
        "\(name) 不能比 \(other) 短；\(other) 是 \(least)，不能設成 \(value)。"
      case .lowContrast(let text, let ground, let hundredths):
        "\(ground) 上的 \(text) 不容易讀：對比是"
          + " \(hundredths / 100).\(twoDigits(hundredths % 100))，至少要 4.5。"
      case .settingNoNumber, .settingNoSpan, .settingNoFlag, .settingNoDomains, .settingNoChoice,
        .settingNoColour, .settingNoFont, .settingNoAddress, .settingTooLong:
        ofSetting(value)
      }
    return phrase.text
  }

  /// What is wrong with the value of a setting.
  private func ofSetting(_ value: Refusal.Value) -> Phrase {
    switch value {
    case .settingNoNumber(let name, let value, let bounds, let orNone):
      "\(name) 要是 \(bounds.lowerBound) 到 \(bounds.upperBound) 的整數\(orNone ? "，或 none" : "")，"
        + "不能是「\(value)」。"
    case .settingNoSpan(let name, let value, let bounds, let orNone):
      "\(name) 要是一段時間，如 300、90s、5m 或 1h30m，以秒計在 \(bounds.lowerBound) 到"
        + " \(bounds.upperBound) 之間\(orNone ? "，或 none" : "")，不能是「\(value)」。"
    case .settingNoFlag(let name, let value): "\(name) 要是 on 或 off，不能是「\(value)」。"
    case .settingNoDomains(let name): "\(name) 要是網域（如 spam.example），或 none。"
    case .settingNoChoice(let name, let value, let choices):
      "\(name) 要是 \(oneOf(choices))，不能是「\(value)」。"
    case .settingNoColour(let name, let value):
      "\(name) 要是顏色，如 #1f6feb 或 #eee，不能是「\(value)」。"
    case .settingNoFont(let name, let value):
      "\(name) 要是 page、system 或字型家族（如 Noto Sans, sans-serif），不能是「\(value)」。"
    case .settingNoAddress(let name, let value):
      "\(name) 要是網址（如 https://shop.example/privacy），或空的，不能是「\(value)」。"
    case .settingTooLong(let name, let most): "\(name) 太長；最多 \(most) 位元組。"
    default: ""
    }
  }

  public func refusal(_ site: Refusal.Site) -> String {
    let phrase: Phrase =
      switch site {
      case .notAsked: "沒有什麼在等這個回答。"
      case .chatIsOpen: "訪客正在對談中。"
      case .nobodyToLeaveTo: "這位訪客沒有無人接聽而可以留言的對談。"
      case .attributeNotTheirs(let name): "「\(name)」不是訪客可以設定的屬性。"
      case .tooManyChats(let seconds): "這個位址開始了太多對談；請在 \(seconds) 秒後再試。"
      case .noBook: "這個服務台沒有訪客名簿。"
      }
    return phrase.text
  }

  public func refusal(_ clock: Refusal.Clock) -> String {
    let phrase: Phrase =
      switch clock {
      case .leads(let lead):
        "這部電腦的時鐘比服務台裡其他人的快 \(span(milliseconds: lead))，"
          + "照它做會把服務台的時間帶離他們。什麼都沒有做。請校正錯的時鐘。"
      case .isNotBehind: "服務台的時間沒有比這部電腦的時鐘快：沒有什麼要往回撥。"
      }
    return phrase.text
  }

  public func idlePart(_ flaw: RuleFlaw, of rule: RuleID) -> String {
    "規則 \(rule) 有一部分永遠不成立：\(flaw.place) \(text(flaw.reason))。"
  }

  /// What is wrong with the place that stands before it.
  private func text(_ reason: RuleFlaw.Reason) -> Phrase {
    switch reason {
    case .noAgents: "沒有指名任何人；請指名客服人員或團隊"
    case .noValues(let attribute): "是空的；請給 \(attribute) 可以有的值"
    case .noAlternatives: "是空的，卻要求其中之一；請給一個，或拿掉它"
    case .noNumbers(let attribute, let values):
      "拿 \(attribute) 和\(list(values.map(quoted)))相比，那不是數字，如 50 或 -12.50"
    case .atInDomain(let values):
      "有\(list(values.map(quoted)))；電子郵件的網域是 @ 後面的部分：請拿掉 @ 和它前面的"
    case .contradicts(let place): "和 \(place) 永遠不會同時成立"
    case .contradictory: "要求的永遠不會同時成立"
    }
  }

  private func called(_ owner: Refusal.Owner) -> Phrase {
    switch owner {
    case .agent: "客服人員"
    case .team: "團隊"
    case .rule: "規則"
    case .dialogue: "對話腳本"
    case .account(let domain): "\(domain)"
    }
  }
}
