#if Web
import ArgumentParser
import Browsing
import FrontDesk
import Gateway
import Glibc
import Visitors

/// The visitors of a demo: they come through a gateway as a browser does. For the program that has
/// started them, until it ends their standard input.
struct VisitorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visitors", abstract: "Play simulated visitors of a gateway on this machine.",
    shouldDisplay: false)

  @Option(help: ArgumentHelp("The desk's directory, where its secret is.", valueName: "dir"))
  var store: String?

  @Option(help: "Where the gateway listens, which trusts 127.0.0.2 as a proxy.")
  var port: Int

  @Option(help: "What they follow from.")
  var seed: UInt64

  @Option(help: "So many a minute on average.")
  var rate: Double

  @Option(help: "Their pace.")
  var speed: Double

  @Option(help: "What the first one speaks: a language tag.")
  var language: String

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    do throws(Failure) {
      let signature = Signature(secret: try Secret.read(StorePath(store).secret))
      let people = BrowsingPeople(
        Simulation.Options(
          seed: seed, rate: rate, speed: speed, firstLanguage: Language(tag: language)),
        port: port, clock: SystemClock(), sign: { signature.hex(of: $0) })
      people.run(untilReadable: STDIN_FILENO, isOver: Environment.hasInputEnded)
    } catch {
      error.exit()
    }
  }
}
#endif
