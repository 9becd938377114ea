/// A `switch`, as it stands in a file.
struct Choice {
  /// Its first line, from 1.
  let start: Int
  /// What is switched over.
  let subject: String
  /// The names of its cases.
  let cases: Set<String>
  let hasDefault: Bool

  /// All of a file's, by the indentation that the formatter gives them.
  static func all(in file: SourceFile) -> [Choice] {
    let lines = file.lines
    return lines.indices.compactMap { start in
      // A pattern is made anew wherever it is asked, which takes its time: few lines are worth it.
      guard lines[start].contains("switch "),
        let match = lines[start].firstMatch(of: /\bswitch (.+) \{$/)
      else { return nil }
      let indent = String(lines[start].prefix { $0 == " " })
      var cases: Set<String> = []
      var hasDefault = false
      var isLabel = false
      for line in lines[(start + 1)...] {
        // Some choices stand one level deeper than the line that begins them.
        let depth = line.prefix { $0 == " " }.count
        if line.trimmed == "}", depth <= indent.count + 2, depth >= indent.count { break }
        if line.trimmed.hasPrefix("default:"), depth <= indent.count + 2 { hasDefault = true }
        if line.trimmed.hasPrefix("case "), depth <= indent.count + 2 { isLabel = true }
        if isLabel {
          for name in line.matches(of: /\.(\w+)/) { cases.insert(String(name.output.1)) }
          if line.trimmed.hasSuffix(":") || line.contains(": ") { isLabel = false }
        }
      }
      return Choice(
        start: start + 1, subject: String(match.output.1), cases: cases, hasDefault: hasDefault)
    }
  }

  /// Whether it is over events: it says so, or its cases are theirs.
  func isOver(_ kinds: Set<String>) -> Bool {
    if subject.contains(/\bevent\b(?!\.)/), !cases.isDisjoint(with: kinds) { return true }
    let own = cases.intersection(kinds)
    // Other enumerations share a few names: waiting, offered, message.
    return own.count > 4 && own.count * 2 > cases.count
  }
}

extension String {
  var trimmed: String { String(drop { $0 == " " }) }
}
