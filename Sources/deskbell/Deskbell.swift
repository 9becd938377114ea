import ArgumentParser
import Glibc

/// The program: commands, and the only reader of arguments, environment and paths.
@main struct Deskbell: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deskbell",
    abstract: "Live chat whose agents work in a terminal.",
    discussion: """
      A new desk, somebody who answers, and a visitor:

        deskbell init
        deskbell agent add ann --name "Ann Lee"
        deskbell listen --as ann
        deskbell visit --name Mia
      """,
    version: "0.1.0",
    subcommands: [
      // One a line, so that who adds one meets nobody else.
      InitCommand.self,
      InboxCommand.self,
      VisitCommand.self,
      ListenCommand.self,
      WatchCommand.self,
      AgentCommand.self,
      TeamCommand.self,
      AccountCommand.self,
      RuleCommand.self,
      SettingsCommand.self,
      ChatsCommand.self,
      ShowCommand.self,
      TranscriptCommand.self,
      WhyCommand.self,
      AcceptCommand.self,
      DeclineCommand.self,
      TakeCommand.self,
      ReplyCommand.self,
      NoteCommand.self,
      EndCommand.self,
      AvailableCommand.self,
      UnavailableCommand.self,
      DemoCommand.self,
      ReplayCommand.self,
      StoreCommand.self,
      DoctorCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.exit()
    } catch {
      let status = exitCode(for: error)
      guard !status.isSuccess else { exit(withError: error) }
      // What is wrong with the arguments is told with the arguments in it.
      StandardError.line(fullMessage(for: error))
      Glibc.exit(status.rawValue)
    }
  }
}
