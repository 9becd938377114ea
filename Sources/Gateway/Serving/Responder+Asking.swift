#if Web
import Desk
import HTTPTypes
import Hummingbird
import NIOCore
import Website
import Words

extension Responder {
  /// Who asks may ask, and asks in the right form: then it is done.
  func answer(_ asked: Asked) async throws(HTTPFault) -> Response {
    try doorkeeper.admit(.request, of: asked.client)
    switch asked.route {
    case .hello: return try await hello(asked)
    case .events, .page, .time, .answers, .start, .messages, .typing, .leave, .left, .attributes,
      .identify, .forget, .lines:
      guard let key = Responder.token(asked.request) else { throw HTTPFault.unknownVisitor }
      try doorkeeper.admit(.request, of: key)
      return try await known(key) { () throws(HTTPFault) in try await answer(asked, key) }
    case .agentPicture, .interface, .health, .metrics, .shop, .widget:
      return try await serve(asked)
    }
  }

  /// Does something for a token, of which nothing is kept unless the desk turns out to know it.
  func known(
    _ key: VisitorKey, _ answer: () async throws(HTTPFault) -> Response
  ) async throws(HTTPFault) -> Response {
    do throws(HTTPFault) {
      let response = try await answer()
      doorkeeper.know(key)
      return response
    } catch {
      doorkeeper.letGo(key)
      throw error
    }
  }

  /// What a visitor does who says who they are.
  private func answer(_ asked: Asked, _ key: VisitorKey) async throws(HTTPFault) -> Response {
    switch asked.route {
    case .events: return try await events(asked, key)
    case .page: return try await page(asked, key)
    case .time: return try await time(asked, key)
    case .answers: return try await answers(asked, key)
    case .start: return try await start(asked, key)
    case .messages: return try await message(asked, key)
    case .typing: return try await typing(asked, key)
    case .leave: return try await leave(asked, key)
    case .left: return try await left(asked, key)
    case .attributes: return try await attributes(asked, key)
    case .identify: return try await identify(asked, key)
    case .forget: return try await forget(asked, key)
    case .lines: return try await lines(asked, key)
    case .hello, .agentPicture, .interface, .health, .metrics, .shop, .widget:
      throw HTTPFault(.notFound, .notFound, .noSuchPlace)
    }
  }

  /// The visitor's token: 32 characters a-z and 2-7, behind `Bearer`.
  static func token(_ request: Request) -> VisitorKey? {
    guard let text = request.headers[.authorization], text.utf8.count == 39,
      text.prefix(7).lowercased() == "bearer "
    else { return nil }
    let token = text.dropFirst(7)
    let isOne = token.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x32...0x37).contains(byte)
    }
    return isOne ? VisitorKey(String(token)) : nil
  }

  /// What a request asks in its body.
  func body<Body: RequestRecord>(_ asked: Asked) async throws(HTTPFault) -> Body {
    try Body.reading(try await bytes(asked.request))
  }

  /// A body that says nothing, or nothing that matters.
  func noBody(_ asked: Asked) async throws(HTTPFault) {
    let bytes = try await bytes(asked.request, mayBeEmpty: true)
    if bytes.readableBytes > 0 { _ = try EmptyRequest.reading(bytes) }
  }

  private func bytes(
    _ request: Request, mayBeEmpty: Bool = false
  ) async throws(HTTPFault) -> ByteBuffer {
    let most = limits[.body]
    let tooLarge = HTTPFault(.contentTooLarge, .tooLarge, .bodyTooLarge(most: most))
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most {
      throw tooLarge
    }
    if !(mayBeEmpty && request.headers[.contentType] == nil) { try Responder.checkType(request) }
    var bytes = ByteBuffer()
    do {
      for try await part in request.body {
        guard bytes.readableBytes + part.readableBytes <= most else { throw tooLarge }
        bytes.writeImmutableBuffer(part)
      }
    } catch let fault as HTTPFault {
      throw fault
    } catch is ConnectionGuard.TooSlow {
      throw HTTPFault(.requestTimeout, .timeout, .tooSlow)
    } catch {
      throw HTTPFault(.badRequest, .badRequest, .bodyBroken)
    }
    return bytes
  }

  private static func checkType(_ request: Request) throws(HTTPFault) {
    let type = request.headers[.contentType]?.lowercased() ?? ""
    let parts = type.split(separator: ";").map { part in
      String(part.drop { $0 == " " }.prefix { $0 != " " })
    }
    let isUTF8 = parts.dropFirst().allSatisfy { part in
      !part.hasPrefix("charset=") || part == "charset=utf-8" || part == "charset=\"utf-8\""
    }
    let encoding = request.headers[.contentEncoding]?.lowercased() ?? "identity"
    guard parts.first == Media.json, isUTF8, encoding == "identity" else {
      throw HTTPFault(.unsupportedMediaType, .type, .notJSONBody)
    }
  }

  /// Asks the desk.
  func asking<Answer>(
    _ ask: () async throws(SiteError) -> Answer
  ) async throws(HTTPFault) -> Answer {
    do throws(SiteError) {
      return try await ask()
    } catch {
      if case .desk(let failure) = error { troubles.tell(failure, words) }
      throw HTTPFault(error, words)
    }
  }
}
#endif
