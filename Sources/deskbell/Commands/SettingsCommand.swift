import ArgumentParser
import Desk
import FrontDesk
import JSON
import Records
import Text
import Words

/// The desk's settings.
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "Change and list the desk's settings.",
    subcommands: [SettingsSet.self, SettingsList.self, SettingsShow.self])
}

struct SettingsSet: TakesTexts {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change settings, all of those given or none.",
    discussion: """
      Quote texts that have spaces in them. NAME=VALUE does as well as NAME VALUE. Spans of time \
      are 300 (seconds), 90s, 5m, 1h30m. The value default is what a setting is where nobody has set \
      it: a text of the desk's own then follows the visitor's language.

        deskbell settings set acceptTimeout 60 inactivityTimeout 10m offers.team 3
        deskbell settings set welcomeText "Hello! Somebody will be with you at once."
      """)

  @Argument(
    help: ArgumentHelp(
      "A setting's name and its value, any number of times.", valueName: "name value"),
    completion: .settings)
  var words: [String]

  @OptionGroup var global: GlobalOptions

  /// So much of a value is said back.
  private static let most = 60

  func validate() throws { _ = try pairs() }

  /// The settings named, each with its new value.
  private func pairs() throws -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      // No setting has an equals sign in its name; a value may.
      if let equals = word.firstIndex(of: "=") {
        guard equals > word.startIndex else {
          throw ValidationError(.noSetting(word))
        }
        pairs.append((String(word[..<equals]), String(word[word.index(after: equals)...])))
      } else if let value = rest.popFirst() {
        pairs.append((word, value))
      } else {
        throw ValidationError(.settingWithoutValue)
      }
    }
    guard Set(pairs.map(\.name)).count == pairs.count else {
      throw ValidationError(.settingTwice)
    }
    return pairs
  }

  func run() throws {
    let session = try global.openDesk()
    let pairs = try pairs()
    var settings = session.state.settings
    for (name, value) in pairs {
      do throws(Refusal) {
        try settings.set(name, to: value)
      } catch {
        // A value that is none is a slip of the caller's, not a rule of the desk.
        throw Failure(error.kind == .unknown ? .notFound : .usage, error.told)
      }
    }
    do throws(Refusal) {
      try settings.check(since: session.state.settings)
    } catch {
      throw Failure(.usage, error.told)
    }
    let values = Dictionary(uniqueKeysWithValues: pairs.map { ($0.name, $0.value) })
    let receipt = try session.perform(.change(.setSettings(values)))
    // As it was understood: 90 is 1m30s.
    let changes = values.keys.sorted().map { name in
      let value = Setting(rawValue: name).map { settings.text(of: $0) } ?? ""
      let shown = SafeText(oneLine: value).truncated(to: SettingsSet.most).string
      return SetUpReceipt.SettingValue(name: name, value: shown)
    }
    receipt.report(json: global.json, .set(changes))
  }
}

struct SettingsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the settings with what they mean.",
    discussion: """
      Long texts are cut; show and --json tell the whole.

        deskbell settings list
      """)

  @OptionGroup var global: GlobalOptions

  /// So much of a value is listed: rows fit 100 columns.
  private static let most = 30

  func run() throws {
    let settings = try global.lookAtDesk().state.settings
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      var writer = JSONWriter()
      writer.value(settings)
      return output.line(writer.text)
    }
    var table = Table(.init(.setting), .init(.meaning), .init(.value, isElastic: true))
    for setting in Setting.allCases {
      table.add(
        .init(setting.rawValue, .strong),
        .init(Environment.words.meaning(of: setting), .faint),
        .init(free: settings.text(of: setting), most: SettingsList.most))
    }
    table.print(to: &output)
  }
}

struct SettingsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a setting.",
    discussion: "  deskbell settings show acceptTimeout")

  @Argument(help: "The setting's name.", completion: .settings)
  var name: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let settings = try global.lookAtDesk().state.settings
    guard let setting = Setting(rawValue: name) else {
      throw Failure.unknown(.setting, name, among: Setting.allCases.map(\.rawValue))
    }
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      var writer = JSONWriter()
      writer.beginObject()
      writer.field("name", setting.rawValue)
      writer.key("value")
      settings.write(setting, to: &writer)
      writer.endObject()
      output.line(writer.text)
    } else {
      output.text(SafeText(settings.text(of: setting)))
    }
  }
}
