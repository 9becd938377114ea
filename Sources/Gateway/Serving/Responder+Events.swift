#if Web
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Website
import Words

/// What happens to a visitor, as it happens.
extension Responder {
  func events(_ asked: Asked, _ key: VisitorKey) async throws(HTTPFault) -> Response {
    let headers = asked.request.headers
    let given = headers[.lastEventID] ?? headers[.deskbellAfter]
    guard let after = given.flatMap({ Int64($0) }), after >= 0 else {
      throw HTTPFault.field("Last-Event-ID", .noSequence)
    }
    let channel = asked.context.channel
    let metrics = metrics
    let outbox = Outbox(most: limits[.unsent]) {
      metrics.streamCut()
      channel.close(mode: .all, promise: nil)
    }
    let window = StreamWindow(
      outbox, try streams.open(outbox, of: key, from: asked.client.counted), metrics)
    try await asking { () throws(SiteError) in
      try await site.listen(key, after: after, in: window)
    }
    metrics.streamOpened()
    channel.closeFuture.whenComplete { _ in window.close() }
    // Thousands of streams stand here for hours: what each needs meanwhile is kept small.
    let body = ResponseBody { writer in
      defer { window.close() }
      while let buffer = await outbox.next() { try await writer.write(buffer) }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: Media.events, .cacheControl: "no-store, no-transform",
        .accelBuffering: "no", .connection: "close",
      ],
      body: body)
  }
}
#endif
