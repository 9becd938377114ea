/// Why an address cannot be opened from here.
public enum AddressObstacle: Hashable, Sendable {
  /// There is no program for it.
  case noProgram
  /// There is one, but nothing that it could show anything on, as over SSH.
  case noDisplay
  /// There is no program of the name that the user gave.
  case notFound(String)
}
