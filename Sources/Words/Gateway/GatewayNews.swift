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
  /// It cannot be made; why, as the system says it.
  case cannotMakeSecret(String, code: Int32)
  /// The address.
  case cannotListen(String, ListenObstacle)
  /// At that path is something that is no socket.
  case noSocket(String)
  case noGroup(String)
  /// The socket cannot be given to those who may use it.
  case cannotShareSocket(String, code: Int32)
  case groupNeedsSocket
  /// A proxy asks, and does not say for whom.
  case proxySaysNotForWhom
  /// Pages of an origin that is not named wanted to use the chat.
  case originRefused(String)
}
