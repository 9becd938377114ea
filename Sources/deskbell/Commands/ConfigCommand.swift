import ArgumentParser
import Foundation
import JSON
import Screens
import Terminal
import Text
import Words

/// What a user has chosen for the screens.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show and check what you have chosen: colours, keys, layout, how you are called.",
    discussion: """
      It stands in config.toml, in the directory deskbell of the XDG configuration directory, and \
      holds for all your desks:

        theme = "dark"
        opener = ["firefox", "--new-tab"]

        [layout]
        footer = false

        [keys.inbox.outside]
        accept = "A"
        end = ["e", "w e"]
        block = []

        [notify]
        offers = ["bell", "title", "terminal", "hook"]
        messages = ["bell", "title"]
        missed = ["bell"]
        quiet = ["22:00-07:00"]
        thresholds = ["bell", "notify-send"]
        hook = ["/home/ann/bin/lamp", "--red"]

        [board]
        alertWaiting = 5
        alertWait = "2m"
        charts = "braille"

      The theme is "auto", by the terminal's own background, "dark", "light" or "high-contrast".

      `opener`, such as ["firefox", "--new-tab"], opens addresses, as arguments that no shell reads; \
      without it BROWSER does, or xdg-open. `ambiguousWidth` is "wide" where the terminal gives two \
      cells to characters such as ± and →, else "narrow"; `deskbell doctor` asks it.

      See `deskbell help notify` for what calls you. Keys are given to an action in one place, \
      instead of those that it has there: see \
      `deskbell keys` for the names of places, actions and keys. Two keys with a space between them \
      are pressed one after the other. A key of yours that another action has there is yours: that \
      action is done by its name then, and `deskbell config check` says so, and where a narrower place, such as \
      the list, has your key already. A screen that runs takes changes in when :reload is typed; \
      `deskbell listen` does by itself.
      """,
    subcommands: [ConfigShow.self, ConfigCheck.self, ConfigPath.self])
}

struct ConfigPath: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Print where the file is, or would be.",
    discussion: "  $EDITOR $(deskbell config path)")

  @OptionGroup(visibility: .hidden) var unused: UnusedOptions

  func run() throws {
    var output = StandardOutput()
    output.text(SafeText(try Environment.configPath()))
    output.flush()
  }
}

struct ConfigCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong in the file: names that mean nothing, keys that do two things.",
    discussion: "  deskbell config check")

  @OptionGroup(visibility: .hidden) var unused: UnusedOptions

  func run() throws {
    let path = try Environment.configPath()
    let (_, faults, remarks) = Environment.config(at: path)
    if unused.options.json { return try write(faults, remarks, path) }
    try ConfigCheck.stop(at: faults, path)
    let isThere = FileManager.default.fileExists(atPath: path)
    var output = StandardOutput()
    let words = Environment.words
    for remark in remarks {
      output.text(
        SafeText(
          oneLine: words.place(file: path, line: remark.line) + words.colon + words.remark(remark)))
    }
    output.text(
      SafeText(
        isThere ? words.isSound(file: path) : words.isNotThere(file: path)))
    output.flush()
  }

  /// `{"path","faults":[{"line","message"}],"remarks":[{"line","message"}]}`.
  private func write(_ faults: [ConfigFault], _ remarks: [ConfigRemark], _ path: String) throws {
    let words = Environment.words
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("path", path)
    for (name, told) in [
      ("faults", faults.map { ($0.line, words.problem($0.problem)) }),
      ("remarks", remarks.map { ($0.line, words.remark($0)) }),
    ] {
      writer.key(text: name)
      writer.beginArray()
      for (line, message) in told {
        writer.beginObject()
        writer.field("line", line)
        writer.field("message", message)
        writer.endObject()
      }
      writer.endArray()
    }
    writer.endObject()
    var output = StandardOutput()
    output.line(writer.text)
    output.flush()
    if !faults.isEmpty { throw ExitCode(ExitStatus.usage.rawValue) }
  }

  /// Ends the command where something is wrong, all of which is told.
  static func stop(at faults: [ConfigFault], _ path: String) throws {
    guard let last = faults.last else { return }
    let words = Environment.words
    func told(_ fault: ConfigFault) -> String {
      words.place(file: path, line: fault.line) + ": " + words.problem(fault.problem)
    }
    for fault in faults.dropLast() {
      StandardError.line("deskbell: \(Failure.inOneForm(told(fault)))")
    }
    throw Failure(.usage, told(last))
  }
}

