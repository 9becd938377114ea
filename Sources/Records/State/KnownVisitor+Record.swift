public import Desk
public import JSON

// What is remembered of a visitor of the website, as the visitors' book keeps it.

extension KnownVisitor: Record {
  public static var blank: KnownVisitor { KnownVisitor("") }
  public static var kind: RecordKind { .visitor }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var mark = mark
    try coder("mark", &mark)
    if coder.isReading { self = KnownVisitor(mark) }
    try coder("seq", &seq)
    try coder("attributes", &attributes, usually: [])
    var standings = RecordMap(standings)
    try coder("standings", &standings)
    self.standings = standings.values
    try coder("goingOn", &goingOn)
    try coder("walks", &walks, usually: 0)
    try coder("goals", &goals, usually: [])
    try coder("chats", &chats, usually: [])
    try coder("openChat", &openChat)
    try coder("unanswered", &unanswered)
    try coder("left", &left)
    try coder("person", &person)
    try coder("answers", &answers, usually: [])
    try coder("habits", &habits, usually: VisitorHabits())
  }
}

extension KnownVisitor.Known: Record {
  public static var blank: KnownVisitor.Known { .init(name: "", value: "", source: .said) }
  public static var kind: RecordKind { .attribute }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("name", &name)
    try coder("value", &value)
    try coder("source", &source)
    try coder("seq", &seq, usually: 0)
  }
}

extension KnownVisitor.Standing: Record {
  public static var blank: KnownVisitor.Standing { .init() }
  public static var kind: RecordKind { .standing }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("triggered", &triggered)
    try coder("engaged", &engaged)
    try coder("completed", &completed)
  }
}

extension KnownVisitor.Goal: Record {
  public static var blank: KnownVisitor.Goal { .init(dialogue: "", name: "", at: .distantPast) }
  public static var kind: RecordKind { .goal }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("dialogue", &dialogue)
    try coder("name", &name)
    try coder("at", &at)
  }
}

extension KnownVisitor.OpenChat: Record {
  public static var blank: KnownVisitor.OpenChat { .init(chat: "") }
  public static var kind: RecordKind { .chat }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("dialogue", &dialogue)
    try coder("takesMessage", &takesMessage, usually: false)
  }
}

extension KnownVisitor.Left: Record {
  public static var blank: KnownVisitor.Left { .init(id: "", seq: 0) }
  public static var kind: RecordKind { .message }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("id", &id)
    try coder("seq", &seq)
  }
}

extension KnownVisitor.Answered: Record {
  public static var blank: KnownVisitor.Answered {
    .init(id: "", seq: 0, shown: [], stand: .completed)
  }
  public static var kind: RecordKind { .answer }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("id", &id)
    try coder("seq", &seq)
    try coder("shown", &shown)
    try coder("stand", &stand)
  }
}

extension VisitorHabits: Record {
  public static var blank: VisitorHabits { VisitorHabits() }
  public static var kind: RecordKind { .habits }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("pages", &pages, usually: [])
    var times = Times(values: timeOnPage)
    try coder("timeOnPage", &times)
    timeOnPage = times.values
    try coder("timeOnSite", &timeOnSite)
    try coder("visits", &visits)
    try coder("sessionBegan", &sessionBegan)
    try coder("lastSeen", &lastSeen)
  }

  /// Milliseconds by address.
  private struct Times: RecordValue {
    var values: [String: Int64]

    static func read(_ reader: inout RecordReader) throws(JSONError) -> Times {
      var values: [String: Int64] = [:]
      try reader.scanner.beginObject()
      while let key = try reader.scanner.nextKey() {
        let name = key.text
        values[name] = try reader.value()
      }
      return Times(values: values)
    }

    func write(to writer: inout JSONWriter) {
      writer.beginObject()
      for (address, time) in values.sorted(by: { $0.key < $1.key }) {
        writer.key(text: address)
        writer.value(time)
      }
      writer.endObject()
    }
  }
}

extension VisitorHabits.SeenPage: Record {
  public static var blank: VisitorHabits.SeenPage { .init(url: "", title: "", at: .distantPast) }
  public static var kind: RecordKind { .page }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("url", &url)
    try coder("title", &title)
    try coder("at", &at)
    try coder("time", &time)
  }
}
