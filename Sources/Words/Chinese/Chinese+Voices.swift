public import Desk

extension Chinese {
  public func happening(_ event: VoiceEvent, _ terms: Terms) -> String {
    let phrase: Phrase =
      switch event {
      case .whispered(let event):
        "\(terms.agent(event.agent))對\(terms.agent(event.to))悄悄說：\(event.text)"
      case .joined(let event):
        "\(terms.agent(event.agent))加入與\(terms.visitor(event.chat) ?? "訪客")的對談"
      }
    return phrase.text
  }

  public func whisperHead(of agent: String, to other: String) -> String {
    ("\(agent)對\(other)的悄悄話" as Phrase).text
  }

  public func whisper(by agent: String?, to other: String?) -> String {
    ("\(agent ?? "你")對\(other ?? "你")的悄悄話" as Phrase).text
  }

  public func whispered(by agent: String, before count: Int) -> String {
    let earlier: Phrase = count > 0 ? "（之前還有 \(count) 則）" : ""
    return ("\(agent)悄悄說\(earlier.text)：" as Phrase).text
  }

  public func dismisses(key: String) -> String { ("按 \(key) 收起" as Phrase).text }

  public func watched(by agents: [String], seeDrafts: Bool) -> String {
    watchedBriefly(by: agents) + (seeDrafts ? "，看得到你正在寫的" : "")
  }

  public func watchedBriefly(by agents: [String]) -> String {
    let phrase: Phrase =
      switch agents.count {
      case 0: ""
      case 1: "\(agents[0])在旁觀看"
      case 2: "\(agents[0])和\(agents[1])在旁觀看"
      default: "\(agents[0])和另外 \(agents.count - 1) 人在旁觀看"
      }
    return phrase.text
  }

  public func begins(watching agent: String?, _ watches: Bool) -> String {
    ("\(agent ?? "不是客服的人")\(watches ? "在旁觀看" : "不再觀看")。" as Phrase).text
  }

  public var somebodyWhoWatches: String { "有人" }

  public func unsent(by agent: String) -> String { ("\(agent)正在寫，還沒送出：" as Phrase).text }

  public func whisperTitle(to agent: String, visitor: String) -> String {
    ("悄悄告訴\(agent)；\(visitor)永遠看不到。" as Phrase).text
  }

  public func bargeTitle(visitor: String, agent: String) -> String {
    ("加入對談：\(visitor)會看到，署你的名字。對談仍是\(agent)的。" as Phrase).text
  }

  public var nobodyNow: String { "沒有人" }

  public func notice(_ notice: ScreenNotice.Voice) -> String {
    let phrase: Phrase =
      switch notice {
      case .mayNot: "在別人的對談裡說話，需要權限 intervene。"
      case .onlyInOthersChats: "這只用於別人手上的對談。"
      case .whispers(let agent, let visitor, let text): "\(agent)悄悄說（關於\(visitor)）：\(text)"
      }
    return phrase.text
  }

  /// What the keys of the inbox do for who speaks in others' chats, and for who is spoken to.
  func helpOfVoices(_ help: CommandText.Inbox) -> String {
    switch help {
    case .whisper:
      "在別人的對談裡對客服人員說悄悄話；訪客永遠看不到。需要 intervene。"
    case .barge: "在別人的對談裡，以你的名字對訪客說話。需要 intervene。"
    default: "收起別人悄悄告訴你的話；對談內容裡仍有。"
    }
  }
}
