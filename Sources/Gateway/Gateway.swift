#if Web
import Desk
import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdHTTP2
public import Logging
import NIOCore
public import ServiceLifecycle
import Synchronization
public import Website
public import Words

/// The website's door to a desk: JSON over HTTP for what visitors do, server-sent events for what
/// happens to them.
public struct Gateway: Service {
  private let options: Options
  private let responder: Responder
  private let logger: Logger
  private let listening: @Sendable (SocketPlace) -> Void

  /// Where it listens, once it does.
  public struct SocketPlace: Sendable, CustomStringConvertible {
    /// Nil: a Unix socket.
    public var port: Int?
    public var description: String
  }

  /// - Parameters:
  ///   - site: the desk, as browsers meet it.
  ///   - listening: told where, once it listens.
  public init(
    site: any Site, options: Options, logger: Logger,
    listening: @escaping @Sendable (SocketPlace) -> Void = { _ in }
  ) {
    self.options = options
    self.logger = logger
    self.listening = listening
    responder = Responder(site: site, options: options, logger: logger)
  }

  /// Serves until it is asked to leave: then nobody is let in any more, what was begun is done, and
  /// streams are told to come back.
  public func run() async throws {
    let limits = responder.limits
    let isListening = Atomic(false)
    // Where the desk cannot be asked now, the usual ones.
    try? await responder.site.bounds { limits.take($0) }
    let app = Application(
      responder: responder,
      server: server(),
      configuration: ApplicationConfiguration(
        address: options.listens.bound,
        serverName: nil,
        backlog: 1024,
        availableConnectionsDelegate: LiveConnections(limits)),
      services: [responder.streams],
      onServerRunning: { [listening, options] channel in
        isListening.store(true, ordering: .relaxed)
        listening(
          SocketPlace(
            port: channel.localAddress?.port,
            description: options.listens.described(port: channel.localAddress?.port)))
      },
      logger: logger)
    do {
      try await withGracefulShutdownHandler {
        try await app.run()
      } onGracefulShutdown: { [responder] in
        responder.streams.leave()
      }
    } catch {
      if isListening.load(ordering: .relaxed) { throw error }
      throw CannotListen(at: options.listens.described(port: nil), ListenObstacle(error))
    }
  }

  /// It could not begin, since it could not listen where it was to.
  public struct CannotListen: Error {
    public let place: String
    public let obstacle: ListenObstacle

    fileprivate init(at place: String, _ obstacle: ListenObstacle) {
      self.place = place
      self.obstacle = obstacle
    }
  }

  private func server() -> HTTPServerBuilder {
    let (limits, responder) = (responder.limits, responder)
    @Sendable func channel(isShared: Bool) -> HTTP1Channel.Configuration {
      HTTP1Channel.Configuration(
        additionalChannelHandlers: [
          ConnectionGuard(
            seconds: limits[.seconds], headers: limits[.headers], isShared: isShared,
            refusal: responder.refusal(without:))
        ],
        idleTimeout: .seconds(75),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: limits[.headers], maxHeaderListSize: limits[.headers],
          maxHeaderFieldCount: ConnectionGuard.mostFields))
    }
    let count = ConnectionCount(limits: limits, proxies: options.proxies)
    @Sendable func guarded(_ base: some ServerChildChannel, isSecured: Bool)
      -> any ServerChildChannel
    {
      GuardedChannel(base: base, isSecured: isSecured, limits: limits, count: count)
    }
    let tls = options.tls
    return HTTPServerBuilder { responder in
      guard let tls else {
        let plain = HTTP1Channel(
          responder: responder, configuration: channel(isShared: false))
        return guarded(plain, isSecured: false)
      }
      let secured = try HTTP2UpgradeChannel(
        tlsConfiguration: tls,
        configuration: HTTP2UpgradeChannel.Configuration(
          idleTimeout: .seconds(75), gracefulCloseTimeout: .seconds(2),
          streamConfiguration: channel(isShared: true)),
        responder: responder)
      return guarded(secured, isSecured: true)
    }
  }
}

extension Gateway.Options.Place {
  fileprivate var bound: BindAddress {
    switch self {
    case .address(let host, let port): .hostname(host, port: port)
    case .unix(let path): .unixDomainSocket(path: path)
    }
  }

  fileprivate func described(port bound: Int?) -> String {
    switch self {
    case .address(let host, let port):
      host.contains(":") ? "[\(host)]:\(bound ?? port)" : "\(host):\(bound ?? port)"
    case .unix(let path): path
    }
  }
}

extension ListenObstacle {
  /// As the system tells it.
  fileprivate init(_ error: any Error) {
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE: self = .inUse
    case EACCES, EPERM: self = .notAllowed
    case EADDRNOTAVAIL: self = .noSuchAddress
    case ENOENT, ENOTDIR: self = .noSuchFolder
    default: self = .other("\(error)")
    }
  }
}
#endif
