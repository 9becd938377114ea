public import Text

/// Keys that belong together, with what they do, as help lists them; also words of a screen with what
/// they mean.
public struct HelpGroup: Hashable, Sendable {
  /// What stands on the left, and what it does or means.
  public struct Line: Hashable, Sendable {
    public var term: SafeText
    public var text: SafeText
    /// The entry of the table that it tells of, by its place there; nil: of none that can be chosen.
    public var entry: Int?

    public init(_ term: SafeText, _ text: SafeText, entry: Int? = nil) {
      self.term = term
      self.text = text
      self.entry = entry
    }
  }

  public var title: SafeText
  public var lines: [Line]

  public init(title: SafeText, lines: [Line]) {
    self.title = title
    self.lines = lines
  }

  /// The lines that, with the title, contain all words of a search text, whatever the case; all of
  /// them if it is empty.
  public func matching(_ search: String) -> HelpGroup {
    // Whoever knows pagers and editors begins a search with a slash.
    let sought = search.hasPrefix("/") ? search.dropFirst() : search[...]
    let words = sought.lowercased().split(separator: " ")
    let found = lines.filter { line in
      let text = [title, line.term, line.text].map(\.string).joined(separator: "\n").lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    return HelpGroup(title: title, lines: found)
  }
}

extension CommandTable {
  /// What help says of the table: a line for each entry that has a help text. Those that have none
  /// add their keys to the line of the same action.
  ///
  /// - Parameters:
  ///   - words: puts titles and sentences into words.
  ///   - isTaken: whether a key means something else already where the help is for.
  ///   - byName: how an action without a key is done; nil: not at all, and help leaves it out.
  public func help(
    told words: (Phrase) -> String, without isTaken: (Key) -> Bool = { _ in false },
    byName: (Action) -> String? = { _ in nil }
  ) -> [HelpGroup] {
    var place = -1
    return groups.map { group in
      let lines = group.entries.compactMap { entry -> HelpGroup.Line? in
        place += 1
        guard let help = entry.help else { return nil }
        var names: [String] = []
        for other in group.entries
        where other.action == entry.action && (other.help == nil || other.help == help) {
          for key in other.keys where !isTaken(key) && !names.contains(key.name) {
            names.append(key.name)
          }
        }
        if names.isEmpty, let name = byName(entry.action) { names = [name] }
        guard !names.isEmpty else { return nil }
        return HelpGroup.Line(
          SafeText(names.joined(separator: ", ")), SafeText(words(help)), entry: place)
      }
      return HelpGroup(title: SafeText(words(group.title)), lines: lines)
    }
  }
}
