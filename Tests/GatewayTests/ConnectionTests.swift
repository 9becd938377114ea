#if Web
import Desk
import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1
import NIOTLS
import Testing

@testable import Gateway

/// What a connection may cost, on connections whose time passes when they are told.
@Suite struct ConnectionTests {
  private func limits(_ change: (inout GatewayLimits) -> Void = { _ in }) -> LiveLimits {
    var limits = GatewayLimits()
    change(&limits)
    return LiveLimits(limits)
  }

  private func makeGuard(isShared: Bool) -> ConnectionGuard {
    ConnectionGuard(seconds: 10, headers: 16_384, isShared: isShared) { fault in
      var response = HTTPResponse(status: fault.status)
      response.headerFields[.connection] = "close"
      return (response, ByteBuffer())
    }
  }

  private func connect(_ channel: EmbeddedChannel, from peer: String = "198.51.100.1") throws {
    channel.remoteAddress = try SocketAddress(ipAddress: peer, port: 4711)
    try channel.connect(to: SocketAddress(ipAddress: peer, port: 4711)).wait()
    channel.remoteAddress = try SocketAddress(ipAddress: peer, port: 4711)
  }

  // MARK: Plain

  /// A line over which requests come, as it stands before the server.
  private func plainLine() throws -> EmbeddedChannel {
    let channel = EmbeddedChannel()
    let pipeline = channel.pipeline.syncOperations
    let door = ConnectionDoor(
      ConnectionCount(limits: limits(), proxies: TrustedProxies()), securedWithin: nil)
    try pipeline.addHandlers([door, ByteWatch(door)])
    try pipeline.configureHTTPServerPipeline(
      withPipeliningAssistance: false, withErrorHandling: false)
    try pipeline.addHandlers([HTTP1ToHTTPServerCodec(secure: false), makeGuard(isShared: false)])
    try connect(channel)
    return channel
  }

  private func ask(_ channel: EmbeddedChannel) throws {
    try channel.writeInbound(ByteBuffer(string: "GET / HTTP/1.1\r\nHost: a\r\n\r\n"))
    while try channel.readInbound(as: HTTPRequestPart.self) != nil {}
    try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
    try channel.writeOutbound(HTTPResponsePart.end(nil))
  }

  @Test func everyHeadHasTenSeconds() throws {
    let channel = try plainLine()
    for _ in 1...3 {
      try ask(channel)
      // One that rests between requests may rest.
      channel.embeddedEventLoop.advanceTime(by: .seconds(60))
      #expect(channel.isActive)
    }
    // Bytes that trickle in are one head, however many they are.
    for letter in "GET /hea" {
      try channel.writeInbound(ByteBuffer(string: "\(letter)"))
      channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    }
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(2))
    #expect(!channel.isActive)
  }

  // MARK: Many on one

  @Test func aHeadOfHTTP2HasItsBoundsToo() throws {
    func answer(_ change: (inout HTTPRequest) -> Void) throws -> HTTPResponse? {
      let channel = EmbeddedChannel()
      try channel.pipeline.syncOperations.addHandler(makeGuard(isShared: true))
      try connect(channel)
      var request = HTTPRequest(method: .get, scheme: "https", authority: "a", path: "/")
      change(&request)
      try channel.writeInbound(HTTPRequestPart.head(request))
      let isTaken = try channel.readInbound(as: HTTPRequestPart.self) != nil
      guard case .head(let head) = try channel.readOutbound(as: HTTPResponsePart.self) else {
        #expect(isTaken)
        return nil
      }
      #expect(!isTaken)
      // HTTP/2 knows no such field.
      #expect(head.headerFields[.connection] == nil)
      return head
    }
    func fields(_ count: Int, of bytes: Int) -> (inout HTTPRequest) -> Void {
      { request in
        for number in 0..<count {
          request.headerFields.append(
            HTTPField(
              name: HTTPField.Name("x-\(number)")!, value: String(repeating: "y", count: bytes)))
        }
      }
    }
    #expect(try answer(fields(100, of: 10)) == nil)
    #expect(try answer(fields(101, of: 10))?.status.code == 431)
    #expect(try answer(fields(2, of: 7000)) == nil)
    #expect(try answer(fields(2, of: 9000))?.status.code == 431)
    #expect(
      try answer { $0.path = "/" + String(repeating: "a", count: 17_000) }?.status.code == 431)
  }

  // MARK: Secured

  private func securedLine() throws -> (EmbeddedChannel, ByteWatch) {
    let channel = EmbeddedChannel()
    let door = ConnectionDoor(
      ConnectionCount(limits: limits(), proxies: TrustedProxies()), securedWithin: 10)
    let watch = ByteWatch(door)
    try channel.pipeline.syncOperations.addHandlers([door, watch])
    try connect(channel)
    return (channel, watch)
  }

  @Test func aLineIsSecuredWithinSeconds() throws {
    let (silent, _) = try securedLine()
    silent.embeddedEventLoop.advanceTime(by: .seconds(9))
    #expect(silent.isActive)
    silent.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!silent.isActive)
    let (quick, watch) = try securedLine()
    let context = try quick.pipeline.syncOperations.context(handler: watch)
    watch.userInboundEventTriggered(
      context: context, event: TLSUserEvent.handshakeCompleted(negotiatedProtocol: "h2"))
    quick.embeddedEventLoop.advanceTime(by: .seconds(60))
    #expect(quick.isActive)
  }

  // MARK: How many

  @Test func anAddressHasSoManyConnections() throws {
    let limits = limits { $0[.connectionsOfAddress] = 2 }
    let count = ConnectionCount(limits: limits, proxies: try .trusting("10.0.0.0/8"))
    func open(_ peer: String) throws -> EmbeddedChannel {
      let channel = EmbeddedChannel()
      try channel.pipeline.syncOperations.addHandler(ConnectionDoor(count, securedWithin: 10))
      try connect(channel, from: peer)
      return channel
    }
    let first = [try open("198.51.100.1"), try open("198.51.100.1")]
    #expect(first.map(\.isActive) == [true, true])
    let third = try open("198.51.100.1")
    #expect(!third.isActive)
    #expect(try open("198.51.100.2").isActive)
    // All of one network of IPv6 are one.
    let six = try (1...3).map { try open("2001:db8::\($0)") }
    #expect(six.map(\.isActive) == [true, true, false])
    // Those that stand for many.
    for peer in ["127.0.0.1", "10.1.2.3"] {
      let many = try (1...5).map { _ in try open(peer) }
      #expect(many.map(\.isActive) == Array(repeating: true, count: 5), "\(peer)")
    }
    _ = try first[0].finish()
    #expect(try open("198.51.100.1").isActive)
  }

  /// The limit of all is the setting as it is.
  @Test func theLimitOfAllIsLive() {
    let limits = limits()
    var connections = LiveConnections(limits)
    var settings = Settings.Web()
    settings.connections = 1
    limits.take(settings)
    connections.connectionOpened()
    #expect(!connections.isAcceptingNewConnections())
    settings.connections = 2
    limits.take(settings)
    #expect(connections.isAcceptingNewConnections())
    connections.connectionClosed()
    settings.connections = 1
    limits.take(settings)
    #expect(connections.isAcceptingNewConnections())
  }
}
#endif
