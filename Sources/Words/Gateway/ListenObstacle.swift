/// Why the gateway cannot listen where it was to.
public enum ListenObstacle: Hashable, Sendable {
  /// Somebody else does.
  case inUse
  case notAllowed
  /// This machine has no such address.
  case noSuchAddress
  /// Of a Unix socket.
  case noSuchFolder
  /// What the system says.
  case other(String)
}
