public import Desk
public import JSON

/// `{"kind":WORD,"card":…,…}`.
extension Shown: Record {
  public static var blank: Shown { .chat("") }
  public static var kind: RecordKind { .shown }

  enum Word: String, RecordWord {
    case said, asked, prompted, offered, answered, skipped, refused, chat
    static var kind: RecordKind { .shown }
  }

  var word: Word {
    switch self {
    case .said: .said
    case .asked: .asked
    case .prompted: .prompted
    case .offered: .offered
    case .answered: .answered
    case .skipped: .skipped
    case .refused: .refused
    case .chat: .chat
    }
  }

  /// All that any of them has.
  private struct Parts {
    var card: CardID = ""
    var text: String?
    var choices: [String]?
    var type: Card.CaptureType?
    var placeholder = ""
    var maySkip = false
    var title: String?
    var url: String?
    var flaw: FlawRecord?
  }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var word = word
    var parts = parts
    try coder("kind", &word)
    try coder("card", &parts.card)
    try coder("text", &parts.text)
    switch word {
    case .prompted:
      var type = parts.type ?? .text
      try type.code(with: &coder)
      parts.type = type
      try coder("placeholder", &parts.placeholder, usually: "")
      try coder("maySkip", &parts.maySkip, usually: false)
    case .asked: try coder("choices", &parts.choices)
    case .offered:
      try coder("title", &parts.title)
      try coder("url", &parts.url)
    case .refused: try coder("reason", &parts.flaw)
    case .said, .answered, .skipped, .chat: break
    }
    guard coder.isReading else { return }
    self = try Shown(word, parts, coder)
  }

  private var parts: Parts {
    switch self {
    case .said(let card, let text), .answered(let card, let text): Parts(card: card, text: text)
    case .asked(let card, let text, let choices):
      Parts(card: card, text: text, choices: choices)
    case .prompted(let card, let prompt):
      Parts(
        card: card, text: prompt.text, type: prompt.type, placeholder: prompt.placeholder,
        maySkip: prompt.maySkip)
    case .offered(let card, let title, let url): Parts(card: card, title: title, url: url)
    case .skipped(let card), .chat(let card): Parts(card: card)
    case .refused(let card, let flaw): Parts(card: card, flaw: FlawRecord(flaw: flaw))
    }
  }

  private init(
    _ word: Word, _ parts: Parts, _ coder: borrowing some RecordCoder
  ) throws(JSONError) {
    func needed<Value>(_ value: Value?, _ name: String) throws(JSONError) -> Value {
      guard let value else { throw coder.error(.fieldMissing(name)) }
      return value
    }
    switch word {
    case .said: self = .said(parts.card, try needed(parts.text, "text"))
    case .answered: self = .answered(parts.card, try needed(parts.text, "text"))
    case .asked:
      self = .asked(parts.card, try needed(parts.text, "text"), choices: parts.choices ?? [])
    case .prompted:
      self = .prompted(
        parts.card,
        Prompt(
          text: try needed(parts.text, "text"), placeholder: parts.placeholder,
          type: parts.type ?? .text, maySkip: parts.maySkip))
    case .offered:
      self = .offered(
        parts.card, title: try needed(parts.title, "title"), url: try needed(parts.url, "url"))
    case .skipped: self = .skipped(parts.card)
    case .chat: self = .chat(parts.card)
    case .refused: self = .refused(parts.card, try needed(parts.flaw, "reason").flaw)
    }
  }
}

/// `noEmail`, `tooLong:1000`.
struct FlawRecord: RecordText {
  var flaw: CaptureFlaw

  static var kind: RecordKind { .reason }

  init(flaw: CaptureFlaw) { self.flaw = flaw }

  var text: String {
    switch flaw {
    case .empty: "empty"
    case .tooLong(let most): "tooLong:\(most)"
    case .noEmail: "noEmail"
    case .noPhone: "noPhone"
    case .noNumber: "noNumber"
    case .noneOfTheChoices: "noneOfTheChoices"
    }
  }

  init?(text: String) {
    switch text {
    case "empty": flaw = .empty
    case "noEmail": flaw = .noEmail
    case "noPhone": flaw = .noPhone
    case "noNumber": flaw = .noNumber
    case "noneOfTheChoices": flaw = .noneOfTheChoices
    default:
      guard text.hasPrefix("tooLong:"), let most = Int(text.dropFirst("tooLong:".count)) else {
        return nil
      }
      flaw = .tooLong(most: most)
    }
  }
}
