import ArgumentParser
import JSON
import Screens
import Terminal
import Text

/// The manual page, made of what the commands and the key tables say of themselves.
struct ManualPage {
  private var page = Roff()
  /// What every command understands is told once.
  private static let common: Set = ["store", "as", "json", "utc", "help", "version"]

  static var text: String {
    var manual = ManualPage()
    manual.write()
    return manual.page.text
  }

  private mutating func write() {
    let dump = (try? JSONValue(parsing: Array(Deskbell._dumpHelp().utf8))) ?? .null
    guard let root = dump["command"] else { preconditionFailure("the commands are not told") }
    let version = Deskbell.configuration.version
    page.title("DESKBELL", section: 1, source: "deskbell \(version)", manual: "Deskbell")
    page.section("Name")
    page.paragraph("deskbell - live chat whose agents work in a terminal")
    page.section("Synopsis")
    page.paragraph(Deskbell.configuration.usage ?? "deskbell <subcommand>")
    page.section("Description")
    page.prose(root["discussion"]?.string ?? "")
    writeCommon(root)
    page.section("Commands")
    for command in ManualPage.shown(root["subcommands"]) where command["commandName"] != "help" {
      write(command, ["deskbell"])
    }
    write(inboxKeys(in: Environment.tongue), "Keys of the inbox")
    write(boardKeys(in: Environment.tongue), "Keys of the board")
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
    page.paragraph(command["abstract"]?.string ?? "")
    page.prose(command["discussion"]?.string ?? "")
    for argument in arguments { write(argument: argument) }
    for command in inner { write(command, path) }
  }

  private mutating func write(argument: JSONValue) {
    var text = argument["abstract"]?.string ?? ""
    if let values = argument["allValues"]?.array?.compactMap(\.string),
      !values.allSatisfy(text.contains)
    {
      text += " One of: \(values.joined(separator: ", "))."
    }
    if let usual = argument["defaultValue"]?.string { text += " (default: \(usual))" }
    page.item(ManualPage.name(argument), text)
  }

  /// The options that every command understands, as one of them tells them.
  private mutating func writeCommon(_ root: JSONValue) {
    page.section("Options of every command")
    let inbox = ManualPage.shown(root["subcommands"]).first { $0["commandName"] == "inbox" }
    for argument in ManualPage.shown(inbox?["arguments"]) where ManualPage.isCommon(argument) {
      write(argument: argument)
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
    page.section("Exit status")
    for (status, meaning) in [
      ("0", "Done."), ("1", "Refused by a rule of the desk."),
      ("64", "Usage, or an invalid document."), ("66", "No such agent, chat, file."),
      ("74", "The store cannot be read or written."),
    ] {
      page.item(status, meaning)
    }
    page.section("Environment")
    for (name, meaning) in [
      ("DESKBELL_STORE", "The desk's directory where --store does not name one."),
      ("DESKBELL_AS", "Whom you act as where --as does not say."),
      ("XDG_DATA_HOME", "Where the desk's directory, deskbell, lies that nothing names."),
      ("NO_COLOR", "Not empty: no colours."),
      ("TZ", "The time zone of whoever is no agent."),
    ] {
      page.item(name, meaning)
    }
    page.section("Files")
    page.item("~/.local/share/deskbell", "The desk that nothing names.")
  }

  // MARK: What a command says of itself

  private static func shown(_ list: JSONValue?) -> [JSONValue] {
    (list?.array ?? []).filter { $0["shouldDisplay"]?.bool == true }
  }

  private static func isCommon(_ argument: JSONValue) -> Bool {
    argument["kind"] != "positional"
      && common.contains(argument["preferredName"]?["name"]?.string ?? "")
  }

  /// `--state <state>`, `<chat>`.
  private static func name(_ argument: JSONValue) -> String {
    let value = "<\(argument["valueName"]?.string ?? "")>"
    if argument["kind"] == "positional" { return value }
    let name = "--\(argument["preferredName"]?["name"]?.string ?? "")"
    return argument["kind"] == "flag" ? name : "\(name) \(value)"
  }

  private static func usage(_ argument: JSONValue) -> String {
    let name = name(argument) + (argument["isRepeating"]?.bool == true ? " ..." : "")
    return argument["isOptional"]?.bool == true ? "[\(name)]" : name
  }
}
