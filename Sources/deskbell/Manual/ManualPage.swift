import ArgumentParser
import JSON
import Screens
import Terminal
import Text
import Usage
import Words

/// The manual page, made of what the commands and the key tables say of themselves.
struct ManualPage {
  private var page = Roff()
  private let facts = Deskbell.facts
  /// What every command understands is told once.
  private static let common: Set = ["store", "as", "json", "utc", "lang", "help", "version"]

  static var text: String {
    var manual = ManualPage()
    manual.write()
    return manual.page.text
  }

  private mutating func write() {
    guard let root = facts.root else { preconditionFailure("the commands are not told") }
    let version = Deskbell.configuration.version
    page.title("DESKBELL", section: 1, source: "deskbell \(version)", manual: "Deskbell")
    page.section(told("Name"))
    page.paragraph(
      "deskbell - " + told("one line", "live chat whose agents work in a terminal"))
    page.section(told("Synopsis"))
    page.paragraph(Deskbell.configuration.usage ?? "deskbell <subcommand>")
    page.section(told("Description"))
    page.prose(facts.discussion(root, []).joined(separator: "\n"))
    writeCommon(root)
    page.section(told("Commands"))
    for command in ManualPage.shown(root["subcommands"]) where command["commandName"] != "help" {
      write(command, ["deskbell"])
    }
    write(inboxKeys(in: Environment.tongue), told("Keys of the inbox"))
    write(boardKeys(in: Environment.tongue), told("Keys of the board"))
    write(reportKeys(in: Environment.tongue), told("Keys of the report"))
    writeSurroundings()
  }

  /// A command, or those that it groups.
  private mutating func write(_ command: JSONValue, _ path: [String]) {
    let path = path + [command["commandName"]?.string ?? ""]
    page.subsection(path.joined(separator: " "))
    let inner = ManualPage.shown(command["subcommands"])
    let arguments = ManualPage.shown(command["arguments"]).filter { !ManualPage.isCommon($0) }
    if inner.isEmpty {
      let words = path + arguments.map(ManualPage.usage)
      page.paragraph(words.joined(separator: " "))
    }
    let place = Array(path.dropFirst())
    page.paragraph(facts.abstract(command, place))
    page.prose(facts.discussion(command, place).joined(separator: "\n"))
    for argument in arguments { write(argument: argument, of: place) }
    for command in inner { write(command, path) }
  }

  private mutating func write(argument: JSONValue, of path: [String]) {
    var text = facts.abstract(of: argument, path)
    let words = Environment.words
    let values = (argument["allValues"]?.array ?? []).compactMap(\.string)
    let isSaid = values.allSatisfy(text.contains)
    text += words.help(
      usually: argument["defaultValue"]?.string, choices: isSaid ? [] : values)
    page.item(CommandFacts.name(argument), text)
  }

  /// The options that every command understands, as one of them tells them.
  private mutating func writeCommon(_ root: JSONValue) {
    page.section(told("Options of every command"))
    let inbox = ManualPage.shown(root["subcommands"]).first { $0["commandName"] == "inbox" }
    // The language is told here alone: the help of each command has no room for it.
    for argument in inbox?["arguments"]?.array ?? [] where ManualPage.isCommon(argument) {
      write(argument: argument, of: [])
    }
  }

  private mutating func write(_ groups: [HelpGroup], _ title: String) {
    page.section(title)
    for group in groups {
      page.subsection(group.title.string)
      for line in group.lines { page.item(line.term.string, line.text.string) }
    }
  }

  private mutating func writeSurroundings() {
    page.section(told("Exit status"))
    for (status, meaning) in [
      ("0", "Done."), ("1", "Refused by a rule of the desk."),
      ("64", "Usage, or an invalid document."), ("66", "No such agent, chat, file."),
      ("74", "The store cannot be read or written."),
    ] {
      page.item(status, told("exit \(status)", meaning))
    }
    page.section(told("Environment"))
    for (name, meaning) in [
      ("DESKBELL_STORE", "The desk's directory where --store does not name one."),
      ("DESKBELL_AS", "Whom you act as where --as does not say."),
      ("DESKBELL_ASSIST", "A program that suggests answers where --assist names none."),
      ("VISUAL, EDITOR", "Your editor for long messages, with its arguments; else vi."),
      ("XDG_CONFIG_HOME", "Where the directory deskbell lies, with your config.toml."),
      ("XDG_DATA_HOME", "Where the desk's directory, deskbell, lies that nothing names."),
      (
        "LC_ALL, LC_MESSAGES, LANG",
        "The language, where --lang does not say: the first that is set."
      ),
      ("NO_COLOR", "Not empty: no colours."),
      ("TZ", "The time zone of whoever is no agent."),
    ] {
      page.item(name, told("env \(name)", meaning))
    }
    page.section(told("Files"))
    page.item(
      "~/.local/share/deskbell", told("the desk", "The desk that nothing names."))
    page.item(
      "~/.config/deskbell/config.toml",
      told("config.toml", "Your keys, and the colours and layout of your screens."))
  }

  /// A text of the page in the reader's language.
  private func told(_ place: String, _ english: String? = nil) -> String {
    facts.told(place, english ?? place)
  }

  // MARK: What a command says of itself

  private static func shown(_ list: JSONValue?) -> [JSONValue] {
    (list?.array ?? []).filter { $0["shouldDisplay"]?.bool == true }
  }

  private static func isCommon(_ argument: JSONValue) -> Bool {
    argument["kind"] != "positional"
      && common.contains(argument["preferredName"]?["name"]?.string ?? "")
  }

  private static func usage(_ argument: JSONValue) -> String {
    let name = CommandFacts.name(argument) + (argument["isRepeating"]?.bool == true ? " ..." : "")
    return argument["isOptional"]?.bool == true ? "[\(name)]" : name
  }
}
