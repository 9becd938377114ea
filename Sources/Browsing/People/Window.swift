import Desk
import JSON
import Visitors

/// What a visitor's window shows, as the gateway tells it: pictures, and events of a stream.
struct Window {
  private var dialogue: ShownDialogue?
  private var chat: String?
  /// Whether an agent is in the chat, and which.
  private var agent: String?
  private var isOver = false

  /// Takes in all that a window shows.
  mutating func take(picture: JSONValue) -> [WindowNews] {
    var news: [WindowNews] = []
    if let dialogue = picture["dialogue"], !dialogue.isNull { news += take(dialogue: dialogue) }
    if let chat = picture["chat"], !chat.isNull { news += take(chat: chat) }
    return news
  }

  /// Takes in an event.
  mutating func take(_ name: String, _ data: JSONValue) -> [WindowNews] {
    switch name {
    case "dialogue": data.isNull ? [] : take(dialogue: data)
    case "items": take(items: data)
    case "chat": take(chat: data)
    case "line":
      if data["from"]?.string == "agent", let text = data["text"]?.string {
        [.heard(text)]
      } else {
        []
      }
    default: []
    }
  }

  private mutating func take(dialogue data: JSONValue) -> [WindowNews] {
    guard let id = data["id"]?.string, let version = data["version"]?.int,
      let stand = data["stand"].flatMap(WalkStand.init(shown:))
    else { return [] }
    dialogue = ShownDialogue(
      DialogueID(id), version: version, (data["items"]?.array ?? []).compactMap(Shown.init(shown:)),
      stand)
    return tellDialogue()
  }

  private mutating func take(items data: JSONValue) -> [WindowNews] {
    guard dialogue?.id.text == data["dialogue"]?.string,
      let stand = data["stand"].flatMap(WalkStand.init(shown:))
    else { return [] }
    dialogue?.items += (data["items"]?.array ?? []).compactMap(Shown.init(shown:))
    dialogue?.stand = stand
    return tellDialogue()
  }

  /// Once a person was asked for, the rest is said in the chat.
  private func tellDialogue() -> [WindowNews] { chat == nil ? [.shown(dialogue)] : [] }

  private mutating func take(chat data: JSONValue) -> [WindowNews] {
    guard let id = data["id"]?.string, let state = data["state"]?.string else { return [] }
    var news: [WindowNews] = []
    if chat != id {
      (chat, agent, isOver) = (id, nil, false)
      news.append(.asked(ChatID(id)))
    }
    guard !isOver else { return news }
    switch state {
    case "active":
      let other = data["agent"]?["key"]?.string
      if agent != other { news.append(.met) }
      agent = other
    case "ringing", "waiting":
      if agent != nil { news.append(.waitsAgain) }
      agent = nil
    case "fellBack":
      isOver = true
      news.append(.turnedAway(takesMessage: data["takesMessage"]?.bool ?? false))
    default:
      isOver = true
      news.append(.closed)
    }
    return news
  }
}

extension WalkStand {
  fileprivate init?(shown data: JSONValue) {
    switch data["at"]?.string {
    case "waiting": self = .waiting(CardID(data["card"]?.string ?? ""))
    case "chatting": self = .chatting(CardID(data["card"]?.string ?? ""))
    case "completed": self = .completed
    default: return nil
    }
  }
}

extension Shown {
  /// A thing in the window; nil: one that is only to be read.
  fileprivate init?(shown data: JSONValue) {
    guard let card = data["card"]?.string.map(CardID.init(_:)) else { return nil }
    let text = data["text"]?.string ?? ""
    let choices = data["choices"]?.array?.compactMap(\.string) ?? []
    switch data["kind"]?.string {
    case "said": self = .said(card, text)
    case "asked": self = .asked(card, text, choices: choices)
    case "prompted":
      self = .prompted(
        card,
        Prompt(
          text: text, placeholder: data["placeholder"]?.string ?? "",
          type: Card.CaptureType(shown: data["type"]?.string, choices),
          maySkip: data["maySkip"]?.bool ?? false))
    case "offered":
      self = .offered(card, title: data["title"]?.string ?? "", url: data["url"]?.string ?? "")
    case "answered": self = .answered(card, text)
    case "skipped": self = .skipped(card)
    // Which of its reasons it is reads nobody here.
    case "refused": self = .refused(card, .empty)
    case "chat": self = .chat(card)
    default: return nil
    }
  }
}

extension Card.CaptureType {
  fileprivate init(shown type: String?, _ choices: [String]) {
    switch type {
    case "email": self = .email
    case "phone": self = .phone
    case "number": self = .number
    case "choice": self = .choice(choices)
    default: self = .text
    }
  }
}
