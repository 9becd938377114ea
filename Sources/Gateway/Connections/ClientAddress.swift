#if Web
import Desk

/// Where a request comes from.
struct ClientAddress: Hashable, Sendable {
  /// Nil: from this machine, through a Unix socket; or nobody said.
  var address: IPAddress?
  /// Whether it is known at all: a proxy that asks for others and does not say for whom leaves it open.
  var isKnown = true

  static let unknown = ClientAddress(address: nil, isKnown: false)

  /// By which it is counted: all of one IPv6 network are one, since whoever has one address of it has
  /// as many as they like.
  var counted: String {
    guard isKnown else { return "unknown" }
    guard let bytes = address?.bytes else { return "unix" }
    return bytes.prefix(bytes.count == 16 ? 8 : 4).map { String($0, radix: 16) }
      .joined(separator: ".")
  }

  /// Whether it is certain that whoever asks is on this machine.
  var isLocal: Bool { isKnown && address?.isLoopback ?? true }
}
#endif
