#if Web
import Desk
import Hummingbird
import JSON
import Website
import Words

/// What visitors do.
extension Responder {
  func hello(_ asked: Asked) async throws(HTTPFault) -> Response {
    let hello: HelloRequest = try await body(asked)
    try check(hello.page, asked)
    if let key = Responder.token(asked.request) {
      try doorkeeper.admit(.request, of: key)
      do throws(HTTPFault) {
        return try await known(key) { () throws(HTTPFault) in
          try await welcome(key, hello, asked)
        }
      } catch {
        guard error.code == .unknownVisitor else { throw error }
      }
    }
    // Without a token, or with one that nobody has: a new visitor, of which an address has so many.
    try doorkeeper.admit(.visitor, of: asked.client)
    return try await welcome(nil, hello, asked)
  }

  private func welcome(
    _ key: VisitorKey?, _ hello: HelloRequest, _ asked: Asked
  ) async throws(HTTPFault) -> Response {
    let welcome = try await asking { () throws(SiteError) in
      try await asked.site.hello(key, hello.arrival)
    }
    return Responder.json { $0.welcome(welcome) }
  }

  /// A page is where its browser says that it is.
  private func check(_ page: PageRecord, _ asked: Asked) throws(HTTPFault) {
    guard let origin = asked.request.headers[.origin] else { return }
    guard Origins.isPage(page.url, of: origin) else {
      throw HTTPFault.field("page.url", .pageOfAnotherOrigin)
    }
  }

  func page(_ asked: Asked, _ key: VisitorKey) async throws(HTTPFault) -> Response {
    let request: PageRequest = try await body(asked)
    try check(request.page, asked)
    let picture = try await asking { () throws(SiteError) in
      try await asked.site.come(key, to: request.page.view)
    }
    return Responder.json { $0.picture(picture) }
  }

  func time(_ asked: Asked, _ key: VisitorKey) async throws(HTTPFault) -> Response {
    let time: TimeRequest = try await body(asked)
    let look = try await asking { () throws(SiteError) in
      try await asked.site.spend(
        key, on: time.page, milliseconds: time.milliseconds.value, scrolled: Int(time.scroll.value))
    }
    return Responder.json { $0.awaited(look) }
  }

  func answers(_ asked: Asked, _ key: VisitorKey) async throws(HTTPFault) -> Response {
    let request: AnswerRequest = try await body(asked)
    let step = try await asking { () throws(SiteError) in
      try await asked.site.answer(key, request.answer)
    }
    return Responder.json { $0.step(step) }
  }

  func start(_ asked: Asked, _ key: VisitorKey) async throws(HTTPFault) -> Response {
    let request: StartRequest = try await body(asked)
    let picture = try await asking { () throws(SiteError) in
      try await asked.site.start(key, DialogueID(request.dialogue))
    }
    return Responder.json { $0.picture(picture) }
  }

  func message(_ asked: Asked, _ key: VisitorKey) async throws(HTTPFault) -> Response {
    let message: MessageRequest = try await body(asked)
    try admitMessage(asked, key)
    let receipt = try await asking { () throws(SiteError) in
      try await asked.site.say(key, id: message.id, message.text)
    }
    return Responder.json { $0.receipt(receipt) }
  }

  private func admitMessage(_ asked: Asked, _ key: VisitorKey) throws(HTTPFault) {
    try doorkeeper.admit(.message, of: key)
    try doorkeeper.admit(.message, of: asked.client)
  }

  func typing(_ asked: Asked, _ key: VisitorKey) async throws(HTTPFault) -> Response {
    let typing: TypingRequest = try await body(asked)
    try await asking { () throws(SiteError) in try await asked.site.typing(key, typing.isOn) }
    return Response(status: .noContent)
  }

  func leave(_ asked: Asked, _ key: VisitorKey) async throws(HTTPFault) -> Response {
    try await noBody(asked)
    let receipt = try await asking { () throws(SiteError) in try await asked.site.leave(key) }
    return Responder.json { $0.receipt(receipt) }
  }

  func left(_ asked: Asked, _ key: VisitorKey) async throws(HTTPFault) -> Response {
    let request: LeftRequest = try await body(asked)
    try admitMessage(asked, key)
    let receipt = try await asking { () throws(SiteError) in
      try await asked.site.leaveMessage(key, request.left)
    }
    return Responder.json { $0.receipt(receipt) }
  }

  func attributes(_ asked: Asked, _ key: VisitorKey) async throws(HTTPFault) -> Response {
    let request: AttributesRequest = try await body(asked)
    let receipt = try await asking { () throws(SiteError) in
      try await asked.site.learn(key, request.attributes.values, isSigned: false)
    }
    return Responder.json { $0.receipt(receipt) }
  }

  /// A signature that is wrong is never taken for none.
  func identify(_ asked: Asked, _ key: VisitorKey) async throws(HTTPFault) -> Response {
    let request: IdentifyRequest = try await body(asked)
    let values = request.attributes.values
    let isSigned = request.signature != nil
    if let hex = request.signature {
      guard let secret = options.secret() else {
        throw HTTPFault(.forbidden, .signature, .noSecret, field: "signature")
      }
      guard Signature(secret: secret).isOf(values, hex: hex) else {
        throw HTTPFault(.forbidden, .signature, .wrongSignature, field: "signature")
      }
    }
    let receipt = try await asking { () throws(SiteError) in
      try await asked.site.learn(key, values, isSigned: isSigned)
    }
    return Responder.json { $0.identified(receipt, isSigned: isSigned) }
  }

  func forget(_ asked: Asked, _ key: VisitorKey) async throws(HTTPFault) -> Response {
    try await noBody(asked)
    try await asking { () throws(SiteError) in try await asked.site.forget(key) }
    return Response(status: .noContent)
  }

  func lines(_ asked: Asked, _ key: VisitorKey) async throws(HTTPFault) -> Response {
    let given = asked.request.uri.queryParameters["before"]
    guard let before = given.flatMap({ Int64($0) }), before > 0 else {
      throw HTTPFault.field("before", .outOfRange(least: 1, most: Int.max))
    }
    try doorkeeper.admit(.lines, of: key)
    try doorkeeper.admit(.lines, of: asked.client)
    let earlier = try await asking { () throws(SiteError) in
      try await asked.site.lines(key, before: before)
    }
    return Responder.json { $0.earlier(earlier.lines, more: earlier.more) }
  }
}
#endif
