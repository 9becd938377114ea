public import ArgumentParser

/// The help of a command. Paragraphs are wrapped to the terminal; examples stand as they are to be
/// typed, since one that is broken inside a quoted word does something else where it is pasted.
public struct HelpText {
  let facts: CommandFacts
  let path: [String]
  let command: any ParsableCommand.Type
  let includesHidden: Bool

  /// - Parameters:
  ///   - path: the words of the command's name, without the program's.
  ///   - includesHidden: whether hidden options are told too.
  public init(
    of command: any ParsableCommand.Type, at path: [String], _ facts: CommandFacts,
    includesHidden: Bool = false
  ) {
    self.command = command
    self.path = path
    self.facts = facts
    self.includesHidden = includesHidden
  }

  /// - Parameter columns: of the terminal; nil: there is none.
  public func text(columns: Int?) -> String {
    let columns = columns.map { max($0, HelpText.least) } ?? 80
    if let page = HelpPage(self) { return page.rows(columns: columns).joined(separator: "\n") }
    // Wide enough that nothing is broken.
    let rows = mended(message(columns: columns), after: message(columns: 100_000))
    return rows.flatMap { row in
      row.hasPrefix("USAGE: ") ? UsageLine.rows(row, columns: columns) : [row]
    }.joined(separator: "\n")
  }

  /// Narrower terminals break the rows themselves.
  private static let least = 40

  private func message(columns: Int?) -> [String] {
    facts.program.helpMessage(
      for: command, includeHidden: includesHidden, columns: columns
    ).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The rows, in which lines that were indented by hand stand whole again.
  private func mended(_ rows: [String], after whole: [String]) -> [String] {
    let examples = Set(
      command.configuration.discussion.split(separator: "\n")
        .filter { $0.hasPrefix(" ") || $0.hasPrefix("{") }.map(String.init))
    var result: [String] = []
    var rest = rows[...]
    for line in whole where !rest.isEmpty {
      let words = line.words
      var taken: [Substring] = []
      var broken: [String] = []
      while taken.count < words.count, let row = rest.first {
        taken += row.words
        broken.append(row)
        rest.removeFirst()
      }
      // An empty line is one word less than none.
      if words.isEmpty { broken.append(rest.removeFirst()) }
      guard taken == words else { return rows }
      result += examples.contains(line) ? [line] : broken
    }
    return result + rest
  }
}

extension String {
  fileprivate var words: [Substring] { split(separator: " ") }
}
