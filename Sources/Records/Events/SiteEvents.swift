public import Desk
public import JSON

// What happens on the website's side beside chats.

extension DialogueTriggered: EventRecord {
  public static var blank: DialogueTriggered {
    DialogueTriggered(visitor: "", dialogue: "", version: 0, page: "")
  }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("visitor", &visitor)
    try coder("dialogue", &dialogue)
    try coder("version", &version)
    try coder("page", &page)
  }
}

extension DialogueEngaged: EventRecord {
  public static var blank: DialogueEngaged {
    DialogueEngaged(visitor: "", dialogue: "", version: 0)
  }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("visitor", &visitor)
    try coder("dialogue", &dialogue)
    try coder("version", &version)
    try coder("shown", &shown, usually: [])
  }
}

extension DialogueAnswered: EventRecord {
  public static var blank: DialogueAnswered {
    DialogueAnswered(
      visitor: "", dialogue: "", version: 0, card: "", answer: .skipped, id: "", shown: [],
      stand: .completed)
  }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("visitor", &visitor)
    try coder("dialogue", &dialogue)
    try coder("version", &version)
    try coder("card", &card)
    try coder("answer", &answer)
    try coder("id", &id)
    try coder("shown", &shown)
    try coder("stand", &stand)
    try coder("before", &before)
    try coder("engaged", &isEngaged, usually: true)
    try coder("topics", &topics, usually: [])
  }
}

extension DialogueCompleted: EventRecord {
  public static var blank: DialogueCompleted {
    DialogueCompleted(visitor: "", dialogue: "", version: 0)
  }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("visitor", &visitor)
    try coder("dialogue", &dialogue)
    try coder("version", &version)
  }
}

extension GoalReached: EventRecord {
  public static var blank: GoalReached {
    GoalReached(visitor: "", dialogue: "", version: 0, goal: "")
  }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("visitor", &visitor)
    try coder("dialogue", &dialogue)
    try coder("version", &version)
    try coder("goal", &goal)
  }
}

extension VisitorLearned: EventRecord {
  public static var blank: VisitorLearned {
    VisitorLearned(visitor: "", attributes: [], source: .said)
  }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("visitor", &visitor)
    var values = AttributeRecord(list: attributes)
    try coder("attributes", &values)
    attributes = values.list
    try coder("source", &source)
    try coder("dialogue", &dialogue)
  }
}

extension MessageLeft: EventRecord {
  public static var blank: MessageLeft {
    MessageLeft(visitor: "", id: "", chat: "", name: "", email: "", text: "")
  }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("visitor", &visitor)
    try coder("id", &id)
    try coder("chat", &chat)
    try coder("dialogue", &dialogue)
    try coder("name", &name)
    try coder("email", &email)
    try coder("text", &text)
  }
}

extension VisitorForgotten: EventRecord {
  public static var blank: VisitorForgotten { VisitorForgotten("") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("visitor", &visitor)
  }
}

extension VisitorsMerged: EventRecord {
  public static var blank: VisitorsMerged { VisitorsMerged(agent: "", visitors: [], email: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("agent", &agent)
    try coder("visitors", &visitors)
    try coder("email", &email)
    var values = AttributeRecord(list: covered)
    try coder("covered", &values)
    covered = values.list
    try coder("before", &before, usually: [])
  }
}

extension AttributeSource: RecordWord {
  public static var kind: RecordKind { .source }
}
