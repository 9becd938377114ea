public import Desk

extension English {
  public func happening(_ event: VoiceEvent, _ terms: Terms) -> String {
    switch event {
    case .whispered(let event):
      "\(terms.agent(event.agent)) whispers to \(terms.agent(event.to)): \(event.text)"
    case .joined(let event):
      "\(terms.agent(event.agent)) joins the chat with "
        + (terms.visitor(event.chat) ?? "the visitor")
    }
  }

  public func whisperHead(of agent: String, to other: String) -> String {
    "whisper of \(agent) to \(other)"
  }

  public func whisper(by agent: String?, to other: String?) -> String {
    "\(agent ?? "you") to \(other ?? "you"), whispered"
  }

  public func whispered(by agent: String, before count: Int) -> String {
    "\(agent) whispers" + (count > 0 ? " (\(count) before)" : "") + ":"
  }

  public func dismisses(key: String) -> String { "\(key) puts it away" }

  public func watched(by agents: [String], seeDrafts: Bool) -> String {
    watchedBriefly(by: agents) + (seeDrafts ? ", and sees what you write" : "")
  }

  public func watchedBriefly(by agents: [String]) -> String {
    switch agents.count {
    case 0: ""
    case 1: "\(agents[0]) watches"
    case 2: "\(agents[0]) and \(agents[1]) watch"
    default: "\(agents[0]) and \(agents.count - 1) more watch"
    }
  }

  public func begins(watching agent: String?, _ watches: Bool) -> String {
    "\(agent ?? "somebody who is no agent") watches\(watches ? "" : " no more")."
  }

  public var somebodyWhoWatches: String { "somebody" }

  public func unsent(by agent: String) -> String { "\(agent) writes, not sent yet:" }

  public func whisperTitle(to agent: String, visitor: String) -> String {
    "Whisper to \(agent). \(visitor) never sees it."
  }

  public func bargeTitle(visitor: String, agent: String) -> String {
    "Join in: \(visitor) reads it, with your name. The chat stays with \(agent)."
  }

  public var nobodyNow: String { "nobody" }

  public func notice(_ notice: ScreenNotice.Voice) -> String {
    switch notice {
    case .mayNot: "Speaking in others' chats needs the permission intervene."
    case .onlyInOthersChats: "That is for chats that another agent has."
    case .whispers(let agent, let visitor, let text):
      "\(agent) whispers, about \(visitor): \(text)"
    }
  }

  /// What the keys of the inbox do for who speaks in others' chats, and for who is spoken to.
  func helpOfVoices(_ help: CommandText.Inbox) -> String {
    switch help {
    case .whisper:
      "Say something to another agent in their chat; the visitor never sees it. Needs intervene."
    case .barge: "Speak to the visitor in another agent's chat, under your name. Needs intervene."
    default: "Put away what was whispered to you; it stays in the conversation."
    }
  }
}
