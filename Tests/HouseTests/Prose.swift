/// A text of several words in a file's code: what a person might read.
struct Prose {
  /// Its line, from 1.
  let line: Int
  let text: String

  /// All of a file's, but for those that only programmers read: why a precondition failed.
  static func all(in file: SourceFile) -> [Prose] {
    let words = /[A-Za-z]{2,}[,:;.]? [A-Za-z]/
    let forProgrammers = /\b(?:precondition|preconditionFailure|fatalError|assert)\(/
    return file.lines.enumerated().flatMap { number, line -> [Prose] in
      let code = line.trimmed
      guard !code.hasPrefix("//"), code.firstMatch(of: forProgrammers) == nil else { return [] }
      return literals(of: code).filter { $0.firstMatch(of: words) != nil }
        .map { Prose(line: number + 1, text: $0) }
    }
  }

  /// What stands between quotes in a line, without what is put in by the program.
  private static func literals(of line: String) -> [String] {
    var found: [String] = []
    var text = ""
    var isInside = false
    var depth = 0
    var rest = Substring(line)
    while let character = rest.popFirst() {
      if isInside, depth == 0, character == "\\" {
        // An insertion, or one escaped character.
        if rest.first == "(" { depth = 1 }
        rest = rest.dropFirst()
        text.append("\u{0}")
      } else if depth > 0 {
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
      } else if character == "\"" {
        if isInside { found.append(text) }
        text = ""
        isInside.toggle()
      } else if isInside {
        text.append(character)
      } else if character == "/", rest.first == "/" {
        break
      }
    }
    // A text of several lines begins with three quotes, and its lines have none.
    return found
  }
}
