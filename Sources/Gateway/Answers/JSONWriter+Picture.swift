#if Web
import Desk
import Dialogues
import JSON
import Records
import Website
import Words

/// What visitors are shown, as it goes to their browsers.
extension JSONWriter {
  mutating func number(_ key: StaticString, _ number: some FixedWidthInteger) {
    self.key(key)
    integer(number)
  }

  mutating func flag(_ key: StaticString, _ flag: Bool) {
    self.key(key)
    bool(flag)
  }

  private mutating func time(_ key: StaticString, _ instant: Instant) { value(instant, as: key) }

  mutating func picture(_ picture: SitePicture) {
    beginObject()
    number("seq", picture.seq)
    key("dialogue")
    dialogue(picture.dialogue)
    key("chat")
    if let shown = picture.chat { chat(shown, withLines: true) } else { null() }
    key("look")
    look(picture.look)
    if !picture.counted.isEmpty {
      key("counted")
      beginArray()
      for count in picture.counted { self.count(count) }
      endArray()
    }
    endObject()
  }

  mutating func look(_ look: SitePicture.Look?) {
    guard let look else { return null() }
    beginObject()
    key("inMilliseconds")
    if let milliseconds = look.milliseconds { integer(milliseconds) } else { null() }
    key("scroll")
    if let scroll = look.scroll { integer(scroll) } else { null() }
    endObject()
  }

  mutating func dialogue(_ dialogue: SiteDialogue?) {
    guard let dialogue else { return null() }
    beginObject()
    member("id", dialogue.id.text)
    number("version", dialogue.version)
    number("walk", dialogue.walk)
    key("language")
    if let language = dialogue.language { string(language) } else { null() }
    flag("poke", dialogue.pokes)
    key("items")
    items(dialogue.shown)
    key("stand")
    stand(dialogue.stand)
    endObject()
  }

  mutating func items(_ items: [Shown]) {
    beginArray()
    for item in items { self.item(item) }
    endArray()
  }

  mutating func stand(_ stand: WalkStand) {
    beginObject()
    switch stand {
    case .waiting(let card):
      member("at", word: "waiting")
      member("card", card.text)
    case .chatting(let card):
      member("at", word: "chatting")
      member("card", card.text)
    case .completed: member("at", word: "completed")
    }
    endObject()
  }

  private mutating func item(_ item: Shown) {
    func begin(_ writer: inout JSONWriter, _ kind: StaticString, _ card: CardID) {
      writer.beginObject()
      writer.member("kind", word: kind)
      writer.member("card", card.text)
    }
    switch item {
    case .said(let card, let text):
      begin(&self, "said", card)
      member("text", text)
    case .asked(let card, let text, let choices):
      begin(&self, "asked", card)
      member("text", text)
      key("choices")
      value(choices)
    case .prompted(let card, let prompt):
      begin(&self, "prompted", card)
      self.prompt(prompt)
    case .offered(let card, let title, let url):
      begin(&self, "offered", card)
      member("title", title)
      member("url", url)
    case .answered(let card, let text):
      begin(&self, "answered", card)
      member("text", text)
    case .skipped(let card): begin(&self, "skipped", card)
    case .refused(let card, let flaw):
      begin(&self, "refused", card)
      key("reason")
      string(word: flaw.word)
    case .chat(let card): begin(&self, "chat", card)
    }
    endObject()
  }

  private mutating func prompt(_ prompt: Shown.Prompt) {
    member("text", prompt.text)
    switch prompt.type {
    case .text: member("type", word: "text")
    case .email: member("type", word: "email")
    case .phone: member("type", word: "phone")
    case .number: member("type", word: "number")
    case .choice(let choices):
      member("type", word: "choice")
      key("choices")
      value(choices)
    }
    member("placeholder", prompt.placeholder)
    flag("maySkip", prompt.maySkip)
  }

  /// - Parameter withLines: whether what was said stands in it.
  mutating func chat(_ chat: SiteChat, withLines: Bool) {
    beginObject()
    member("id", chat.id.text)
    member("state", chat.state.rawValue)
    if let position = chat.position { number("position", position) }
    if let agent = chat.agent {
      key("agent")
      self.agent(agent)
    }
    if withLines {
      key("lines")
      lines(chat.lines)
    }
    flag("takesMessage", chat.takesMessage)
    if withLines { flag("more", chat.hasMore) }
    endObject()
  }

  mutating func agent(_ agent: SiteAgent) {
    beginObject()
    member("name", agent.name)
    key("picture")
    if let picture = agent.picture { string(Route.path(of: picture)) } else { null() }
    member("key", agent.tag)
    endObject()
  }

  mutating func lines(_ lines: [SiteLine]) {
    beginArray()
    for line in lines { self.line(line) }
    endArray()
  }

  mutating func line(_ line: SiteLine) {
    beginObject()
    number("seq", line.seq)
    switch line.content {
    case .said(let id, let text):
      member("kind", word: "message")
      member("from", word: "visitor")
      member("id", id.text)
      member("text", text)
    case .heard(let id, let agent, let text):
      member("kind", word: "message")
      member("from", word: "agent")
      member("id", id.text)
      key("agent")
      self.agent(agent)
      member("text", text)
    case .told(let notice, let text):
      system(notice)
      let tongue = Tongue(ofLocale: line.language) ?? .english
      member("text", tongue.words.deskText(text))
    case .notice(let notice): system(notice)
    }
    time("at", line.at)
    endObject()
  }

  private mutating func system(_ notice: SiteLine.Notice) {
    member("kind", word: "system")
    switch notice {
    case .asked: member("system", word: "asked")
    case .connected(let agent):
      member("system", word: "connected")
      key("agent")
      self.agent(agent)
    case .handedOver(let agent):
      member("system", word: "handedOver")
      key("agent")
      self.agent(agent)
    case .joined(let agent):
      member("system", word: "joined")
      key("agent")
      self.agent(agent)
    case .requeued: member("system", word: "requeued")
    case .ended(let by):
      member("system", word: "ended")
      member("by", by.rawValue)
    case .fellBack: member("system", word: "fellBack")
    case .abandoned: member("system", word: "abandoned")
    }
  }
}

extension CaptureFlaw {
  fileprivate var word: StaticString {
    switch self {
    case .empty: "empty"
    case .tooLong: "tooLong"
    case .noEmail: "noEmail"
    case .noPhone: "noPhone"
    case .noNumber: "noNumber"
    case .noneOfTheChoices: "noneOfTheChoices"
    }
  }
}
#endif
