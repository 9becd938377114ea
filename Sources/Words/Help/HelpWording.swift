/// What the help of the programs says. In English it stands with the commands that it tells of; another
/// language has it by its place: `chats` for what the command does, `chats 1` for the first paragraph
/// about it, `dialogue stats: goals` for a line that explains a term, `chats --state` and `chats <chat>` for what it takes, `--store` for what all take.
public protocol HelpWording: Sendable {
  /// Nil: as it stands with the command.
  func help(at place: String) -> String?
  /// What stands above a part of the help.
  func heading(_ part: HelpPart) -> String
  /// What stands for an option that is not given, and what it may be.
  func help(usually value: String?, choices: [String]) -> String
  /// How to hear more of a command.
  func helpOfOne(_ command: String) -> String
}
