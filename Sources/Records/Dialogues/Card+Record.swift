public import Desk
public import JSON

/// `{"card":KIND,…}`.
extension Card: Record {
  public static var blank: Card { .message(.blank) }
  public static var kind: RecordKind { .card }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var kind = Kind(of: self)
    try coder("card", &kind)
    if coder.isReading { self = Card(blank: kind) }
    switch self {
    case .message(var card):
      try card.code(with: &coder)
      self = .message(card)
    case .question(var card):
      try card.code(with: &coder)
      self = .question(card)
    case .infoCapture(var card):
      try card.code(with: &coder)
      self = .infoCapture(card)
    case .condition(var card):
      try card.code(with: &coder)
      self = .condition(card)
    case .action(var card):
      try card.code(with: &coder)
      self = .action(card)
    case .goal(var card):
      try card.code(with: &coder)
      self = .goal(card)
    case .document(var card):
      try card.code(with: &coder)
      self = .document(card)
    case .answers(var card):
      try card.code(with: &coder)
      self = .answers(card)
    case .liveChat(var card):
      try card.code(with: &coder)
      self = .liveChat(card)
    }
  }

  private init(blank kind: Kind) {
    switch kind {
    case .message: self = .message(.blank)
    case .question: self = .question(.blank)
    case .infoCapture: self = .infoCapture(.blank)
    case .condition: self = .condition(.blank)
    case .action: self = .action(.blank)
    case .goal: self = .goal(.blank)
    case .document: self = .document(.blank)
    case .answers: self = .answers(.blank)
    case .liveChat: self = .liveChat(.blank)
    }
  }
}

extension Card.Kind: RecordWord {
  public static var kind: RecordKind { .card }
}

extension Card.Message {
  static var blank: Card.Message { Card.Message(text: "") }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("text", &text)
    try coder("next", &next)
  }
}

extension Card.Question {
  static var blank: Card.Question { Card.Question(text: "", choices: []) }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("text", &text)
    try coder("attribute", &attribute)
    try coder("choices", &choices)
  }
}

extension Card.Choice: Record {
  public static var blank: Card.Choice { Card.Choice(text: "") }
  public static var kind: RecordKind { .choice }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("text", &text)
    try coder("value", &value, usually: text)
    try coder("next", &next)
  }
}

extension Card.InfoCapture {
  static var blank: Card.InfoCapture { Card.InfoCapture(attribute: "", type: .text, prompt: "") }

  private enum Known: String, RecordWord {
    case skip, overwrite
    static var kind: RecordKind { .known }
  }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("attribute", &attribute)
    try type.code(with: &coder)
    try coder("prompt", &prompt)
    try coder("placeholder", &placeholder, usually: "")
    try coder("required", &isRequired, usually: true)
    var known = overwrites ? Known.overwrite : .skip
    try coder("known", &known, usually: .skip)
    overwrites = known == .overwrite
    try coder("next", &next)
  }
}

extension Card.CaptureType {
  private enum Word: String, RecordWord {
    case text, email, phone, number, choice
    static var kind: RecordKind { .captureType }
  }

  /// Hands its members to the coder: `type`, and `choices` where it is one of them.
  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var word: Word
    var choices: [String]?
    switch self {
    case .text: word = .text
    case .email: word = .email
    case .phone: word = .phone
    case .number: word = .number
    case .choice(let texts): (word, choices) = (.choice, texts)
    }
    if coder.isReading { choices = nil }
    try coder("type", &word)
    try coder("choices", &choices)
    switch word {
    case .text: self = .text
    case .email: self = .email
    case .phone: self = .phone
    case .number: self = .number
    case .choice: self = .choice(choices ?? [])
    }
  }
}

extension Card.Branching {
  static var blank: Card.Branching { Card.Branching(branches: []) }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("branches", &branches)
    try coder("next", &next)
  }
}

extension Card.Branch: Record {
  public static var blank: Card.Branch { Card.Branch(when: .all([])) }
  public static var kind: RecordKind { .branch }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("when", &when)
    try coder("next", &next)
  }
}

extension Card.Setting {
  static var blank: Card.Setting { Card.Setting(set: []) }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var values = AttributeRecord(list: set)
    try coder("set", &values)
    set = values.list
    try coder("next", &next)
  }
}

extension Card.Goal {
  static var blank: Card.Goal { Card.Goal(name: "") }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("name", &name)
    try coder("next", &next)
  }
}

extension Card.Document {
  static var blank: Card.Document { Card.Document(title: "", url: "") }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("title", &title)
    try coder("url", &url)
    try coder("next", &next)
  }
}

extension Card.LiveChat {
  static var blank: Card.LiveChat { Card.LiveChat(route: .roundRobin) }

  /// What happens where nobody is free.
  private struct Busy: Record {
    var wait: Int

    static var blank: Busy { Busy(wait: 0) }
    static var kind: RecordKind { .wait }

    mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
      try coder("wait", &wait)
    }
  }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var target = RouteRecord(route: route)
    try coder("route", &target)
    route = target.route
    var busy = wait.map { Busy(wait: $0) }
    try coder("whenBusy", &busy)
    wait = busy?.wait
    try coder("leaveMessage", &takesMessage, usually: false)
    try coder("waiting", &waiting)
    try coder("fallback", &fallback)
  }
}

extension Card.Answers {
  static var blank: Card.Answers { Card.Answers(prompt: "", fallback: "") }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("prompt", &prompt)
    var again: String? = again == prompt ? nil : again
    if coder.isReading { again = nil }
    try coder("again", &again)
    if coder.isReading { self.again = again ?? prompt }
    try coder("placeholder", &placeholder, usually: "")
    try coder("fallback", &fallback)
    try coder("most", &most, usually: Card.Answers.most)
    try coder("next", &next)
  }
}
