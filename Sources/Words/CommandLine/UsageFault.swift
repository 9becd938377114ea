public import Desk

/// How the words of a command line do not go together. Options and commands are as they are typed.
public enum UsageFault: Hashable, Sendable {
  case noOption(String, Help?)
  /// The whole of it, from the program's name.
  case noCommand(String, Help)
  /// An option where a text is wanted, which would go behind two hyphens; `example` does it right.
  case noOptionBeforeText(String, meant: String?, example: String)
  case needsValue(option: String)
  /// Words that are missing, or that nobody takes, as the parser shows them.
  case missingArgument(String)
  case unexpectedArguments([String])
  case needsDirectory(option: String)
  /// Nothing names a desk; the option that would.
  case noHome(option: String)
  /// There is no directory for what a user has chosen; the variable that names one.
  case noConfigHome(variable: String)

  /// Nothing is to change; the options that change something, or an example.
  case nothingToChange(options: [String])
  case nothingToChangeAsIn(example: String)
  case goesWith(option: String, other: String)
  /// It says what the other one says already.
  case goesWithout(option: String, other: String)
  case noPage(option: String, value: String)
  case goesWithoutDays(option: String)
  /// One of them says something else than the other.
  case notTogether(String, String)
  /// What it prints is for people alone; what programs use in its place.
  case tellsNoJSON(instead: String)
  /// All are switched at once, never one; the command for one.
  case switchesAll(instead: String)
  case dayTwice(String)
  case agentTwice(AgentID)
  case attributeTwice(String)
  case settingTwice
  /// A setting without a value.
  case settingWithoutValue
  case noDestination(options: [String])
  /// Which chats are meant is not said; the options that say it of several.
  case noChats(options: [String])
  /// It is no span of time.
  case noSpan(option: String, value: String)
  /// Neither an email nor an address nor a visitor nor, perhaps, a chat.
  case noBlockTarget(String)
  /// No chat, no email and no visitor's id.
  case noVisitor(String)
  /// It is no number and not `none`.
  case noScore(String)
  /// Which answers are meant is not said, or twice.
  case noResponses(all: String)
  /// Which missed chats are meant is not said, or twice.
  case noMissedChats(all: String, undo: String)
  /// What a visitor's name, or email, is given with.
  case nameIsNoAttribute(option: String)
  case emailIsNoAttribute(String, option: String)
  /// A chat is to be gone on in, and whose is not said.
  case needsEmail(option: String, email: String)

  /// A screen needs a terminal; what works without one.
  case needsTerminal(Screen, instead: String)
  /// Nothing can be drawn on what TERM says; empty: nothing.
  case noScreen(term: String, instead: String)

  /// What may have been meant, or the command that shows what there is.
  public enum Help: Hashable, Sendable {
    case meant(String)
    case see(command: String)
  }

  public enum Screen: Hashable, Sendable {
    case inbox, board, report, demo
  }
}
