#if Web
import Desk
import Hummingbird
import NIOCore

/// What belongs to a request beside itself: its connection.
struct ClientContext: InitializableFromSource {
  let channel: any Channel

  init(source: ApplicationRequestContextSource) { channel = source.channel }

  /// Who is connected; nil: through a Unix socket.
  var peer: IPAddress? {
    channel.remoteAddress?.ipAddress.flatMap { IPAddress($0) }
  }
}
#endif
