import ArgumentParser
import Glibc
import Usage
import Words

/// The program: commands, and the only reader of arguments, environment and paths.
@main struct Deskbell: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deskbell",
    abstract: "Live chat whose agents work in a terminal.",
    usage: "deskbell [--store <dir>] [--as <agent>] [--lang <tag>] [--json] <subcommand>",
    discussion: """
      A new desk, somebody who answers, and a visitor:

        deskbell init
        deskbell agent add ann --name "Ann Lee"
        deskbell inbox --as ann
        deskbell visit --name Mia

      --store, --as, --lang and --json stand before the command or anywhere after it. A text that \
      looks like an option goes behind two hyphens:

        deskbell reply 7kq -- "--verbose"

      --lang en or --lang zh-Hant names the language; else that of LC_ALL, LC_MESSAGES or LANG.
      """,
    version: ProgramVersion.text,
    // One a line, so that who adds one meets nobody else.
    groupedSubcommands: [
      CommandGroup(
        name: "At Work",
        subcommands: [
          InboxCommand.self,
          BoardCommand.self,
          WatchCommand.self,
          ListenCommand.self,
          StatusCommand.self,
          NotifyCommand.self,
          AvailableCommand.self,
          UnavailableCommand.self,
          MeCommand.self,
          BroadcastsCommand.self,
        ]),
      CommandGroup(
        name: "Chats",
        subcommands: [
          ChatsCommand.self,
          ShowCommand.self,
          SearchCommand.self,
          TranscriptCommand.self,
          WhyCommand.self,
          AcceptCommand.self,
          DeclineCommand.self,
          TakeCommand.self, TransferCommand.self,
          ReplyCommand.self,
          NoteCommand.self,
          WhisperCommand.self,
          BargeCommand.self,
          MarkCommand.self,
          EndCommand.self,
          MissedCommand.self,
          HandledCommand.self,
        ]),
      CommandGroup(
        name: "Stepping In",
        subcommands: [
          AssignCommand.self,
          RequeueCommand.self,
          MoveCommand.self,
          BroadcastCommand.self,
        ]),
      CommandGroup(
        name: "Visitors",
        subcommands: [
          VisitCommand.self,
          DemoCommand.self,
          BlockCommand.self,
          UnblockCommand.self,
          BlockedCommand.self,
          VisitorCommand.self,
        ]),
      CommandGroup(
        name: "Setting Up",
        subcommands: [
          InitCommand.self,
          AgentCommand.self,
          TeamCommand.self,
          AccountCommand.self,
          RuleCommand.self,
          DialogueCommand.self,
          ResponseCommand.self,
          SettingsCommand.self,
        ]),
      CommandGroup(
        name: "Looking After",
        subcommands: [
          StoreCommand.self,
          DoctorCommand.self,
          KeysCommand.self,
          ConfigCommand.self,
          ReplayCommand.self,
          StaffCommand.self,
          ReportCommand.self,
          ExportCommand.self,
          SimulateCommand.self,
          ManualCommand.self,
        ]),
    ],
    // `-h` is understood where it stands alone (`Arguments`).
    helpNames: .long)

  static func main() {
    Environment.useWidths()
    do {
      let words = Array(CommandLine.arguments.dropFirst())
      let line = try Arguments.arranged(words, for: Deskbell.self)
      if line.asksForHelp { return print(helpOf: line) }
      var command = try parsed(line)
      try command.run()
    } catch let failure as Failure {
      failure.exit()
    } catch {
      let status = exitCode(for: error)
      guard !status.isSuccess else { exit(withError: error) }
      // A command that has told already what is wrong ends with a bare code.
      let problem = UsageProblem(of: Deskbell.self, in: Environment.words)
      if let text = problem.text(error, columns: StandardOutput.columns ?? 80) {
        Failure(.usage, text).exit()
      }
      Glibc.exit(status.rawValue)
    }
  }

  /// The command that is meant, with its options. An agent's screen that is asked for plainly is there without
  /// the parser, which takes a fifth of the time until it is drawn: it looks each of its kinds of options up
  /// among all conformances of the program.
  private static func parsed(_ line: Arguments.Line) throws -> any ParsableCommand {
    if line.command == InboxCommand.self,
      let options = GlobalOptions(plain: line.words.dropFirst(line.path.count))
    {
      return InboxCommand(options)
    }
    return try parseAsRoot(line.words)
  }

  /// What the commands say of themselves.
  static var facts: CommandFacts { CommandFacts(of: Deskbell.self, in: Environment.words) }

  private static func print(helpOf line: Arguments.Line) {
    var output = StandardOutput()
    let columns = StandardOutput.columns ?? Environment.text("COLUMNS").flatMap { Int($0) }
    let help = HelpText(
      of: line.command, at: line.path, facts, includesHidden: line.includesHidden)
    output.line(help.text(columns: columns))
    output.flush()
  }
}
