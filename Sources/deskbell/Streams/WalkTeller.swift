import Desk
import JSON
import Website
import Words

/// Says to a visitor what a dialogue shows them: as plain text, or as JSON Lines.
struct WalkTeller {
  let asJSON: Bool
  private let cards = CardPrinter()

  init(asJSON: Bool) { self.asJSON = asJSON }

  enum News {
    /// Which dialogue is shown.
    case dialogue(DialogueID, version: Int)
    case shown(Shown)
    /// Why an answer will not do.
    case refused(String)
    case completed
    /// Something is asked of who leaves a message.
    case asked(String)
    case left(SiteReceipt)
  }

  func tell(_ news: News) {
    var output = StandardOutput()
    if asJSON {
      if let object = json(news) { output.line(object.text) }
    } else {
      switch news {
      case .dialogue, .completed: break
      case .shown(let shown): cards.print(shown, to: &output)
      case .refused(let text): cards.tell(text, &output)
      case .asked(let text): output.line("", saying: text, indent: 0)
      case .left: output.line("", saying: Environment.words.messageIsLeft, indent: 0)
      }
    }
    output.flush()
  }

  private func json(_ news: News) -> JSONValue? {
    switch news {
    case .dialogue(let id, let version):
      ["event": "dialogue", "dialogue": .string(id.text), "version": .number(JSONNumber(version))]
    case .shown(let shown): json(shown)
    case .refused(let text): ["event": "refused", "text": .string(text)]
    case .completed: ["event": "completed"]
    case .asked(let text): ["event": "asked", "text": .string(text)]
    case .left(let receipt): ["event": "left", "seq": .number(JSONNumber(receipt.seq))]
    }
  }

  private func json(_ shown: Shown) -> JSONValue? {
    func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
    switch shown {
    case .said(let card, let text): return told("said", card, text)
    case .asked(let card, let text, let choices):
      return [
        "event": "asked", "card": .string(card.text), "text": .string(text),
        "choices": texts(choices),
      ]
    case .prompted(let card, let prompt):
      let (card, text) = (JSONValue.string(card.text), JSONValue.string(prompt.text))
      guard case .choice(let choices) = prompt.type else {
        return ["event": "asked", "card": card, "text": text, "maySkip": .bool(prompt.maySkip)]
      }
      return [
        "event": "asked", "card": card, "text": text, "choices": texts(choices),
        "maySkip": .bool(prompt.maySkip),
      ]
    case .offered(let card, let title, let url):
      return [
        "event": "offered", "card": .string(card.text), "title": .string(title),
        "url": .string(url),
      ]
    case .answered(let card, let text): return told("answered", card, text)
    case .skipped(let card): return ["event": "skipped", "card": .string(card.text)]
    case .refused(let card, let flaw): return told("refused", card, Environment.words.refusal(flaw))
    case .chat: return nil
    }
  }

  private func told(_ event: String, _ card: CardID, _ text: String) -> JSONValue {
    ["event": .string(event), "card": .string(card.text), "text": .string(text)]
  }
}
