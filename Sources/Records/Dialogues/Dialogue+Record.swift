public import Desk
public import JSON

/// As its document is written (DIALOGUES, The document).
extension Dialogue: Record {
  public static var blank: Dialogue { Dialogue(id: "", name: "", start: "", cards: []) }
  public static var kind: RecordKind { .dialogue }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("id", &id)
    try coder("name", &name)
    try coder("description", &description, usually: "")
    try coder("priority", &priority, usually: Dialogue.usualPriority)
    try coder("language", &language)
    try coder("poke", &pokes, usually: false)
    try coder("targets", &targets)
    try coder("when", &when, usually: DialogueTrigger())
    try coder("audience", &audience)
    try coder("start", &start)
    var entries = Cards(entries: cards)
    try coder("cards", &entries)
    cards = entries.entries
  }

  /// Cards by their ids, in the order in which they were written.
  private struct Cards: RecordValue {
    var entries: [Entry]

    static func read(_ reader: inout RecordReader) throws(JSONError) -> Cards {
      var entries: [Entry] = []
      try reader.scanner.beginObject()
      while let key = try reader.scanner.nextKey() {
        let id = CardID(key.text)
        entries.append(Entry(id, try reader.value()))
      }
      return Cards(entries: entries)
    }

    func write(to writer: inout JSONWriter) {
      writer.beginObject()
      for entry in entries {
        writer.key(text: entry.id.text)
        entry.card.write(to: &writer)
      }
      writer.endObject()
    }
  }
}

extension PageTargets: Record {
  public static var blank: PageTargets { PageTargets(include: []) }
  public static var kind: RecordKind { .targets }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("include", &include)
    try coder("exclude", &exclude, usually: [])
  }
}

extension DialogueTrigger: Record {
  public static var blank: DialogueTrigger { DialogueTrigger() }
  public static var kind: RecordKind { .trigger }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("timeOnPage", &timeOnPage)
    try coder("timeOnSite", &timeOnSite)
    try coder("scroll", &scroll)
  }
}

/// As a condition of a rule, and `{"agentAvailable":ROUTE}`.
extension DialogueCondition: Record {
  public static var blank: DialogueCondition { .all([]) }
  public static var kind: RecordKind { .condition }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var (all, any): ([DialogueCondition]?, [DialogueCondition]?)
    var (attribute, op, values): (String?, Condition.Operator?, [String]?)
    var route: RouteRecord?
    switch self {
    case .all(let parts): all = parts
    case .any(let parts): any = parts
    case .test(let name, let test, let texts): (attribute, op, values) = (name, test, texts)
    case .agentAvailable(let on): route = RouteRecord(route: on)
    }
    if coder.isReading { all = nil }
    try coder("all", &all)
    try coder("any", &any)
    try coder("attribute", &attribute)
    try coder("op", &op)
    try coder("values", &values)
    try coder("agentAvailable", &route)
    switch (all, any, attribute, op, route) {
    case (let parts?, nil, nil, nil, nil): self = .all(parts)
    case (nil, let parts?, nil, nil, nil): self = .any(parts)
    case (nil, nil, let name?, let test?, nil):
      self = .test(attribute: name, op: test, values: values ?? [])
    case (nil, nil, nil, nil, let route?): self = .agentAvailable(route.route)
    case (nil, nil, nil, _, nil): throw coder.error(.fieldMissing("attribute"))
    case (nil, nil, _, nil, nil): throw coder.error(.fieldMissing("op"))
    default: throw coder.error(.conditionOfSeveralKinds)
    }
  }
}

extension CardID: RecordID {}

extension DialogueID: RecordID {}
