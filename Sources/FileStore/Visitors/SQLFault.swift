import CSQLite
import Glibc
import Store

/// What SQLite could not do.
struct SQLFault: Error {
  /// Its extended result code.
  var code: Int32
  /// The system's, if that refused something.
  var system: Int32 = 0

  /// What was found is no book as this version makes it.
  static let notAsMade = SQLFault(code: SQLITE_NOTADB)

  /// The book is another one than it was, and was whole: no result of SQLite's.
  static let madeAnew = SQLFault(code: -1)

  /// Whether the file is to blame, which others would find so too.
  var isDamage: Bool {
    // Of a statement that cannot be prepared the tables are other ones.
    [SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR, SQLITE_FORMAT, SQLITE_MISMATCH]
      .contains(code & 0xFF) || code == SQLITE_IOERR | 2 << 8  // a file that ends too early
  }

  /// What a person is told of it.
  func told(_ path: String, waitedMilliseconds: Int) -> StoreError {
    if code == Self.madeAnew.code { return .bookMadeAnew(path: path) }
    return switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL:
      .bookIsBusy(path: path, waitedMilliseconds: waitedMilliseconds)
    case SQLITE_FULL: .system(doing: .writeTo, path: path, code: ENOSPC)
    case SQLITE_NOMEM: .system(doing: .read, path: path, code: ENOMEM)
    case SQLITE_READONLY, SQLITE_PERM: .system(doing: .writeTo, path: path, code: EACCES)
    case SQLITE_CANTOPEN:
      .system(doing: .open, path: path, code: system == 0 ? ENOENT : system)
    default: .system(doing: .read, path: path, code: system == 0 ? EIO : system)
    }
  }
}
