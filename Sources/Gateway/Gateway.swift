#if Web
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdHTTP2
public import Logging
import NIOCore
public import ServiceLifecycle
public import Website
import Words

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
    // Where the desk cannot be asked now, the usual ones.
    try? await responder.site.bounds { limits.take($0) }
    let app = Application(
      responder: responder,
      server: try server(),
      configuration: ApplicationConfiguration(
        address: options.listens.bound,
        serverName: nil,
        backlog: 1024,
        availableConnectionsDelegate: MaximumAvailableConnections(
          limits[.connections], logger: logger)),
      services: [responder.streams],
      onServerRunning: { [listening, options] channel in
        listening(
          SocketPlace(
            port: channel.localAddress?.port,
            description: options.listens.described(port: channel.localAddress?.port)))
      },
      logger: logger)
    try await withGracefulShutdownHandler {
      try await app.run()
    } onGracefulShutdown: { [responder] in
      responder.streams.leave()
    }
  }

  private func server() throws -> HTTPServerBuilder {
    let (limits, responder) = (responder.limits, responder)
    func channel(isShared: Bool) -> HTTP1Channel.Configuration {
      HTTP1Channel.Configuration(
        additionalChannelHandlers: [
          ConnectionGuard(
            seconds: limits[.seconds], isShared: isShared, refusal: responder.refusal(without:))
        ],
        idleTimeout: .seconds(75),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: limits[.headers], maxHeaderListSize: limits[.headers],
          maxHeaderFieldCount: 100))
    }
    guard let tls = options.tls else {
      return .http1(configuration: channel(isShared: false))
    }
    return try .http2Upgrade(
      tlsConfiguration: tls,
      configuration: HTTP2UpgradeChannel.Configuration(
        idleTimeout: .seconds(75), gracefulCloseTimeout: .seconds(2),
        streamConfiguration: channel(isShared: true)))
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
#endif
