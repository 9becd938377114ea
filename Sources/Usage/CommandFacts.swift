public import ArgumentParser
public import JSON
public import Words

/// What the parser knows of a program's commands, as it tells programs, in the language of a reader.
public struct CommandFacts {
  /// Of the program, and in it of every command.
  public let root: JSONValue?
  let program: any ParsableCommand.Type
  let words: any Wording
  /// What stands before the place of a text of its help; empty: nothing.
  private let lead: String

  /// - Parameter name: of a program whose texts do not stand at the places of its commands alone.
  public init(
    of program: any ParsableCommand.Type, in words: any Wording, named name: String = ""
  ) {
    self.program = program
    self.words = words
    lead = name
    root = (try? JSONValue(parsing: Array(program._dumpHelp().utf8)))?["command"]
  }

  /// Of a command, by the words of its name.
  public func of(_ path: [String]) -> JSONValue? {
    path.reduce(root) { command, word in
      command?["subcommands"]?.array?.first { $0["commandName"]?.string == word }
    }
  }

  /// What a command does, in the reader's language.
  public func abstract(_ facts: JSONValue, _ path: [String]) -> String {
    told(place(path), facts["abstract"]?.string)
  }

  /// What is said about a command, in the reader's language: paragraphs of a line each, and examples
  /// as they are to be typed.
  public func discussion(_ facts: JSONValue, _ path: [String]) -> [String] {
    let text = facts["discussion"]?.string ?? ""
    guard !text.isEmpty else { return [] }
    var number = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if let term = CommandFacts.explained(in: line) {
        return told(place(path) + ": " + term, String(line))
      }
      guard CommandFacts.isProse(line) else { return String(line) }
      number += 1
      return told(place(path) + " \(number)", String(line))
    }
  }

  /// The term that a line explains: set apart, with three blanks or more before what it means. Nil: it is an
  /// example, or prose.
  static func explained(in line: Substring) -> String? {
    let rest = line.dropFirst(2)
    guard line.hasPrefix("  "), let gap = rest.firstRange(of: "   ") else { return nil }
    let term = rest[..<gap.lowerBound]
    return term.isEmpty || term.hasPrefix(" ") || term.hasPrefix("deskbell") ? nil : String(term)
  }

  /// Whether a line of a discussion is no example, and not empty.
  static func isProse(_ line: some StringProtocol) -> Bool {
    !line.allSatisfy(\.isWhitespace) && !line.hasPrefix(" ") && !line.hasPrefix("{")
  }

  /// What an argument or option of a command is, in the reader's language.
  public func abstract(of argument: JSONValue, _ path: [String]) -> String {
    let own =
      argument["kind"] == "positional"
      ? CommandFacts.name(argument) : CommandFacts.option(argument)
    return words.help(at: place(path + [own])) ?? words.help(at: own)
      ?? argument["abstract"]?.string ?? ""
  }

  /// A text of the help at its place, or as it stands in English.
  public func told(_ place: String, _ english: String?) -> String {
    words.help(at: place) ?? english ?? ""
  }

  /// Where a text about a command stands among the texts of all help.
  func place(_ path: [String]) -> String {
    (lead.isEmpty ? path : [lead] + path).joined(separator: " ")
  }

  /// `--state <state>`, `<chat>`.
  public static func name(_ argument: JSONValue) -> String {
    let value = "<\(argument["valueName"]?.string ?? "")>"
    if argument["kind"] == "positional" { return value }
    let name = option(argument)
    return argument["kind"] == "flag" ? name : "\(name) \(value)"
  }

  /// `--state`, of something that is no positional argument.
  static func option(_ argument: JSONValue) -> String {
    "--\(argument["preferredName"]?["name"]?.string ?? "")"
  }
}
