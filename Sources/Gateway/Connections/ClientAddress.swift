#if Web
/// Where a request comes from.
struct ClientAddress: Hashable, Sendable {
  /// Nil: from this machine, through a Unix socket.
  var address: IPAddress?

  /// By which it is counted.
  var counted: String { address?.counted ?? "unix" }

  var isLocal: Bool { address?.isLoopback ?? true }
}
#endif
