/// Where a word may be broken.
public enum WordHandling: Sendable {
  /// After a hyphen or a slash: for reading.
  case broken
  /// Nowhere but at the edge, if it is longer than a row: for addresses, paths and commands, which are
  /// copied.
  case whole
}
