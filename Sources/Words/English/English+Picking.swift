public import Desk

extension English {
  public func jumpTitle(within name: String?) -> String {
    name.map { "Chats of \($0)" } ?? "Go to"
  }

  public var jumpPrompt: String { "Go to:" }
  public var nothingIsFound: String { "Nothing is found." }

  public var searchTitle: String { "What was said" }
  public var searchPrompt: String { "Look for:" }
  public var howToSearch: String {
    "Words, and from:visitor, visitor:, agent:, before:2026-11-23, after:2026-11-01"
  }
  public var isLooking: String { "Looking\u{2026}" }

  public func addressesTitle(toCopy: Bool) -> String {
    toCopy ? "Copy an address" : "Open an address"
  }
  public func addressesPrompt(toCopy: Bool) -> String { toCopy ? "Copy:" : "Open:" }

  public func namesakesTitle(of visitor: String) -> String { "Who else is \(visitor)?" }
  public var namesakesPrompt: String { "Which one:" }
  public var noName: String { "no name" }
  public func namesake(visits: Int, chats: [ChatID]) -> String {
    let chats =
      chats.isEmpty
      ? "no chat" : "\(chats.count == 1 ? "chat" : "chats") " + list(chats.map(\.text))
    return counted(visits, "visit") + ", " + chats
  }

  public func found(_ place: Int, of count: Int) -> String { "\(place)/\(count)" }

  public func name(_ kind: JumpKind) -> String {
    switch kind {
    case .chat: "chat"
    case .past: "past"
    case .visitor: "visitor"
    case .agent: "agent"
    case .team: "team"
    case .view: "view"
    }
  }

  public func chats(_ count: Int) -> String { count == 1 ? "1 chat" : "\(count) chats" }
}
