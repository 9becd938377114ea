extension English {
  public func fault(_ fault: UsageFault) -> String {
    switch fault {
    case .noOption(let option, nil): "there is no option \(option)"
    case .noOption(let option, let help?): "there is no option \(option); \(words(help))"
    case .noCommand(let command, let help): "there is no command \(command); \(words(help))"
    case .noOptionBeforeText(let option, let meant, let example):
      "there is no option \(option);\(meant.map { " \(meantBy($0))" } ?? "") "
        + "a text that looks like an option goes behind two hyphens: \(example)"
    case .needsValue(let option): "\(option) needs a value"
    case .missingArgument(let argument): "missing expected argument '\(argument)'"
    case .unexpectedArguments(let words):
      words.count == 1
        ? "unexpected argument '\(words[0])'"
        : "\(words.count) unexpected arguments: \(list(words.map { "'\($0)'" }))"
    case .needsDirectory(let option): "\(option) needs a directory."
    case .noHome(let option):
      "no desk is named and this account has no home: name one with \(option)."
    case .noConfigHome(let variable):
      "this account has no home for your settings: say where with \(variable)."
    case .nothingToChange(let options): "say what is to change: \(oneOf(options))."
    case .nothingToChangeAsIn(let example): "say what is to change, for example \(example)."
    case .goesWith(let option, let other): "\(option) goes with \(other)."
    case .goesWithout(let option, let other):
      "\(option) goes without \(other): the dialogue says where its visitors go."
    case .noPage(let option, let value):
      "\(option) needs the address of a page, such as https://shop.example/; got \"\(value)\"."
    case .goesWithoutDays(let option): "\(option) goes without days."
    case .notTogether(let one, let other):
      "\(one) and \(other) do not go together; give one of them."
    case .tellsNoJSON(let instead):
      "what this prints is for people, so that there is no --json; for programs: \(instead)"
    case .switchesAll(let instead):
      "all dialogues are switched at once, never one alone; for one: \(instead)"
    case .dayTwice(let day): "\(day) is given twice."
    case .agentTwice(let id): "\(id) is named twice; name each agent once."
    case .attributeTwice(let name): "the attribute \(name) is given twice; give it once."
    case .settingTwice: "a setting is given twice; quote texts that have spaces in them."
    case .settingWithoutValue:
      "a name and a value are needed; quote texts that have spaces in them."
    case .noChats(let options):
      "say which chats: by their ids, or all that are so, by \(oneOf(options))."
    case .noDestination(let options): "say where it is to go: \(oneOf(options)), one of them."
    case .noScore(let text): "--score \(text) is no number from 0 to 3, and not none."
    case .noResponses(let all): "say which answers, or \(all)."
    case .noMissedChats(let all, let undo):
      "say which chats are handled, or \(all) some day; with \(undo) one chat."
    case .noSpan(let option, let value):
      "\(option) \(value) is no span of time, such as 12h or 30d."
    case .noBlockTarget(let text):
      "\"\(text)\" is no chat, no email, no address such as 192.0.2.7 or 2001:db8::/48, and no "
        + "visitor."
    case .noVisitor(let text): "\"\(text)\" is no chat and no visitor."
    case .nameIsNoAttribute(let option): "the visitor's name is given with \(option)."
    case .emailIsNoAttribute(let name, let option):
      "\(name) is no attribute to be given; the visitor's email is: use \(option)."
    case .needsEmail(let option, let email):
      "\(option) needs the \(email) by which the visitor is known."
    case .needsTerminal(.demo, let instead): "the demo needs a terminal. Without one: \(instead)"
    case .needsTerminal(let screen, let instead):
      "\(words(screen)) needs a terminal for its input and output. Without one, use \(instead)."
    case .noScreen(let term, let instead):
      "TERM is \(term.isEmpty ? "not set" : term), so no screen can be drawn. Set it to what "
        + "the terminal is, for example TERM=xterm-256color; or use \(instead)."
    }
  }

  private func words(_ help: UsageFault.Help) -> String {
    switch help {
    case .meant(let word): meantBy(word)
    case .see(let command): "`\(command)` shows those there are"
    }
  }

  private func words(_ screen: UsageFault.Screen) -> String {
    switch screen {
    case .inbox: "the inbox"
    case .board: "the board"
    case .report: "the screen of a report"
    case .demo: "the demo"
    }
  }

  /// `a, b or c`.
  func oneOf(_ choices: [String]) -> String {
    [list(Array(choices.dropLast())), choices.last ?? ""].filter { !$0.isEmpty }
      .joined(separator: " or ")
  }

  func meantBy(_ word: String) -> String { "did you mean \(word)?" }

  public var usage: String { "Usage:" }

  public func warned(_ text: String) -> String { "warning: \(text)" }

  public func see(_ command: String) -> String { "; see: \(command)" }

  public var standardInput: String { "standard input" }
}
