public import Desk
import Text

extension ChatSearch {
  /// Reads what somebody typed: words, and `from:`, `visitor:`, `agent:`, `before:` and `after:` with
  /// what they ask for. A word with other things before a colon is a word.
  ///
  /// - Parameters:
  ///   - words: each of which may be several, which are looked for as they stand.
  ///   - start: when a day of the calendar begins where whoever asks is.
  public init(
    _ words: [String], startOfDay start: (CivilDate) -> Instant
  ) throws(SearchFlaw) {
    for word in words {
      let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count == 2 ? String(parts[1]) : ""
      switch parts.count == 2 ? String(parts[0]) : nil {
      case "from":
        switch value {
        case "": throw .needsValue("from:")
        case "visitor": from = .visitor
        case "agent": from = .anyAgent
        default: from = .agent(AgentID(value))
        }
      case "visitor":
        guard let pattern = FindPattern(value) else { throw .needsValue("visitor:") }
        visitor = pattern
      case "agent":
        guard !value.isEmpty else { throw .needsValue("agent:") }
        agent = AgentID(value)
      case "before": before = start(try ChatSearch.date(value, "before:"))
      case "after": after = start(try ChatSearch.date(value, "after:"))
      default: if let pattern = FindPattern(word) { self.words.append(pattern) }
      }
    }
    if self == ChatSearch() { throw .nothing }
  }

  /// A line with words in it, apart: what stands in quotes is one.
  public static func words(of line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func date(_ text: String, _ name: String) throws(SearchFlaw) -> CivilDate {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, text.utf8.count == 10, let year = parts[0], let month = parts[1],
      let day = parts[2]
    else { throw .noDate(name, text) }
    let date = CivilDate(year: year, month: month, day: day)
    guard date.isValid else { throw .noDate(name, text) }
    return date
  }
}
