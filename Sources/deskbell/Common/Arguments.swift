import ArgumentParser
import Desk
import FrontDesk
import Usage
import Words

/// A command whose arguments are texts of people's, which may begin with a hyphen.
protocol TakesTexts: ParsableCommand {}

/// The words of a command line, in the order in which the parser takes them as they are meant.
///
/// The parser takes options only behind their command, and whatever begins with a hyphen for an
/// option, even "-h is no option". Here options before and between the words of a command go behind
/// them, `-h` asks for help only where it stands alone, values are tied to their options, and texts
/// go behind `--`. No option but `-h` has a single hyphen.
enum Arguments {
  /// A command line as the parser takes it.
  struct Line {
    var words: [String]
    /// The words of the command's name, without the program's.
    var path: [String] = []
    /// The command that is meant.
    var command: any ParsableCommand.Type
    /// Whether it is asked for its help, hidden options too if `includesHidden`.
    var asksForHelp = false
    var includesHidden = false
  }

  /// The options that are followed by a value, of all commands and of those that take texts.
  private static let valued: Set = ["--store", "--as", "--lang", "--id", "--to"]
  /// Those of every command.
  private static let common: Set = ["--store", "--as", "--lang", "--json", "--utc"]
  private static let flags: Set = ["--json", "--utc", "--help", "--help-hidden", "--version"]

  /// The language that the command line names; nil: none, or one that there is not, which is told
  /// where the line is taken apart.
  static let namedTongue: Tongue? = {
    let words = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
    for (word, next) in zip(words, words.dropFirst() + [""]).reversed() {
      let name =
        word == "--lang" ? next : word.hasPrefix("--lang=") ? String(word.dropFirst(7)) : nil
      if let name { return Tongue(rawValue: name) }
    }
    return nil
  }()

  static func arranged(
    _ words: [String], for root: any ParsableCommand.Type
  ) throws(Failure) -> Line {
    // A shell that asks what it could offer is told about the words as they stand.
    if let first = words.first, first.hasPrefix("---") { return Line(words: words, command: root) }
    var rest = words[...]
    var path: [String] = []
    var ahead: [String] = []
    var command = root
    let isHelp = rest.first == "help"
    if isHelp { rest.removeFirst() }
    while let word = rest.first {
      if let next = command.subcommand(word) {
        path.append(word)
        command = next
        rest.removeFirst()
      } else if common.contains(name(ofOption: word) ?? "") {
        ahead += try takeOption(from: &rest)
      } else {
        break
      }
    }
    if let word = rest.first, !command.configuration.subcommands.isEmpty || isHelp {
      try check(word, path, command)
    }
    // Not a command of this program's own: nothing is known of its words.
    let tail = command is any TakesTexts.Type ? try apart(rest, path) : tied(rest)
    try checkOptions(tail, path, command)
    var line = Line(
      words: path.isEmpty ? tail + ahead : path + ahead + tail, path: path, command: command)
    let options = line.words.prefix { $0 != "--" }
    line.includesHidden = options.contains("--help-hidden")
    line.asksForHelp = isHelp || line.includesHidden || options.contains("--help")
    return line
  }

  /// Says that there is no such command, or no such option before one.
  private static func check(
    _ word: String, _ path: [String], _ command: any ParsableCommand.Type
  ) throws(Failure) {
    let whole = (["deskbell"] + path).joined(separator: " ")
    if let option = name(ofOption: word) {
      guard path.isEmpty, !flags.contains(option), !option.hasPrefix("--generate-"),
        !option.hasPrefix("--experimental-")
      else { return }
      let nearest = Refusal.nearest(to: option, among: Array(common))
      throw Failure(.noOption(option, help(meant: nearest, whole)))
    }
    guard !word.hasPrefix("-") else { return }
    let known = command.configuration.subcommands.map { $0._commandName }
    let nearest = Refusal.nearest(to: word, among: known).map { "\(whole) \($0)" }
    throw Failure(.noCommand("\(whole) \(word)", help(meant: nearest, whole)))
  }

