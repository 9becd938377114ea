#if Web
import Desk
import FrontDesk
import HTTPTypes
import Hummingbird
import JSON
import Logging
import NIOCore
import Website
import Words

/// Answers requests: finds what is asked for, checks who asks and how often, and has it done.
struct Responder: HTTPResponder {
  typealias Context = ClientContext

  let site: any Site
  let options: Gateway.Options
  let words: any Wording
  let limits: LiveLimits
  let doorkeeper: Doorkeeper
  let streams: StreamTable
  let metrics = GatewayMetrics()
  let troubles: Troubles

  init(site: any Site, options: Gateway.Options, logger: Logger) {
    self.site = site
    self.options = options
    words = options.tongue.words
    limits = LiveLimits(options.limits)
    doorkeeper = Doorkeeper(limits: limits, now: options.clock)
    streams = StreamTable(limits: limits, second: options.second)
    troubles = Troubles(logger)
  }

  /// A request whose route is known, with who asks.
  struct Asked {
    var route: Route
    var request: Request
    var context: ClientContext
    var client: ClientAddress
    /// The desk, as it meets whoever asks from there.
    var site: any Site
  }

  /// In a task of its own, whose memory goes with it: that of a connection's stays for as long as the
  /// connection does, which may be a stream.
  func respond(to request: Request, context: ClientContext) async -> Response {
    await Task.immediate { await respond(in: context, to: request) }.value
  }

  private func respond(in context: ClientContext, to request: Request) async -> Response {
    let start = ContinuousClock.now
    let routes = Route.at(request.uri.path)
    let route = routes.first { $0.method == request.method || $0.isHead(request.method) }
    let origin = request.headers[.origin]
    let isAllowed = origin.map { options.origins.allow($0, at: request.head.authority) }
    var response: Response
    do throws(HTTPFault) {
      if let origin, isAllowed == false, routes.contains(where: \.isForPages) {
        let origin = String(origin.prefix(200))
        troubles.tellOnce(.originRefused(origin), words)
        throw HTTPFault(.forbidden, .origin, .origin(origin))
      }
      if request.method == .options, let first = routes.first {
        response = Responder.preflight(routes, isForPages: first.isForPages)
      } else {
        let route = try found(route, routes)
        let client = options.proxies.client(
          peer: context.peer, forwarded: request.headers[values: .forwardedFor])
        if !client.isKnown { troubles.tellOnce(.proxySaysNotForWhom, words) }
        response = try await answer(
          Asked(
            route: route, request: request, context: context, client: client,
            site: site.reached(from: client.address, allowance(of: client))))
      }
    } catch {
      response = refusal(error, to: request)
    }
    if let origin, isAllowed == true, routes.contains(where: \.isForPages) {
      response.headers[.accessControlAllowOrigin] = origin
      response.headers[.accessControlExposeHeaders] = "Retry-After"
    }
    protect(&response, route)
    if request.method == .head { response = response.createHeadResponse() }
    let spent = ContinuousClock.now - start
    metrics.answered(
      route, status: response.status.code,
      nanoseconds: spent.components.seconds * 1_000_000_000
        + spent.components.attoseconds / 1_000_000_000)
    return response
  }

  /// How many chats an address may begin.
  private func allowance(of client: ClientAddress) -> ChatAllowance {
    let doorkeeper = doorkeeper
    return ChatAllowance(
      reserve: { doorkeeper.takeChat(of: client) },
      giveBack: { doorkeeper.giveBackChat(of: client) })
  }

  private func found(_ route: Route?, _ routes: [Route]) throws(HTTPFault) -> Route {
    if let route { return route }
    guard !routes.isEmpty else { throw HTTPFault(.notFound, .notFound, .noSuchPlace) }
    throw HTTPFault(
      .methodNotAllowed, .method, .method(allowed: routes.map { $0.method.rawValue }))
  }

  /// What a browser asks before a page of another origin may ask.
  private static func preflight(_ routes: [Route], isForPages: Bool) -> Response {
    let methods = routes.map(\.method.rawValue).joined(separator: ", ")
    var headers: HTTPFields = [.allow: methods + ", OPTIONS"]
    if isForPages {
      headers[.accessControlAllowMethods] = methods
      headers[.accessControlAllowHeaders] =
        "authorization, content-type, last-event-id, x-deskbell-after"
      headers[.accessControlMaxAge] = "7200"
    }
    return Response(status: .noContent, headers: headers)
  }

  /// The answer to what never came to be a request, after which the connection closes.
  func refusal(without fault: HTTPFault) -> (HTTPResponse, ByteBuffer) {
    metrics.limited(fault.code)
    var writer = JSONWriter()
    fault.write(to: &writer, words)
    var response = Responder.json(writer, fault.status)
    protect(&response, nil)
    response.headers[.connection] = "close"
    response.headers[.contentLength] = "\(writer.bytes.count)"
    return (response.head, ByteBuffer(bytes: writer.bytes))
  }

  private func refusal(_ fault: HTTPFault, to request: Request) -> Response {
    metrics.limited(fault.code)
    var writer = JSONWriter()
    fault.write(to: &writer, words)
    var response = Responder.json(writer, fault.status)
    if let seconds = fault.retryAfter { response.headers[.retryAfter] = "\(seconds)" }
    if case .method(let allowed) = fault.fault {
      response.headers[.allow] = allowed.joined(separator: ", ")
    }
    if fault.code == .unknownVisitor { response.headers[.wwwAuthenticate] = "Bearer" }
    // What comes after an answer that did not wait for it is not to be read.
    let length = request.headers[.contentLength]
    let hasBody = request.headers[.transferEncoding] != nil || (length != nil && length != "0")
    if hasBody, fault.leavesBody { response.headers[.connection] = "close" }
    return response
  }

  /// Header fields that keep browsers from taking anything for something else.
  private func protect(_ response: inout Response, _ route: Route?) {
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.referrerPolicy] = "no-referrer"
    if response.headers[.contentSecurityPolicy] == nil {
      response.headers[.contentSecurityPolicy] = "default-src 'none'; frame-ancestors 'none'"
    }
    response.headers[.crossOriginResourcePolicy] =
      route == .widget ? "cross-origin" : "same-origin"
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    if route?.isForPages != false { response.headers[.vary] = "Origin" }
  }

  static func json(_ writer: JSONWriter, _ status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: Media.json],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: writer.bytes)))
  }

  static func json(_ write: (inout JSONWriter) -> Void) -> Response {
    var writer = JSONWriter()
    write(&writer)
    return json(writer)
  }
}

extension Route {
  /// Whether a method asks for the head of it alone.
  fileprivate func isHead(_ method: HTTPRequest.Method) -> Bool {
    method == .head && self.method == .get && self != .events
  }
}

extension HTTPField.Name {
  static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
  static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
  static let crossOriginResourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")!
  static let deskbellAfter = HTTPField.Name("X-Deskbell-After")!
  static let lastEventID = HTTPField.Name("Last-Event-ID")!
  static let accelBuffering = HTTPField.Name("X-Accel-Buffering")!
}
#endif
