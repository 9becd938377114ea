/// In which lines of a TOML document its settings stand, which its parser does not tell. The document is
/// one that the parser has found to be sound.
struct ConfigLines {
  private var lines: [[String]: Int] = [:]

  init(_ text: String) {
    var table: [String] = []
    var reader = ValueReader()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if reader.isInside {
        reader.read(line)
        continue
      }
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      if trimmed.hasPrefix("[") {
        table = ConfigLines.path(trimmed.drop { $0 == "[" }, until: "]")?.names ?? []
        for count in table.indices { note(Array(table[...count]), index + 1) }
      } else if let (names, rest) = ConfigLines.path(trimmed, until: "=") {
        let path = table + names
        for count in path.indices { note(Array(path[...count]), index + 1) }
        reader.read(rest)
      }
    }
  }

  /// The line of a setting, or of what it stands in.
  func line(of path: [String]) -> Int? {
    var path = path
    while !path.isEmpty {
      if let line = lines[path] { return line }
      path.removeLast()
    }
    return nil
  }

  private mutating func note(_ path: [String], _ line: Int) {
    // What stands in a table is found by itself; of the table the first line counts.
    if lines[path] == nil { lines[path] = line }
  }

  /// Names with dots between them before a sign, and what follows it.
  private static func path(
    _ text: Substring, until end: Character
  ) -> (names: [String], rest: Substring)? {
    var names: [String] = []
    var name = ""
    var rest = text
    while let character = rest.popFirst() {
      switch character {
      case end:
        names.append(name)
        return names.contains("") ? nil : (names, rest)
      case ".":
        names.append(name)
        name = ""
      case " ", "\t": break
      case "#": return nil
      case "\"", "'":
        name += rest.prefix { $0 != character }
        rest = rest.drop { $0 != character }.dropFirst()
      default: name.append(character)
      }
    }
    return nil
  }

  /// Follows a value, to know whether it goes on in the next line.
  private struct ValueReader {
    private var depth = 0
    /// The quotes of a text of several lines; nil: outside of one.
    private var quotes: String?

    var isInside: Bool { depth > 0 || quotes != nil }

    mutating func read(_ line: Substring) {
      var rest = line
      while let character = rest.first {
        if let quotes {
          if rest.hasPrefix(quotes) {
            rest.removeFirst(quotes.count)
            self.quotes = nil
          } else {
            rest.removeFirst(character == "\\" && quotes.hasPrefix("\"") ? min(2, rest.count) : 1)
          }
          continue
        }
        switch character {
        case "#": return
        case "[", "{": depth += 1
        case "]", "}": depth -= 1
        case "\"", "'":
          let three = String(repeating: character, count: 3)
          quotes = rest.hasPrefix(three) ? three : String(character)
          rest.removeFirst((quotes?.count ?? 1) - 1)
        default: break
        }
        rest.removeFirst()
      }
      // Only texts in three quotes go on.
      if quotes?.count == 1 { quotes = nil }
    }
  }
}
