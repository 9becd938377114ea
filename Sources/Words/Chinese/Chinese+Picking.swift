public import Desk
public import Store

/// What is gone to by its name, and what was said.
extension Chinese {
  public func jumpTitle(within name: String?) -> String {
    name.map { ("\($0)的對談" as Phrase).text } ?? "前往"
  }

  public var jumpPrompt: String { "前往：" }
  public var nothingIsFound: String { "什麼都沒找到。" }

  public var searchTitle: String { "說過的話" }
  public var searchPrompt: String { "尋找：" }
  public var howToSearch: String {
    "字詞，以及 from:visitor、visitor:、agent:、before:2026-11-23、after:2026-11-01"
  }
  public var isLooking: String { "正在尋找\u{2026}" }

  public func addressesTitle(toCopy: Bool) -> String { toCopy ? "複製網址" : "開啟網址" }
  public func addressesPrompt(toCopy: Bool) -> String { toCopy ? "複製：" : "開啟：" }

  public func namesakesTitle(of visitor: String) -> String {
    ("還有誰是\(visitor)？" as Phrase).text
  }
  public var namesakesPrompt: String { "是哪一位：" }
  public var noName: String { "沒有名字" }
  public func namesake(visits: Int, chats: [ChatID]) -> String {
    let chats: Phrase = chats.isEmpty ? "沒有對談" : "對談\(list(chats.map(\.text)))"
    return ("來訪\(grouped(visits))次，\(chats)" as Phrase).text
  }

  public func found(_ place: Int, of count: Int) -> String { "\(place)/\(count)" }

  public func name(_ kind: JumpKind) -> String {
    switch kind {
    case .chat: "對談"
    case .past: "過去的"
    case .visitor: "訪客"
    case .agent: "客服人員"
    case .team: "團隊"
    case .view: "畫面"
    }
  }

  public func chats(_ count: Int) -> String { "\(grouped(count)) 個對談" }

  public func flaw(_ flaw: SearchFlaw) -> String {
    let phrase: Phrase =
      switch flaw {
      case .nothing: "請說明要找什麼。"
      case .needsValue(let name): "\(name) 後面要接著寫要找的值，中間沒有空格。"
      case .noDate(let name, let text): "\(name)\(text) 不是日期：寫法如 \(name)2026-11-23。"
      }
    return phrase.text
  }

  public var nothingWasSaid: String { "什麼都沒找到。" }

  public func moreWasSaid(option: String) -> String { "還有更多：用 \(option) 顯示。" }
}
