extension English {
  public func help(at place: String) -> String? { nil }

  public func heading(_ part: HelpPart) -> String {
    switch part {
    case .overview: "OVERVIEW:"
    case .usage: "USAGE:"
    case .arguments: "ARGUMENTS:"
    case .options: "OPTIONS:"
    case .commands: "SUBCOMMANDS:"
    }
  }

  public func help(usually value: String?, choices: [String]) -> String {
    (choices.isEmpty ? "" : " One of: \(list(choices)).")
      + (value.map { " (default: \($0))" } ?? "")
  }

  public func helpOfOne(_ command: String) -> String { "See '\(command)' for detailed help." }
}
