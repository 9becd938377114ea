public import Desk

/// What happened since the last look.
public enum CatchUp: Equatable, Sendable {
  case commits([Commit])
  /// The journal is not what it was: a commit was rolled back, or it was mended. `open` again.
  case reload
}
