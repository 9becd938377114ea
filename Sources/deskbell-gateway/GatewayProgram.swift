#if Web
import ArgumentParser
import Gateway
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

      SIGTERM ends it: nobody is let in any more, and open windows are told to come back.

      Exit codes: 0 it was told to end; 64 usage; 66 there is no such desk; 69 it cannot listen there; \
      70 a fault of its own; 74 the store, or the secret, cannot be read or written.
      """,
    version: ProgramVersion.text,
    subcommands: [ServeCommand.self, SecretCommand.self, VisitorsCommand.self],
    defaultSubcommand: ServeCommand.self)

  static func start() async { await main(nil) }
}
#endif
