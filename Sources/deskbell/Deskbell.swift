import ArgumentParser

/// The program: commands, and the only reader of arguments, environment and paths.
@main struct Deskbell: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deskbell",
    abstract: "Live chat whose agents work in a terminal.",
    subcommands: [ReplayCommand.self])
}
