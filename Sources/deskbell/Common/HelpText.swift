import ArgumentParser

/// The help of a command. Paragraphs are wrapped to the terminal; examples stand as they are to be
/// typed, since one that is broken inside a quoted word does something else where it is pasted.
struct HelpText {
  private let line: Arguments.Line

  init(_ line: Arguments.Line) { self.line = line }

  func print() {
    var output = StandardOutput()
    let columns = StandardOutput.columns ?? Environment.text("COLUMNS").flatMap { Int($0) }
    output.line(text(columns: columns))
    output.flush()
  }

  /// - Parameter columns: of the terminal; nil: there is none.
  func text(columns: Int?) -> String {
    let columns = columns.map { max($0, HelpText.least) } ?? 80
    if let page = HelpPage(line) { return page.rows(columns: columns).joined(separator: "\n") }
    // Wide enough that nothing is broken.
    let rows = mended(message(columns: columns), after: message(columns: 100_000))
    return rows.flatMap { row in
      row.hasPrefix("USAGE: ") ? UsageLine.rows(row, columns: columns) : [row]
    }.joined(separator: "\n")
  }

  /// Narrower terminals break the rows themselves.
  private static let least = 40

  private func message(columns: Int?) -> [String] {
    Deskbell.helpMessage(
      for: line.command, includeHidden: line.includesHidden, columns: columns
    ).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The rows, in which lines that were indented by hand stand whole again.
  private func mended(_ rows: [String], after whole: [String]) -> [String] {
    let examples = Set(
      line.command.configuration.discussion.split(separator: "\n")
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
