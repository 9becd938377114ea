public import Desk

/// What whoever has a desk open should know, though nothing they asked for failed.
public enum DeskWarning: Hashable, Sendable {
  /// The writer of the last commit died before it was done; what there was of it was set aside.
  case tornCommit(path: String, bytes: Int64, copy: String)
  /// The journal was read from its start instead.
  case snapshotNotUsed(path: String, SnapshotDoubt)
  case noSnapshotMade(StoreError)
  /// The clock stands before the last event; desk time waits there.
  case clockBehind(milliseconds: Int64, lastEvent: Instant)
  /// The clock differs from that of those who are live, whose time counts; by so many milliseconds.
  case clockDisagrees(ahead: Int64)
  /// Whoever wrote what came last could not make it durable, so that it did not happen.
  case rolledBack
  case dueHasToWait(StoreError)
  /// Something that nobody waits for an answer to did not succeed.
  case failed(StoreError)
  case refused(Refusal)
  /// This account may read the desk and not write it.
  case readOnly
}
