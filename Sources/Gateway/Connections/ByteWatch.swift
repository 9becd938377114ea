#if Web
import NIOCore
import NIOTLS

/// Tells those who read requests that bytes have come, before these are one: who begins a head has to
/// end it. Stands where bytes are plain, and tells the door once they are secured.
final class ByteWatch: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  /// Bytes come.
  struct BytesCome {}

  private let door: ConnectionDoor

  init(_ door: ConnectionDoor) { self.door = door }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    context.fireUserInboundEventTriggered(BytesCome())
    context.fireChannelRead(data)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .handshakeCompleted = event as? TLSUserEvent { door.isSecured() }
    context.fireUserInboundEventTriggered(event)
  }
}
#endif
