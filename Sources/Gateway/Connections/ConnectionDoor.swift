#if Web
import Desk
import NIOCore

/// Stands before all else of a connection, also before TLS: an address has so many connections, and
/// one that is to be secured is so within some seconds.
final class ConnectionDoor: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let count: ConnectionCount
  /// In which it has to be secured; nil: it is plain.
  private let seconds: Int?
  private var place: ConnectionCount.Place?
  private var deadline: Scheduled<Void>?

  init(_ count: ConnectionCount, securedWithin seconds: Int?) {
    self.count = count
    self.seconds = seconds
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    context.fireChannelActive()
    begin(context)
  }

  private func begin(_ context: ChannelHandlerContext) {
    let peer = context.channel.remoteAddress?.ipAddress.flatMap { IPAddress($0) }
    place = count.enter(from: peer)
    guard place != nil else { return context.close(promise: nil) }
    guard let seconds else { return }
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    deadline = context.eventLoop.scheduleTask(in: .seconds(Int64(seconds))) {
      bound.value.close(promise: nil)
    }
  }

  /// TLS stands; what comes over it has a deadline of its own.
  func isSecured() {
    deadline?.cancel()
    deadline = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    isSecured()
    place = nil
    context.fireChannelInactive()
  }
}
#endif
