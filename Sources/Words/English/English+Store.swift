import Glibc
public import Store

extension English {
  public func failure(_ error: StoreError) -> String {
    switch error {
    case .noDesk(let path): "there is no desk in \(path)"
    case .gone(let path): "the desk in \(path) is gone"
    case .alreadyADesk(let path): "there is a desk in \(path) already; it was left as it is"
    case .system(let doing, let path, let code):
      "cannot \(words(doing)) \(path): \(systemReason(code))\(advice(code))"
    case .locked(let path, let holder, let waited):
      "\(process(holder)) holds the desk in \(path); "
        + "waited \(waited) ms; try again, or look at what that process does "
        + "(to remove the lock file does not help: it is the process that holds the desk)"
    case .damaged(let path, let line, let reason): "\(path), line \(line): \(damage(reason))"
    case .newerFormat(let path, let line, let what):
      "\(path), line \(line): \(novelty(what)), which this version of deskbell does not know; "
        + "use the version that wrote it, or a newer one"
    case .behindSnapshot(let path, let seq):
      "\(path) lacks events up to number \(seq), which the snapshot has: "
        + "the journal was cut or replaced; restore it from a backup"
    case .refusing(let path):
      "an earlier write to \(path) failed and could not be undone; "
        + "this process writes nothing more: end it, look at the disk, start again"
    case .bookIsBusy(let path, let waited):
      "others are at the visitors' book \(path); waited \(waited) ms; try again"
    case .bookMadeAnew(let path):
      "the visitors' book \(path) was damaged or taken away and is being made anew from the journal; "
        + "try again"
    case .misuse(let misuse): words(misuse)
    }
  }

  public func reason(_ error: StoreError) -> String {
    if case .system(_, _, let code) = error { systemReason(code) } else { failure(error) }
  }

  public func brief(_ error: StoreError) -> String {
    func name(_ path: String) -> Substring { path.split(separator: "/").last ?? Substring(path) }
    return switch error {
    case .system(let doing, let path, let code):
      "\(systemReason(code)): cannot \(words(doing)) \(name(path))"
    case .locked(_, let holder, _): "\(process(holder)) holds the desk; try again"
    case .damaged(let path, let line, let reason):
      "\(name(path)), line \(line): \(damage(reason))"
    case .newerFormat(let path, let line, let what):
      "\(name(path)), line \(line): \(novelty(what)), of a newer deskbell"
    case .behindSnapshot(let path, _): "\(name(path)) lacks events that the snapshot has"
    case .refusing: "an earlier write failed and could not be undone; end this, look at the disk"
    case .bookIsBusy: "others are at the visitors' book; try again"
    case .bookMadeAnew: "the visitors' book is being made anew; try again"
    case .noDesk, .gone, .alreadyADesk, .misuse: failure(error)
    }
  }

  private func process(_ number: Int32?) -> String {
    number.map { "process \($0)" } ?? "another process"
  }

  /// In the system's own words.
  func systemReason(_ code: Int32) -> String { String(cString: strerror(code)) }

  private func advice(_ code: Int32) -> String {
    switch code {
    case ENOSPC: "; free some space, then try again: nothing was lost"
    case EDQUOT: "; the quota is used up: free some space, then try again: nothing was lost"
    case EFBIG: "; raise the limit on the size of files (ulimit -f): nothing was lost"
    case EACCES, EPERM: "; check who owns the directory and its mode"
    case ENOTEMPTY: "; name a directory that is empty or not there yet"
    case ELOOP: "; it is a link, and no link belongs into a desk: look where it leads, take it away"
    case EMLINK:
      "; it has another name elsewhere, so that it may be no file of the desk's: look at it"
    case ENOTDIR: "; a file lies where a directory should"
    case EROFS: "; the file system is mounted read-only"
    case ESTALE: "; it was removed or replaced meanwhile: try again"
    case EMFILE, ENFILE: "; too many files are open"
    case EIO: "; the disk reports errors: make a backup now"
    default: ""
    }
  }

  private func words(_ deed: StoreError.Deed) -> String {
    switch deed {
    case .lookAt: "look at"
    case .list: "list"
    case .open: "open"
    case .read: "read"
    case .watch: "watch"
    case .make: "make"
    case .makeDirectory: "make the directory"
    case .makeDesk: "make a desk in"
    case .setMode: "set the mode of"
    case .giveToGroup: "give to the group"
    case .putInPlace: "put in place"
    case .writeTo: "write to"
    case .writeUnder: "write under"
    case .extend: "extend"
    case .cutBack: "cut back"
    case .sync: "sync"
    case .date: "date"
    case .lock: "lock"
    case .lookAtLock: "look at the lock of"
    case .sayWhoIsThere: "say who is there in"
    case .sayWhoIsLive: "say who is live in"
    case .seeWhoIsThere: "see who is there in"
    }
  }

  private func words(_ misuse: StoreMisuse) -> String {
    switch misuse {
    case .needsOpen: "the store was not opened first"
    case .needsCatchUp: "what others wrote was not taken in first"
    case .needsLock: "the writers' lock is not held"
    case .lockedAlready: "the writers' lock is held already"
    case .emptyCommit: "a commit needs an event"
    case .eventsOutOfOrder: "events do not follow those before"
    case .onlyLooks: "a store that was opened to look is not written to"
    case .closed: "the desk was closed before this was done"
    }
  }
}
