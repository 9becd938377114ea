import Answers
import Desk
import Dialogues
import FrontDesk
import Terminal
import Text
import Words

/// Answers of the library, chosen behind a slash and put into the composer. Nothing of it sends
/// anything: what is chosen is text to be edited, what is typed to find it is in no draft.
extension InboxModel {
  // MARK: Opening

  /// Whether a slash that is typed or pasted now begins to ask for an answer: as the first character of
  /// a message.
  private var mayAskForAnswer: ChatID? {
    guard layers.isEmpty, focus == .composer, !isWritingNote, let shown,
      talks[shown]?.draft.text.isEmpty ?? true
    else { return nil }
    return shown
  }

  /// Takes a key in, if it has to do with answers beyond being typed.
  mutating func typesForAnswers(_ key: Key, _ effects: inout [ScreenEffect]) -> Bool {
    if let prompt = layers.answers, prompt.isEmpty {
      switch key {
      // Twice, it is a slash.
      case .character("/"): putPlainly("/", prompt.chat)
      case .backspace: shell.layers.close()
      default: return false
      }
      return true
    }
    guard key == .character("/"), let chat = mayAskForAnswer else { return false }
    askForAnswer(AnswerPrompt(chat))
    return true
  }

  /// The same with a text that came at once. One of several lines was not typed, and is text.
  mutating func pastesForAnswers(_ text: String, _ effects: inout [ScreenEffect]) -> Bool {
    if let prompt = layers.answers, prompt.isEmpty, text.hasPrefix("/") {
      putPlainly(text, prompt.chat)
      return true
    }
    guard let chat = mayAskForAnswer, text.hasPrefix("/") else { return false }
    let line = text.trimmed
    guard !line.contains(where: \.isNewline) else { return false }
    if line.hasPrefix("//") {
      putPlainly(String(text.dropFirst()), chat)
    } else {
      askForAnswer(AnswerPrompt(chat, typed: String(line.dropFirst())))
    }
    return true
  }

  private mutating func askForAnswer(_ prompt: AnswerPrompt) {
    library.begin()
    shell.layers = Layers(.answers(prompt))
  }

  /// Asks for an answer in place of sending what is only typed to find one. Whether it is that.
  mutating func asksAgain(in chat: ChatID) -> Bool {
    guard let text = talks[chat]?.draft.text.text, AnswerPrompt.isWish(text) else { return false }
    askForAnswer(
      AnswerPrompt(chat, typed: String(text.trimmed.dropFirst()), replacesDraft: true))
    return true
  }

  private mutating func putPlainly(_ text: String, _ chat: ChatID) {
    shell.layers.close()
    edit(chat) { $0.insert(text) }
  }

  // MARK: Choosing

  mutating func moveInAnswers(by delta: Int) {
    guard let chat = layers.answers?.chat else { return }
    let subject = subject(of: chat)
    shell.layers.changeAnswers { $0.move(by: delta, in: subject) }
  }

  private func subject(of chat: ChatID) -> AnswerPrompt.Subject {
    let open = desk.chats[chat]
    return AnswerPrompt.Subject(
      shelf: library.shelf, tagsInUse: desk.tagsInUse, tags: open?.tags ?? [], score: open?.score,
      visitor: open?.visitor ?? Visitor())
  }

  /// Puts what is selected into the composer, to be edited and sent by hand.
  mutating func takeAnswer(_ effects: inout [ScreenEffect]) {
    guard let prompt = layers.answers, let choice = prompt.choice(of: subject(of: prompt.chat))
    else { return }
    switch choice {
    case .answer(let response):
      let fits = put(filled(response, in: prompt.chat), prompt)
      if fits { talks.change(prompt.chat) { $0.note(response.id) } }
    case .page(let page): put(page.address, prompt)
    case .verb(let verb): shell.layers.changeAnswers { $0.begin(verb) }
    case .attribute(let name): shell.layers.changeAnswers { $0.begin(.set, name) }
    case .mark(let deed):
      shell.layers.close()
      if prompt.replacesDraft {
        edit(prompt.chat) {
          $0.clear()
          return true
        }
      }
      effects.append(.request(.mark(prompt.chat, [deed])))
    case .note(let question):
      shell.layers.close()
      effects.append(.request(.change(.responses(.ask(question, for: prompt.chat)))))
    }
  }

  /// Whether it fits.
  @discardableResult
  private mutating func put(_ text: String, _ prompt: AnswerPrompt) -> Bool {
    shell.layers.close()
    return edit(prompt.chat) { draft in
      if prompt.replacesDraft { draft.clear() }
      return draft.insert(text)
    }
  }

  /// An answer with what the visitor of a chat gave of themself in its places, or was signed for them;
  /// not what is known of others with their email, nor of other browsers of the same person.
  func filled(_ response: Response, in chat: ChatID) -> String {
    guard let text = TokenText(response.answer) else { return response.answer }
    let known = desk.chats[chat] ?? knownChat(chat)
    if known?.origin != nil {
      let own = sight(of: chat)?.given ?? []
      return text.filled { name in own.first { $0.name == name }?.value }
    }
    return text.filled { name in known?.visitor[name] }
  }

  // MARK: Drawing

  func drawAnswers(_ prompt: AnswerPrompt, _ canvas: inout Canvas) {
    let look = AnswerPrompt.Look(
      visitor: visitor(of: prompt.chat)?.displayName ?? prompt.chat.text,
      keys: keys.answers(in: .answers, texts), texts: texts,
      filled: { filled($0, in: prompt.chat) })
    prompt.draw(subject(of: prompt.chat), look, &canvas)
  }
}
