public import Desk
public import JSON

// Where a visitor stands in a dialogue.

/// `waiting:CARD`, `chatting:CARD`, `completed`.
extension WalkStand: RecordText {
  public static var kind: RecordKind { .stand }

  public var text: String {
    switch self {
    case .waiting(let card): "waiting:\(card.text)"
    case .chatting(let card): "chatting:\(card.text)"
    case .completed: "completed"
    }
  }

  public init?(text: String) {
    guard text != "completed" else {
      self = .completed
      return
    }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let card = CardID(String(text[text.index(after: colon)...]))
    switch text[..<colon] {
    case "waiting": self = .waiting(card)
    case "chatting": self = .chatting(card)
    default: return nil
    }
  }
}

/// `choice:0`, `value:TEXT`, `skipped`, `opened`.
extension CardAnswer: RecordText {
  public static var kind: RecordKind { .answer }

  public var text: String {
    switch self {
    case .choice(let index): "choice:\(index)"
    case .value(let text): "value:\(text)"
    case .skipped: "skipped"
    case .opened: "opened"
    }
  }

  public init?(text: String) {
    switch text {
    case "skipped": self = .skipped
    case "opened": self = .opened
    default:
      if text.hasPrefix("value:") {
        self = .value(String(text.dropFirst("value:".count)))
      } else if text.hasPrefix("choice:"), let index = Int(text.dropFirst("choice:".count)) {
        self = .choice(index)
      } else {
        return nil
      }
    }
  }
}

extension SavedWalk: Record {
  public static var blank: SavedWalk { SavedWalk(dialogue: "", version: 0, stand: .completed) }
  public static var kind: RecordKind { .walk }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("dialogue", &dialogue)
    try coder("version", &version)
    try coder("shown", &shown)
    try coder("stand", &stand)
    try coder("engaged", &isEngaged, usually: true)
    try coder("topics", &topics, usually: [])
  }
}

extension DeskDialogue: Record {
  public static var blank: DeskDialogue { DeskDialogue(.blank) }
  public static var kind: RecordKind { .dialogue }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("draft", &draft)
    try coder("versions", &versions, usually: [])
    try coder("published", &published)
    try coder("lastVersion", &lastVersion)
  }
}

extension DeskDialogue.Version: Record {
  public static var blank: DeskDialogue.Version {
    DeskDialogue.Version(number: 0, dialogue: .blank, publishedAt: .distantPast)
  }
  public static var kind: RecordKind { .version }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("number", &number)
    try coder("dialogue", &dialogue)
    try coder("publishedAt", &publishedAt)
    try coder("withdrawnAt", &withdrawnAt)
  }
}
