import Desk
import JSON

// `"former":{"names":{"ann":[{"until":7,"name":"Ann"}]},"texts":[{"until":9,"welcome":…,"fallback":…}]}`,
// a member of a snapshot's state.

extension JSONWriter {
  mutating func former(_ former: FormerWords) {
    key("former")
    beginObject()
    key("names")
    beginObject()
    for (id, names) in former.names.sorted(by: { $0.key < $1.key }) {
      key(text: id.text)
      beginArray()
      for entry in names {
        beginObject()
        key("until")
        integer(entry.until)
        member("name", entry.words)
        endObject()
      }
      endArray()
    }
    endObject()
    key("texts")
    beginArray()
    for entry in former.texts {
      beginObject()
      key("until")
      integer(entry.until)
      member("welcome", entry.words.welcome)
      member("fallback", entry.words.fallback)
      endObject()
    }
    endArray()
    endObject()
  }
}

extension FormatReader {
  mutating func former() throws(JSONError) -> FormerWords {
    var former = FormerWords()
    try scanner.beginObject()
    try expect("names")
    try scanner.beginObject()
    while let id = try scanner.nextKey() {
      var names: [FormerWords.Entry<String>] = []
      try scanner.beginArray()
      while try scanner.nextElement() {
        let until = try begin()
        try expect("name")
        names.append(.init(until: until, words: try scanner.string()))
        try end("a name")
      }
      former.names[AgentID(id.text)] = names
    }
    try expect("texts")
    try scanner.beginArray()
    while try scanner.nextElement() {
      let until = try begin()
      try expect("welcome")
      let welcome = try scanner.string()
      try expect("fallback")
      let texts = FormerWords.Texts(welcome: welcome, fallback: try scanner.string())
      former.texts.append(.init(until: until, words: texts))
      try end("the texts")
    }
    try end("the former words")
    return former
  }

  private mutating func begin() throws(JSONError) -> Int64 {
    try scanner.beginObject()
    try expect("until")
    return try scanner.integer()
  }

  private mutating func end(_ what: String) throws(JSONError) {
    if let key = try scanner.nextKey() { throw unknown(key, in: what) }
  }
}
