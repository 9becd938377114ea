/// A rule of the store's interface that its caller broke.
public enum StoreMisuse: Hashable, Sendable, CaseIterable {
  case needsOpen
  case needsCatchUp
  case needsLock
  case lockedAlready
  case emptyCommit
  case eventsOutOfOrder
  /// A store that was opened to look is neither locked nor mended, nor keeps it anybody present.
  case onlyLooks
  /// The desk was closed before something was asked of it, or done.
  case closed
}