struct ConfigShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what holds: the settings, and the keys that you gave.",
    discussion: """
      As the file would have it; `deskbell keys` lists every key.

        deskbell config show
      """)

  @OptionGroup(visibility: .hidden) var unused: UnusedOptions

  func run() throws {
    let path = try Environment.configPath()
    let (preferences, faults, _) = Environment.config(at: path)
    try ConfigCheck.stop(at: faults, path)
    var output = StandardOutput()
    defer { output.flush() }
    let places =
      ConfigShow.places(of: preferences.inboxKeys, "inbox")
      + ConfigShow.places(of: preferences.boardKeys, "board")
      + ConfigShow.places(of: preferences.reportKeys, "report")
    if unused.options.json {
      var writer = JSONWriter()
      ConfigShow.write(preferences, places, path, to: &writer)
      return output.line(writer.text)
    }
    output.text(SafeText(oneLine: "# \(path)"))
    output.line("theme = \(ConfigShow.quoted(preferences.theme.rawValue))")
    output.line("ambiguousWidth = \(ConfigShow.quoted(preferences.ambiguousWidth.rawValue))")
    if !preferences.opener.isEmpty {
      output.line("opener = \(NotifySettings.toml(.list(preferences.opener)))")
    }
    output.line("")
    output.line("[layout]")
    output.line("footer = \(preferences.hasFooter)")
    output.line("mouse = \(preferences.hasMouse)")
    output.line("")
    output.line("[notify]")
    for (name, value) in NotifySettings.values(preferences) {
      output.line("\(name) = \(NotifySettings.toml(value))")
    }
    output.line("")
    output.line("[board]")
    for (name, value) in BoardSettings.values(preferences) {
      output.line("\(name) = \(NotifySettings.toml(value))")
    }
    for place in places {
      output.line("")
      output.line("[keys.\(place.screen).\(place.name)]")
      for (action, keys) in place.actions {
        let names = keys.map { ConfigShow.quoted($0.name) }.joined(separator: ", ")
        output.line("\(action) = [\(names)]")
      }
    }
  }

  /// The keys that were given in a place.
  private struct Place {
    var screen: String
    var name: String
    var actions: [(name: String, keys: [Key])]
  }

  private static func places<Action, Context>(
    of own: OwnKeys<Action, Context>, _ screen: String
  ) -> [Place] {
    own.keys.map { context, actions in
      Place(
        screen: screen, name: context.name,
        actions: actions.map { ($0.name, $1) }.sorted { $0.name < $1.name })
    }.sorted { $0.name < $1.name }
  }

  /// A text as TOML has it.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func write(
    _ preferences: ScreenPreferences, _ places: [Place], _ path: String,
    to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.field("path", path)
    writer.field("theme", preferences.theme.rawValue)
    writer.field("ambiguousWidth", preferences.ambiguousWidth.rawValue)
    if !preferences.opener.isEmpty {
      writer.key("opener")
      NotifySettings.write(.list(preferences.opener), to: &writer)
    }
    writer.key("layout")
    writer.beginObject()
    writer.field("footer", preferences.hasFooter)
    writer.field("mouse", preferences.hasMouse)
    writer.endObject()
    writer.key("notify")
    writer.beginObject()
    for (name, value) in NotifySettings.values(preferences) {
      writer.key(text: name)
      NotifySettings.write(value, to: &writer)
    }
    writer.endObject()
    writer.key("board")
    writer.beginObject()
    for (name, value) in BoardSettings.values(preferences) {
      writer.key(text: name)
      NotifySettings.write(value, to: &writer)
    }
    writer.endObject()
    writer.key("keys")
    writer.beginArray()
    for place in places {
      for (action, keys) in place.actions {
        writer.beginObject()
        writer.field("screen", place.screen)
        writer.field("place", place.name)
        writer.field("action", action)
        writer.key("keys")
        writer.beginArray()
        for key in keys { writer.string(key.name) }
        writer.endArray()
        writer.endObject()
      }
    }
    writer.endArray()
    writer.endObject()
  }
}
