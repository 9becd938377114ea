#if Web
import ArgumentParser
import Gateway
import Glibc
import Logging
import ServiceLifecycle
import UnixSignals
import Words

/// Serves a desk to websites until it is told to end.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve a desk to websites (the default).")

  @Option(
    help: ArgumentHelp(
      "The desk's directory; else DESKBELL_STORE, else the XDG data directory.", valueName: "dir"))
  var store: String?

  @OptionGroup var settings: ServeOptions

  /// For a program that has started it: its address goes to standard output, and it ends when its
  /// standard input does.
  @Flag(help: .hidden)
  var attended = false

  func run() async throws {
    do throws(Failure) {
      try await serve()
    } catch {
      error.exit()
    }
  }

  private func serve() async throws(Failure) {
    let store = StorePath(store)
    let options = try settings.options(store: store)
    let socket = try settings.socket()
    Environment.shareHeaps()
    Environment.allowConnections()
    signal(SIGPIPE, SIG_IGN)
    let desk = await OpenDesk(store)
    try desk.check()
    try socket?.claim()
    let logger = Logger(label: "deskbell-gateway") { _ in QuietLog() }
    let origins = options.origins.count
    let scheme = options.tls == nil ? "http" : "https"
    let gateway = Gateway(site: desk.site, options: options, logger: logger) { [attended] place in
      Environment.letGoOfStart()
      do throws(Failure) { try socket?.share() } catch { error.exit() }
      if attended { return Environment.print("\(scheme)://\(place.description)/") }
      Log.line(.listening(place.description, origins: origins))
    }
    let services: [any Service] = [Deadline(seconds: 4.5), gateway]
    var configuration = ServiceGroupConfiguration(
      services: services.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint],
      logger: logger)
    // Then whoever does not let go is let go.
    configuration.maximumGracefulShutdownDuration = .seconds(3)
    let group = ServiceGroup(configuration: configuration)
    desk.whenLost { Task { await group.triggerGracefulShutdown() } }
    if attended {
      Environment.whenInputEnds { Task { await group.triggerGracefulShutdown() } }
    }
    do {
      try await group.run()
    } catch let error as Gateway.CannotListen {
      desk.close()
      throw Failure(unavailable: .cannotListen(error.place, error.obstacle))
    } catch {
      desk.close()
      throw Failure(status: 70, Environment.words.told(.stopped("\(error)")))
    }
    desk.close()
    try desk.check()
  }
}
#endif
