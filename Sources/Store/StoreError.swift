import Glibc

/// Why the store could not do what was asked: what happened, to what, and what to do.
public enum StoreError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The directory holds no desk.
  case noDesk(path: String)
  /// The desk that was open has been removed, or moved away.
  case gone(path: String)
  /// The directory holds a desk already.
  case alreadyADesk(path: String)
  /// The operating system refused; `code` is its errno.
  case system(doing: String, path: String, code: Int32)
  /// Somebody else held the writers' lock for longer than one waits.
  case locked(path: String, holder: Int32?, waitedMilliseconds: Int)
  /// A line that is needed cannot be read.
  case damaged(path: String, line: Int, reason: String)
  /// Something that only a newer version can have written.
  case newerFormat(path: String, line: Int, what: String)
  /// The journal lacks commits that a snapshot has.
  case behindSnapshot(path: String, snapshotSeq: Int64)
  /// A write failed and could not be undone; this process writes nothing more.
  case refusing(path: String)
  /// The caller broke a rule of the interface.
  case misuse(String)

  public var description: String {
    switch self {
    case .noDesk(let path):
      "there is no desk in \(path); make one with `deskbell init`, or name another with --store"
    case .gone(let path): "the desk in \(path) is gone"
    case .alreadyADesk(let path):
      "there is a desk in \(path) already; it was left as it is"
    case .system(let doing, let path, let code):
      "cannot \(doing) \(path): \(String(cString: strerror(code)))\(StoreError.advice(code))"
    case .locked(let path, let holder, let waited):
      "\(holder.map { "process \($0)" } ?? "another process") holds the desk in \(path); "
        + "waited \(waited) ms; try again, or look at what that process does "
        + "(to remove the lock file does not help: it is the process that holds the desk)"
    case .damaged(let path, let line, let reason):
      "\(path), line \(line): \(reason); look with `deskbell store check`, "
        + "mend with `deskbell store repair`, or restore a backup"
    case .newerFormat(let path, let line, let what):
      "\(path), line \(line): \(what), which this version of deskbell does not know; "
        + "use the version that wrote it, or a newer one"
    case .behindSnapshot(let path, let seq):
      "\(path) lacks events up to number \(seq), which the snapshot has: "
        + "the journal was cut or replaced; restore it from a backup, "
        + "or go on without them after `deskbell store repair`"
    case .refusing(let path):
      "an earlier write to \(path) failed and could not be undone; "
        + "this process writes nothing more: end it, look at the disk, start again"
    case .misuse(let what): what
    }
  }

  /// Why, in as few words as there are: the system's own where it is the system that refused.
  public var reason: String {
    if case .system(_, _, let code) = self { String(cString: strerror(code)) } else { description }
  }

  /// For a line of a screen, which is cut where it is full: the reason comes first, and files go
  /// without the path before them, which can be longer than the screen is wide.
  public var brief: String {
    func name(_ path: String) -> Substring { path.split(separator: "/").last ?? Substring(path) }
    return switch self {
    case .system(let doing, let path, _): "\(reason): cannot \(doing) \(name(path))"
    case .locked(_, let holder, _):
      "\(holder.map { "process \($0)" } ?? "another process") holds the desk; try again"
    case .damaged(let path, let line, let why): "\(name(path)), line \(line): \(why)"
    case .newerFormat(let path, let line, let what):
      "\(name(path)), line \(line): \(what), of a newer deskbell"
    case .behindSnapshot(let path, _): "\(name(path)) lacks events that the snapshot has"
    case .refusing: "an earlier write failed and could not be undone; end this, look at the disk"
    case .noDesk, .gone, .alreadyADesk, .misuse: description
    }
  }

  private static func advice(_ code: Int32) -> String {
    switch code {
    case ENOSPC: "; free some space, then try again: nothing was lost"
    case EDQUOT: "; the quota is used up: free some space, then try again: nothing was lost"
    case EFBIG: "; raise the limit on the size of files (ulimit -f): nothing was lost"
    case EACCES, EPERM: "; check who owns the directory and its mode, or name another with --store"
    case ENOTEMPTY: "; name a directory that is empty or not there yet"
    case ELOOP: "; it is a link, and no link belongs into a desk: look where it leads, take it away"
    case EMLINK:
      "; it has another name elsewhere, so that it may be no file of the desk's: look at it"
    case ENOTDIR: "; a file lies where a directory should: name another with --store"
    case EROFS: "; the file system is mounted read-only"
    case ESTALE: "; it was removed or replaced meanwhile: try again"
    case EMFILE, ENFILE: "; too many files are open"
    case EIO: "; the disk reports errors: make a backup now"
    default: ""
    }
  }
}
