public import Records

/// Why the store could not do what was asked: what happened, and to what.
public enum StoreError: Error, Hashable, Sendable {
  /// The directory holds no desk.
  case noDesk(path: String)
  /// The desk that was open has been removed, or moved away.
  case gone(path: String)
  /// The directory holds a desk already.
  case alreadyADesk(path: String)
  /// The operating system refused; `code` is its errno.
  case system(doing: Deed, path: String, code: Int32)
  /// Somebody else held the writers' lock for longer than one waits.
  case locked(path: String, holder: Int32?, waitedMilliseconds: Int)
  /// A line that is needed cannot be read.
  case damaged(path: String, line: Int, reason: Damage)
  /// Something that only a newer version can have written.
  case newerFormat(path: String, line: Int, what: Novelty)
  /// The journal lacks commits that a snapshot has.
  case behindSnapshot(path: String, snapshotSeq: Int64)
  /// A write failed and could not be undone; this process writes nothing more.
  case refusing(path: String)
  /// Others were at the visitors' book for longer than one waits.
  case bookIsBusy(path: String, waitedMilliseconds: Int)
  /// The visitors' book was damaged or taken away, and is empty now: whoever asks how far it is takes
  /// in the journal again.
  case bookMadeAnew(path: String)
  /// The caller broke a rule of the interface.
  case misuse(StoreMisuse)

  /// What the operating system was asked to do to a file.
  public enum Deed: Hashable, Sendable, CaseIterable {
    case lookAt, list, open, read, watch
    case make, makeDirectory, makeDesk, setMode, giveToGroup, putInPlace
    case writeTo, writeUnder, extend, cutBack, sync, date
    case lock, lookAtLock
    /// Present agents and visitors.
    case sayWhoIsThere, seeWhoIsThere
    /// Processes that stay at the desk.
    case sayWhoIsLive
  }
}
