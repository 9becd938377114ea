import ArgumentParser
import JSON
import Words

/// What the parser knows of the commands, as it tells programs.
enum CommandFacts {
  /// Of the program, and in it of every command.
  static let root: JSONValue? =
    (try? JSONValue(parsing: Array(Deskbell._dumpHelp().utf8)))?["command"]

  /// Of a command, by the words of its name.
  static func of(_ path: [String]) -> JSONValue? {
    path.reduce(root) { command, word in
      command?["subcommands"]?.array?.first { $0["commandName"]?.string == word }
    }
  }

  /// What a command does, in the reader's language.
  static func abstract(_ facts: JSONValue, _ path: [String]) -> String {
    told(path.joined(separator: " "), facts["abstract"]?.string)
  }

  /// What is said about a command, in the reader's language: paragraphs of a line each, and examples
  /// as they are to be typed.
  static func discussion(_ facts: JSONValue, _ path: [String]) -> [String] {
    let text = facts["discussion"]?.string ?? ""
    guard !text.isEmpty else { return [] }
    var number = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard isProse(line) else { return String(line) }
      number += 1
      return told(path.joined(separator: " ") + " \(number)", String(line))
    }
  }

  /// Whether a line of a discussion is no example, and not empty.
  static func isProse(_ line: some StringProtocol) -> Bool {
    !line.allSatisfy(\.isWhitespace) && !line.hasPrefix(" ") && !line.hasPrefix("{")
  }

  /// What an argument or option of a command is, in the reader's language.
  static func abstract(of argument: JSONValue, _ path: [String]) -> String {
    let place = argument["kind"] == "positional" ? name(argument) : option(argument)
    let words = Environment.words
    return words.help(at: (path + [place]).joined(separator: " ")) ?? words.help(at: place)
      ?? argument["abstract"]?.string ?? ""
  }

  /// A text of the help at its place, or as it stands in English.
  static func told(_ place: String, _ english: String?) -> String {
    Environment.words.help(at: place) ?? english ?? ""
  }

  /// `--state <state>`, `<chat>`.
  static func name(_ argument: JSONValue) -> String {
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
