/// A part of the help of a command.
public enum HelpPart: Hashable, CaseIterable, Sendable {
  case overview, usage, arguments, options, commands
}
