import Desk
import FrontDesk
import Screens
import TOMLKit
import Terminal
import Text
import Words

/// Makes what a user has chosen of a TOML document, and finds what is wrong in it: every name in it has
/// to be one that does something.
struct ConfigReader {
  var preferences = ScreenPreferences()
  private(set) var faults: [ConfigFault] = []
  /// What follows of what is right in it, and may not be expected.
  private(set) var remarks: [ConfigRemark] = []
  private var lines = ConfigLines("")

  init(_ text: String) {
    let document: ConfigValue
    do { document = ConfigValue(try TOMLTable(string: text)) } catch let error as TOMLParseError {
      faults = [ConfigFault(line: error.source.begin.line, .notTOML(ConfigReader.reason(error)))]
      return
    } catch {
      faults = [ConfigFault(line: nil, .notTOML("\(error)"))]
      return
    }
    lines = ConfigLines(text)
    read(
      document, at: [],
      [
        "layout": { $0.readLayout($1) },
        "keys": { $0.readKeys($1) },
        "theme": { $0.readTheme($1) },
        "ambiguousWidth": { $0.readWidth($1) },
        "opener": { reader, value in
          if let words = reader.program(value, "opener", at: ["opener"]) {
            reader.preferences.opener = words
          }
        },
        "notify": { $0.readNotify($1) },
        "board": { $0.readBoard($1) },
      ])
    faults.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    remarks.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  /// A parser's words, as the end of a sentence.
  private static func reason(_ error: TOMLParseError) -> String {
    var text = error.description
    while text.last == "." || text.last == "\n" { text.removeLast() }
    return text
  }

  mutating func fault(_ problem: ConfigFault.Problem, at path: [String]) {
    faults.append(ConfigFault(line: lines.line(of: path), problem))
  }

  /// Whether something is wrong in the line of a setting.
  func isFaulty(_ path: [String]) -> Bool {
    lines.line(of: path).map { line in faults.contains { $0.line == line } } ?? false
  }

  /// Reads what stands in a table, each setting in its own way.
  mutating func read(
    _ value: ConfigValue, at path: [String],
    _ known: [String: (inout ConfigReader, ConfigValue) -> Void]
  ) {
    guard case .table(let settings) = value else {
      return fault(.notATable(path.joined(separator: ".")), at: path)
    }
    for (name, value) in settings {
      if let read = known[name] {
        read(&self, value)
      } else {
        unknown(name, at: path, among: Array(known.keys))
      }
    }
  }

  private mutating func unknown(_ name: String, at path: [String], among known: [String]) {
    let names = known.sorted().map { (path + [$0]).joined(separator: ".") }
    let nearest = Refusal.nearest(to: name, among: known)
    fault(
      .unknownSetting(
        (path + [name]).joined(separator: "."),
        nearest: nearest.map { (path + [$0]).joined(separator: ".") }, known: names),
      at: path + [name])
  }

  // MARK: Layout

  private mutating func readLayout(_ value: ConfigValue) {
    read(
      value, at: ["layout"],
      [
        "footer": { reader, value in
          reader.readFlag(value, at: ["layout", "footer"]) { $0.hasFooter = $1 }
        },
        "mouse": { reader, value in
          reader.readFlag(value, at: ["layout", "mouse"]) { $0.hasMouse = $1 }
        },
      ])
  }

  private mutating func readFlag(
    _ value: ConfigValue, at path: [String], _ set: (inout ScreenPreferences, Bool) -> Void
  ) {
    guard case .flag(let flag) = value else {
      return fault(.notTrueOrFalse(path.joined(separator: ".")), at: path)
    }
    set(&preferences, flag)
  }

  // MARK: Theme

  private mutating func readTheme(_ value: ConfigValue) {
    if let theme: ThemeChoice = readChoice(value, "theme") { preferences.theme = theme }
  }

  private mutating func readWidth(_ value: ConfigValue) {
    if let width: AmbiguousWidth = readChoice(value, "ambiguousWidth") {
      preferences.ambiguousWidth = width
    }
  }

  /// One of a few values; nil, and told: it is none of them.
  private mutating func readChoice<Choice: CaseIterable & RawRepresentable<String>>(
    _ value: ConfigValue, _ name: String
  ) -> Choice? {
    let given: String? = if case .text(let text) = value { text } else { nil }
    if let choice = given.flatMap({ Choice(rawValue: $0) }) { return choice }
    fault(.noChoice(name, value: given, known: Choice.allCases.map(\.rawValue)), at: [name])
    return nil
  }

  // MARK: Keys

  private mutating func readKeys(_ value: ConfigValue) {
    read(
      value, at: ["keys"],
      [
        "inbox": { reader, value in
          reader.preferences.inboxKeys = reader.readKeys(value, of: inboxCommands, "inbox")
        },
        "board": { reader, value in
          reader.preferences.boardKeys = reader.readKeys(value, of: boardCommands, "board")
        },
        "report": { reader, value in
          reader.preferences.reportKeys = reader.readKeys(value, of: reportCommands, "report")
        },
      ])
  }

  private mutating func readKeys<Action, Context>(
    _ value: ConfigValue, of table: CommandTable<Action, Context, CommandText>, _ screen: String
  ) -> OwnKeys<Action, Context> {
    var own = OwnKeys<Action, Context>()
    let path = ["keys", screen]
    guard case .table(let places) = value else {
      fault(.notATable(path.joined(separator: ".")), at: path)
      return own
    }
    for (name, value) in places {
      guard let context = Context(named: name) else {
        unknown(name, at: path, among: Context.allCases.map(\.name))
        continue
      }
      readKeys(value, in: context, of: table, at: path + [name], &own)
    }
    findClashes(own, table, at: path)
    return own
  }

  private mutating func readKeys<Action, Context>(
    _ value: ConfigValue, in context: Context,
    of table: CommandTable<Action, Context, CommandText>, at path: [String],
    _ own: inout OwnKeys<Action, Context>
  ) {
    guard case .table(let actions) = value else {
      return fault(.notATable(path.joined(separator: ".")), at: path)
    }
    let place = path.dropFirst().joined(separator: ".")
    for (name, value) in actions {
      guard let action = Action(named: name) else {
        let nearest = Refusal.nearest(to: name, among: Action.allCases.map(\.name))
        fault(.unknownAction(name, screen: path[1], nearest: nearest), at: path + [name])
        continue
      }
      guard OwnKeys<Action, Context>.fits(action, in: context, of: table) else {
        fault(.notThere(name, place: place), at: path + [name])
        continue
      }
      guard let keys = readKeys(value, of: name, in: place, at: path + [name]) else { continue }
      if table.textContexts.contains(context), let letter = keys.first(where: \.isTyped) {
        fault(.isText(letter.name, place: place), at: path + [name])
      } else if keys.isEmpty, OwnKeys<Action, Context>.needsKey(action, in: context, of: table) {
        fault(.needsKey(name, place: place), at: path + [name])
      } else {
        own.set(action, to: keys, in: context)
      }
    }
  }

  /// The keys that an action is given; nil if they are none.
  private mutating func readKeys(
    _ value: ConfigValue, of action: String, in place: String, at path: [String]
  ) -> [Key]? {
    var names: [String] = []
    switch value {
    case .text(let name): names = [name]
    case .list(let values):
      for value in values {
        guard case .text(let name) = value else {
          fault(.notKeys(action), at: path)
          return nil
        }
        names.append(name)
      }
    case .table, .flag, .number, .other:
      fault(.notKeys(action), at: path)
      return nil
    }
    var keys: [Key] = []
    for name in names {
      guard let key = Key(named: name) else {
        fault(.unknownKey(name, nearest: ConfigReader.nearestKey(to: name)), at: path)
        return nil
      }
      if !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  /// The key that somebody means who writes it as other programs do.
  private static func nearestKey(to name: String) -> String? {
    let parts = name.split(separator: " ").map { part in
      var part = String(part.lowercased())
      for (other, own) in [
        ("<", ""), (">", ""), ("ctrl-", "C-"), ("control-", "C-"), ("ctrl+", "C-"), ("^", "C-"),
        ("meta-", "Alt-"), ("m-", "Alt-"), ("a-", "Alt-"), ("alt+", "Alt-"), ("option-", "Alt-"),
        ("shift-", "S-"), ("shift+", "S-"),
      ] { part = part.replacing(other, with: own) }
      return part
    }
    if let key = Key(named: parts.joined(separator: " ")) { return key.name }
    let named: [Key] = [
      .enter, .tab, .backspace, .delete, .insert, .escape, .home, .end, .pageUp, .pageDown,
      .character(" "),
    ]
    return name.count < 3 ? nil : Refusal.nearest(to: name, among: named.map(\.name))
  }

  /// Finds keys that would do two things in one place, those that do something else there than without
  /// this file, and those that do something else in a narrower place.
  private mutating func findClashes<Action, Context>(
    _ own: OwnKeys<Action, Context>, _ table: CommandTable<Action, Context, CommandText>,
    at path: [String]
  ) {
    for clash in table.with(own).clashes {
      let place = path + [clash.context.name]
      let second = own.keys[clash.context]?[clash.second] != nil
      fault(
        .clash(
          key: clash.key.name, place: place.dropFirst().joined(separator: "."),
          first: clash.first.name, second: clash.second.name),
        at: place + [(second ? clash.second : clash.first).name])
    }
    for taken in table.taken(by: own) {
      let place = path + [taken.context.name]
      remarks.append(
        ConfigRemark(
          line: lines.line(of: place + [taken.action.name]), key: taken.key.name,
          place: place.dropFirst().joined(separator: "."), action: taken.action.name,
          .takes(taken.lost.name, from: taken.former.name)))
    }
    for hidden in table.hidden(of: own) {
      let place = path + [hidden.context.name]
      let screen = path.dropFirst()
      remarks.append(
        ConfigRemark(
          line: lines.line(of: place + [hidden.action.name]), key: hidden.key.name,
          place: place.dropFirst().joined(separator: "."), action: hidden.action.name,
          .leaves(
            hidden.other.name, to: hidden.keeper.name,
            place: (screen + [hidden.place.name]).joined(separator: "."))))
    }
  }
}
