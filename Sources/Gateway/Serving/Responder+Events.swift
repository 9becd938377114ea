#if Web
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import JSON
import NIOCore
import ServiceLifecycle
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
    let outbox = Outbox(most: options.limits[.unsent]) {
      metrics.streamCut()
      channel.close(mode: .all, promise: nil)
    }
    let ticket = try streams.open(outbox, of: key)
    let news = try await asking { () throws(SiteError) in try await site.news(key, after: after) }
    metrics.streamOpened()
    let request = asked.request
    let body = ResponseBody { writer in
      try await withGracefulShutdownHandler {
        try await request.body.consumeWithInboundCloseHandler { _ in
          try await Responder.write(news, outbox, ticket, metrics, to: &writer)
        } onInboundClosed: {
          outbox.end()
        }
      } onGracefulShutdown: {
        // Not all at once.
        outbox.put(StreamEvent.bye(after: Int.random(in: 500...4000)))
        outbox.end()
      }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: Media.events, .cacheControl: "no-store, no-transform",
        .accelBuffering: "no",
      ],
      body: body)
  }

  /// Writes a stream until it ends: whoever reads has gone, or is too slow, or the gateway goes.
  private static func write(
    _ news: AsyncStream<SiteNews>, _ outbox: Outbox, _ ticket: StreamTable.Ticket,
    _ metrics: GatewayMetrics, to writer: inout any ResponseBodyWriter
  ) async throws {
    outbox.put(StreamEvent.beginning)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        var json = JSONWriter()
        for await one in news {
          var bytes: [UInt8] = []
          StreamEvent.append(one, to: &bytes, using: &json)
          outbox.put(bytes)
          ticket.spoke()
          metrics.told(1)
        }
        guard !Task.isCancelled else { return }
        outbox.put(StreamEvent.resync)
        outbox.end()
      }
      while let buffer = await outbox.next() { try await writer.write(buffer) }
      group.cancelAll()
    }
  }
}
#endif
