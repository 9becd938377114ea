#if Web
import ArgumentParser
import Desk
import Gateway
import Glibc
import Usage
import Words

/// The program: arguments, signals, and what belongs together.
struct GatewayProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deskbell-gateway",
    abstract: "Lets the visitors of a website in: JSON over HTTP, and server-sent events.",
    discussion: """
      A page loads the widget by one line:

        <script async src="https://chat.example/widget.js"></script>

      and its origin is named here: --allow-origin https://shop.example. Without any, only the \
      gateway's own page may use the chat. Behind a reverse proxy, --trust-proxy names the proxy's \
      address, so that visitors are told apart.

      --lang en or --lang zh-Hant names the language that it tells in; else that of LC_ALL, \
      LC_MESSAGES or LANG.

      SIGTERM ends it: nobody is let in any more, and open windows are told to come back.

      Exit codes: 0 it was told to end; 64 usage; 66 there is no such desk, or group; 69 it cannot listen there; \
      70 a fault of its own; 74 the store, or the secret, cannot be read or written.
      """,
    version: ProgramVersion.text,
    subcommands: [ServeCommand.self, SecretCommand.self, VisitorsCommand.self],
    defaultSubcommand: ServeCommand.self,
    // `-h` is understood beside it.
    helpNames: .long)

  static func start() async {
    do {
      let words = Environment.arguments.words
      if let tag = Environment.arguments.lang, Tongue(rawValue: tag) == nil {
        let known = Tongue.allCases.map(\.rawValue)
        let fault = ArgumentFault.noChoice(
          option: "--lang", value: tag, meant: Refusal.meant(by: tag, among: known), choices: known)
        throw Failure(status: 64, Environment.words.fault(fault))
      }
      let line = commandLine(words)
      if let stranger = line.stranger {
        let help = UsageFault.Help.see(command: "\(_commandName) --help")
        let fault = UsageFault.noCommand("\(_commandName) \(stranger)", help)
        throw Failure(status: 64, Environment.words.fault(fault))
      }
      if let help = line.help { return print(help) }
      var command = try parseAsRoot(words)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      failure.exit()
    } catch {
      let status = exitCode(for: error)
      guard !status.isSuccess else { exit(withError: error) }
      let problem = UsageProblem(of: self, in: Environment.words)
      if let text = problem.text(error, columns: Environment.columns ?? 80) { Log.lines(text) }
      Glibc.exit(status.rawValue)
    }
  }

  /// The help that the words ask for, if they do, and what stands in the place of a command and is
  /// none.
  private static func commandLine(_ words: [String]) -> (help: String?, stranger: String?) {
    var command: any ParsableCommand.Type = self
    var path: [String] = []
    var rest = words[...]
    let isHelp = rest.first == "help"
    if isHelp { rest.removeFirst() }
    while let word = rest.first,
      let next = command.configuration.subcommands.first(where: { $0._commandName == word })
    {
      path.append(word)
      command = next
      rest.removeFirst()
    }
    // The program itself takes nothing but commands.
    if path.isEmpty, let word = rest.first, !word.hasPrefix("-") { return (nil, word) }
    let includesHidden = rest.contains("--help-hidden")
    guard isHelp || includesHidden || rest.contains("--help") || rest.contains("-h") else {
      return (nil, nil)
    }
    let facts = CommandFacts(of: self, in: Environment.words, named: _commandName)
    var pages = [HelpText(of: command, at: path, facts, includesHidden: includesHidden)]
    // Most who ask want the options of what it does without a command.
    if path.isEmpty {
      let usual = ServeCommand.self
      pages.append(
        HelpText(of: usual, at: [usual._commandName], facts, includesHidden: includesHidden))
    }
    return (pages.map { $0.text(columns: Environment.columns) }.joined(separator: "\n\n"), nil)
  }
}
#endif
