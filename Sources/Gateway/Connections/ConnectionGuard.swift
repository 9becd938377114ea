#if Web
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import Words

/// Bounds what a connection may cost: a request comes whole within some seconds, an answer goes within
/// some more, header fields that are too large and what is no HTTP are told so, and whoever is told
/// that the connection closes finds it closed.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// A request took too long.
  struct TooSlow: Error {}

  private let seconds: Int64
  /// Bytes of a head, where nobody before this has counted them.
  private let headers: Int
  /// Whether it is one stream of many on a connection, of HTTP/2.
  private var isShared: Bool
  /// The whole answer to what never came to be a request.
  private let refusal: @Sendable (HTTPFault) -> (HTTPResponse, ByteBuffer)
  private var reading: Scheduled<Void>?
  private var writing: Scheduled<Void>?
  /// Whether a request is being answered.
  private var isAnswering = false
  private var isClosing = false
  /// Whether a stream is what is answered.
  private var isStreaming = false

  init(
    seconds: Int, headers: Int, isShared: Bool,
    refusal: @escaping @Sendable (HTTPFault) -> (HTTPResponse, ByteBuffer)
  ) {
    self.seconds = Int64(seconds)
    self.headers = headers
    self.isShared = isShared
    self.refusal = refusal
  }

  /// What a browser asks is mostly small, and what one connection reads into stays with it.
  private static let reading = AdaptiveRecvByteBufferAllocator(
    minimum: 256, initial: 512, maximum: 65_536)

  func handlerAdded(context: ChannelHandlerContext) {
    // Of a secured connection it turns out late whether it is one of HTTP/2; where its bytes are
    // watched, it is none of many.
    if (try? context.pipeline.syncOperations.context(handlerType: ByteWatch.self)) != nil {
      isShared = false
    }
    if !isShared {
      try? context.channel.syncOptions?.setOption(.recvAllocator, value: ConnectionGuard.reading)
    }
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { stop() }

  private func stop() {
    reading?.cancel()
    writing?.cancel()
    (reading, writing) = (nil, nil)
  }

  /// So many fields a head may have.
  static let mostFields = 100

  /// A new connection has to bring a whole head before long, and so has one that begins another.
  private func begin(_ context: ChannelHandlerContext) {
    guard reading == nil else { return }
    reading = after(seconds, context) { context, _ in context.close(promise: nil) }
  }

  private func after(
    _ seconds: Int64, _ context: ChannelHandlerContext,
    _ body: @escaping (ChannelHandlerContext, ConnectionGuard) -> Void
  ) -> Scheduled<Void> {
    let bound = NIOLoopBound((context, self, body), eventLoop: context.eventLoop)
    return context.eventLoop.scheduleTask(in: .seconds(seconds)) {
      let (context, handler, body) = bound.value
      body(context, handler)
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // Whoever is told that the connection closes is not listened to any more.
    guard !isClosing else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      reading?.cancel()
      if isShared, head.isLarger(than: headers) { return refuse(.headersTooLarge, context) }
      isAnswering = true
      reading = after(seconds, context) { context, handler in
        handler.reading = nil
        context.fireErrorCaught(TooSlow())
      }
    case .body: break
    case .end:
      reading?.cancel()
      reading = nil
    }
    context.fireChannelRead(data)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let error = error as? HTTPParserError, !isAnswering, !isClosing else {
      return context.fireErrorCaught(error)
    }
    let isTooLarge = if case .headerOverflow = error { true } else { false }
    refuse(isTooLarge ? .headersTooLarge : .notHTTP, context)
  }

  /// Answers what never came to be a request, and closes.
  private func refuse(_ fault: HTTPFault, _ context: ChannelHandlerContext) {
    isClosing = true
    stop()
    refuse(fault, context, nil)
    finish(context, nil)
  }

  /// Answers without a request, but for the answer's end.
  private func refuse(
    _ fault: HTTPFault, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?
  ) {
    var (head, body) = refusal(fault)
    if isShared { head.headerFields[.connection] = nil }
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(body)), promise: promise)
  }

  /// A head has begun, where none was being read.
  private func bytesCome(_ context: ChannelHandlerContext) {
    if !isShared, !isClosing { begin(context) }
  }

  /// Whoever listens to a stream and closes has gone, though they could still read.
  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is ByteWatch.BytesCome { return bytesCome(context) }
    if isStreaming, !isShared, case .inputClosed = event as? ChannelEvent {
      return context.close(promise: nil)
    }
    context.fireUserInboundEventTriggered(event)
  }

  func write(
    context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
  ) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      if head.headerFields[.connection] == "close" {
        isClosing = true
        // The server's own answer to what it finds to be no HTTP behind a request.
        if head.status == .badRequest, head.headerFields[.contentType] == nil {
          return refuse(.notHTTP, context, promise)
        }
        if isShared { head.headerFields[.connection] = nil }
      }
      isStreaming = head.headerFields[.contentType] == Media.events
      if !isStreaming, writing == nil {
        writing = after(seconds * 3, context) { context, _ in context.close(promise: nil) }
      }
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      isAnswering = false
      if isClosing {
        finish(context, promise)
      } else {
        context.write(data, promise: answered(context, promise))
      }
    }
  }

  /// A promise by which the deadline of writing is let go.
  private func answered(
    _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?
  ) -> EventLoopPromise<Void> {
    let promise = promise ?? context.eventLoop.makePromise()
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    promise.futureResult.whenComplete { _ in
      bound.value.writing?.cancel()
      bound.value.writing = nil
    }
    return promise
  }

  /// Ends the answer and the connection; not at once, lest what was answered is lost with what was
  /// not read.
  private func finish(_ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: answered(context, promise))
    if !isShared { context.close(mode: .output, promise: nil) }
    _ = after(1, context) { context, _ in context.close(promise: nil) }
  }
}

extension HTTPFault {
  fileprivate static let headersTooLarge = HTTPFault(
    .requestHeaderFieldsTooLarge, .headers, .headersTooLarge)
  fileprivate static let notHTTP = HTTPFault(.badRequest, .badRequest, .notHTTP)
}

extension HTTPRequest {
  /// Whether its head has more than so many bytes, or more fields than one may have.
  fileprivate func isLarger(than bytes: Int) -> Bool {
    guard headerFields.count <= ConnectionGuard.mostFields else { return true }
    let first = (path ?? "").utf8.count + (authority ?? "").utf8.count
    return headerFields.reduce(first) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count }
      > bytes
  }
}
#endif
