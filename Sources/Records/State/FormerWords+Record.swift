public import Desk
public import JSON

/// `{"names":{"ann":[{"until":7,"name":"Ann"}]},"texts":[{"until":9,"welcome":…,"fallback":…}]}`.
extension FormerWords: Record {
  public static var blank: FormerWords { FormerWords() }
  public static var kind: RecordKind { .formerWords }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var entries = RecordMap(names.mapValues { $0.map(Name.init) })
    try coder("names", &entries)
    names = entries.values.mapValues { $0.map(\.entry) }
    var texts = self.texts.map(Text.init)
    try coder("texts", &texts)
    self.texts = texts.map(\.entry)
  }

  private struct Name: Record {
    var entry: Entry<String>
    static var blank: Name { Name(entry: Entry(until: 0, words: "")) }
    static var kind: RecordKind { .formerName }
    mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
      try coder("until", &entry.until)
      try coder("name", &entry.words)
    }
  }

  private struct Text: Record {
    var entry: Entry<Texts>
    static var blank: Text { Text(entry: Entry(until: 0, words: Texts(welcome: "", fallback: ""))) }
    static var kind: RecordKind { .formerTexts }
    mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
      try coder("until", &entry.until)
      try coder("welcome", &entry.words.welcome)
      try coder("fallback", &entry.words.fallback)
    }
  }
}
