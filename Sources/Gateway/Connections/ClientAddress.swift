#if Web
import Desk

/// Where a request comes from.
struct ClientAddress: Hashable, Sendable {
  /// Nil: from this machine, through a Unix socket.
  var address: IPAddress?

  /// By which it is counted: all of one IPv6 network are one, since whoever has one address of it has
  /// as many as they like.
  var counted: String {
    guard let bytes = address?.bytes else { return "unix" }
    return bytes.prefix(bytes.count == 16 ? 8 : 4).map { String($0, radix: 16) }
      .joined(separator: ".")
  }

  var isLocal: Bool { address?.isLoopback ?? true }
}
#endif
