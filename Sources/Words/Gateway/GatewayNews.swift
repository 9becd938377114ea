/// What whoever runs the gateway should know.
public enum GatewayNews: Hashable, Sendable {
  /// The address, and how many origins may use it.
  case listening(String, origins: Int)
  /// It ended by itself; why.
  case stopped(String)
  /// A value of an option that will not do.
  case noListenAddress(String)
  case noProxy(String)
  case noOrigin(String)
  case noLimit(String, known: [String])
  case tlsNeedsBoth
  case noCertificate(String)
  case noSecret(String)
}
