#if Web
import Desk
import HTTPTypes
import Hummingbird
import JSON
import NIOCore
import Website
import Words

/// What is served beside what visitors do.
extension Responder {
  func serve(_ asked: Asked) async throws(HTTPFault) -> Response {
    switch asked.route {
    case .health:
      _ = try await asking { () throws(SiteError) in try await site.look() }
      return Responder.json { writer in
        writer.beginObject()
        writer.member("status", word: "ok")
        writer.endObject()
      }
    case .metrics:
      // For whoever runs the gateway; a proxy before it serves it to nobody else.
      guard asked.client.isLocal else { throw HTTPFault(.notFound, .notFound, .noSuchPlace) }
      return Responder.text(metrics.text(streams: streams.count), Media.metrics)
    case .agentPicture: return try await picture(asked.request)
    case .interface: return Responder.file(Served.interface, asked.request)
    case .shop: return Responder.file(Served.shop, asked.request)
    case .widget: return Responder.file(Served.widget, asked.request)
    case .hello, .events, .page, .time, .answers, .start, .messages, .typing, .leave, .left,
      .attributes, .identify, .forget, .lines:
      throw HTTPFault(.notFound, .notFound, .noSuchPlace)
    }
  }

  /// An agent's picture: what the desk took for one when it was handed in, as what it is. It is known
  /// by its bytes, so that it never becomes another.
  private func picture(_ request: Request) async throws(HTTPFault) -> Response {
    guard let id = Route.picture(at: request.uri.path),
      let picture = try await asking({ () throws(SiteError) in try await site.picture(id) })
    else { throw HTTPFault(.notFound, .notFound, .noSuchPlace) }
    return Response(
      status: .ok,
      headers: [
        .contentType: picture.kind.mediaType,
        .cacheControl: "public, max-age=31536000, immutable",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: picture.bytes)))
  }

  private static func text(_ text: String, _ type: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  private static func file(_ file: Served, _ request: Request) -> Response {
    var headers: HTTPFields = [
      .contentType: file.type, .eTag: file.tag, .cacheControl: "public, max-age=300",
    ]
    if let policy = file.policy { headers[.contentSecurityPolicy] = policy }
    if request.headers[.ifNoneMatch]?.contains(file.tag) == true {
      return Response(status: .notModified, headers: headers)
    }
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: file.bytes))
  }
}
#endif
