import ArgumentParser
import JSON
import Text
import Words

/// The help of a command in a language that has words of its own for it. The parser's layout counts
/// characters and breaks rows at blanks, which Chinese has none of.
struct HelpPage {
  private let path: [String]
  private let command: any ParsableCommand.Type
  private let includesHidden: Bool
  private let all: CommandFacts
  private let facts: JSONValue

  private var words: any Wording { all.words }

  /// Nil in a language in which the commands themselves say it.
  init?(_ help: HelpText) {
    guard help.facts.words.help(at: help.facts.place([])) != nil,
      let facts = help.facts.of(help.path)
    else { return nil }
    path = help.path
    command = help.command
    includesHidden = help.includesHidden
    all = help.facts
    self.facts = facts
  }

  func rows(columns: Int) -> [String] {
    var rows = wrapped(
      words.heading(.overview) + all.abstract(facts, path), columns)
    rows += discussion(columns)
    rows += usage(columns)
    let arguments = (facts["arguments"]?.array ?? []).filter {
      includesHidden || $0["shouldDisplay"]?.bool == true
    }
    let positional = arguments.filter { $0["kind"] == "positional" }
    rows += part(.arguments, positional.map { entry($0) }, columns)
    let options = arguments.filter { $0["kind"] != "positional" }
    rows += part(.options, options.map { entry($0) }, columns)
    return rows + commands(columns) + [""]
  }

  // MARK: Parts

  private func discussion(_ columns: Int) -> [String] {
    let lines = all.discussion(facts, path)
    guard !lines.isEmpty else { return [] }
    return [""] + lines.flatMap { CommandFacts.isProse($0) ? wrapped($0, columns) : [$0] }
  }

  private func usage(_ columns: Int) -> [String] {
    let whole = all.program.helpMessage(
      for: command, includeHidden: includesHidden, columns: 100_000)
    let label = "USAGE: "
    guard let line = whole.split(separator: "\n").first(where: { $0.hasPrefix(label) }) else {
      return []
    }
    var rows = UsageLine.rows(String(line), columns: columns)
    rows[0] =
      SafeText(words.heading(.usage)).fitted(to: label.count).string
      + rows[0].dropFirst(label.count)
    return [""] + rows
  }

  private func commands(_ columns: Int) -> [String] {
    let configuration = command.configuration
    guard !configuration.subcommands.isEmpty else { return [] }
    var rows = list(
      words.heading(.commands), configuration.ungroupedSubcommands.compactMap(entry), columns)
    for group in configuration.groupedSubcommands {
      let name = words.help(at: group.name) ?? group.name
      rows += list(name + words.colon, group.subcommands.compactMap(entry), columns)
    }
    let whole = ([all.program._commandName, "help"] + path + ["<subcommand>"])
      .joined(separator: " ")
    return rows + ["", "  " + words.helpOfOne(whole)]
  }

  private func part(
    _ part: HelpPart, _ entries: [(String, String)], _ columns: Int
  ) -> [String] {
    list(words.heading(part), entries, columns)
  }

  // MARK: Entries

  private func entry(_ argument: JSONValue) -> (String, String) {
    let name = CommandFacts.name(argument)
    let text = all.abstract(of: argument, path)
    let choices = (argument["allValues"]?.array ?? []).compactMap(\.string)
    let isSaid = choices.allSatisfy(text.contains)
    return (
      name,
      text
        + words.help(usually: argument["defaultValue"]?.string, choices: isSaid ? [] : choices)
    )
  }

  private func entry(_ command: any ParsableCommand.Type) -> (String, String)? {
    guard command.configuration.shouldDisplay else { return nil }
    let name = command._commandName
    return (name, words.help(at: all.place(path + [name])) ?? command.configuration.abstract)
  }

  /// Cells before what is said of an entry.
  private static let margin = 26

  private func list(
    _ heading: String, _ entries: [(String, String)], _ columns: Int
  ) -> [String] {
    guard !entries.isEmpty else { return [] }
    var rows = ["", heading]
    for (name, text) in entries {
      let told = wrapped(text, max(columns - HelpPage.margin, 14))
      let label = SafeText("  " + name)
      var first = told.first ?? ""
      if label.width < HelpPage.margin {
        first = label.fitted(to: HelpPage.margin).string + first
      } else {
        rows.append(label.string)
        first = String(repeating: " ", count: HelpPage.margin) + first
      }
      rows.append(first)
      rows += told.dropFirst().map { String(repeating: " ", count: HelpPage.margin) + $0 }
    }
    return rows
  }

  private func wrapped(_ text: String, _ columns: Int) -> [String] {
    SafeText(text).wrapped(to: columns, words: .whole).map(\.string)
  }
}