  /// What may have been meant, or where a command says what it takes.
  private static func help(meant word: String?, _ command: String) -> UsageFault.Help {
    word.map { .meant($0) } ?? .see(command: "\(command) --help")
  }

  /// Says that a command has no such option. The parser would say first what else is wrong.
  private static func checkOptions(
    _ words: [String], _ path: [String], _ command: any ParsableCommand.Type
  ) throws(Failure) {
    let given = words.prefix { $0 != "--" }.compactMap(name(ofOption:))
    guard !path.isEmpty, given.contains(where: { !common.contains($0) && !flags.contains($0) })
    else { return }
    // The line of usage leaves out the options of a command that has many.
    let listing = Deskbell.helpMessage(for: command, includeHidden: true, columns: 80)
    let known = common.union(flags).union(
      listing.matches(of: /(?m)^  -.*/).flatMap { line in
        line.output.matches(of: /--[a-z-]+/).map { String($0.output) }
      })
    guard let unknown = given.first(where: { !known.contains($0) }) else { return }
    let whole = "deskbell \(path.joined(separator: " "))"
    let nearest = Refusal.meant(by: unknown, among: known.sorted())
    throw Failure(.noOption(unknown, help(meant: nearest, whole)))
  }

  /// The name of the option that a word is, such as `--id` of `--id=7`; nil for any other word.
  private static func name(ofOption word: String) -> String? {
    guard word.hasPrefix("--") else { return nil }
    let name = word.prefix { $0 != "=" }
    let letters = name.dropFirst(2)
    guard letters.first?.isPlainLetter == true,
      letters.allSatisfy({ $0.isPlainLetter || $0 == "-" })
    else { return nil }
    return String(name)
  }

  /// Takes an option with its value off the words.
  private static func takeOption(
    from words: inout ArraySlice<String>
  ) throws(Failure) -> [String] {
    let option = words.removeFirst()
    guard valued.contains(option) else { return [option] }
    guard let value = words.popFirst() else { throw Failure(.needsValue(option: option)) }
    return beginsWithHyphen(value) ? ["\(option)=\(value)"] : [option, value]
  }

  /// Whether a word begins like an option and can be none. A hyphen alone is standard input.
  private static func beginsWithHyphen(_ word: String) -> Bool {
    word.hasPrefix("-") && !word.hasPrefix("--") && word != "-" && word != "-h"
  }

  /// Options with the values behind them that begin with a hyphen, and `-h` as the parser knows it.
  private static func tied(_ words: ArraySlice<String>) -> [String] {
    var rest = words
    var result: [String] = []
    while let word = rest.first, word != "--" {
      rest.removeFirst()
      if word == "-h" {
        result.append("--help")
      } else if name(ofOption: word) == word, !flags.contains(word), let value = rest.first,
        beginsWithHyphen(value)
      {
        result.append("\(word)=\(value)")
        rest.removeFirst()
      } else {
        result.append(word)
      }
    }
    return result + rest
  }

  /// Options, then `--` and the texts.
  private static func apart(
    _ words: ArraySlice<String>, _ path: [String]
  ) throws(Failure) -> [String] {
    var rest = words
    var options: [String] = []
    var texts: [String] = []
    while let word = rest.first {
      if word == "--" {
        texts += rest.dropFirst()
        break
      } else if word == "-h" {
        options.append("--help")
        rest.removeFirst()
      } else if let name = name(ofOption: word) {
        guard valued.contains(name) || flags.contains(name) else {
          let known = Array(valued.union(flags))
          let example = "deskbell \(path.joined(separator: " ")) … -- \"\(word)\""
          throw Failure(
            .noOptionBeforeText(
              name, meant: Refusal.nearest(to: name, among: known), example: example))
        }
        options += try takeOption(from: &rest)
      } else {
        texts.append(word)
        rest.removeFirst()
      }
    }
    return options + (texts.isEmpty ? [] : ["--"] + texts)
  }
}

extension ParsableCommand {
  fileprivate static func subcommand(_ name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0._commandName == name }
  }
}

extension Character {
  fileprivate var isPlainLetter: Bool { ("a"..."z").contains(self) }
}
