import ArgumentParser
import JSON
import Screens
import Terminal
import Words

/// Every key of the screens.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "List what keys do on the screens, and where.",
    discussion: """
      As they are in effect, with those that you gave in config.toml: the place and the action are \
      named as they are there. C- is Control and S- is Shift. An action without a key is done by its \
      name, behind the colon.

        deskbell keys
        deskbell keys board
        deskbell keys report
      """)

  @Argument(help: "Only those of one screen.")
  var screen: Screen?

  @OptionGroup(visibility: .hidden) var unused: UnusedOptions

  enum Screen: String, CaseIterable, ExpressibleByArgument { case inbox, board, report }

  func run() throws {
    let path = try Environment.configPath()
    let (preferences, faults, _) = Environment.config(at: path)
    try ConfigCheck.stop(at: faults, path)
    var lines: [Line] = []
    if screen == nil || screen == .inbox {
      lines += KeysCommand.lines(of: inboxCommands.with(preferences.inboxKeys), .inbox)
    }
    if screen == nil || screen == .board {
      lines += KeysCommand.lines(of: boardCommands.with(preferences.boardKeys), .board)
    }
    if screen == nil || screen == .report {
      lines += KeysCommand.lines(of: reportCommands.with(preferences.reportKeys), .report)
    }
    var output = StandardOutput()
    defer { output.flush() }
    if unused.options.json {
      return output.lines(ofArray: lines) { writer, line in
        writer.beginObject()
        writer.field("screen", line.screen.rawValue)
        writer.field("place", line.place)
        writer.field("action", line.action)
        writer.key("keys")
        writer.beginArray()
        for key in line.keys { writer.string(key.name) }
        writer.endArray()
        writer.field("help", line.help)
        writer.endObject()
      }
    }
    var table = Table(.init(.place), .init(.keys), .init(.action), .init(.does))
    for line in lines {
      table.add(
        .init("\(line.screen.rawValue).\(line.place)", .faint),
        .init(line.keys.map(\.name).joined(separator: ", "), .strong), .init(line.action),
        .init(line.help))
    }
    table.print(to: &output)
  }

  private struct Line {
    var screen: Screen
    var place: String
    var action: String
    var keys: [Key]
    var help: String
  }

  /// What is done in each place, in the table's order.
  private static func lines<Action: ScreenAction, Context: ScreenContext>(
    of table: CommandTable<Action, Context, CommandText>, _ screen: Screen
  ) -> [Line] {
    Context.allCases.flatMap { context -> [Line] in
      var lines: [Line] = []
      for entry in table.entries where entry.contexts.contains(context) {
        if let place = lines.firstIndex(where: { $0.action == entry.action.name }) {
          lines[place].keys += entry.keys
          continue
        }
        let help =
          entry.help
          ?? table.entries.lazy.compactMap { other in
            other.action == entry.action ? other.help : nil
          }.first
        lines.append(
          Line(
            screen: screen, place: context.name, action: entry.action.name, keys: entry.keys,
            help: help.map { Environment.words.text($0) } ?? ""))
      }
      return lines
    }
  }
}
