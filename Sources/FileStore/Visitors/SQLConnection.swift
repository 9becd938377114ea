import CSQLite
import Glibc

/// An open database, which lies in a folder of the desk's: it and the files that SQLite makes beside
/// it are opened by their names in the folder's descriptor, and none of them may be a link.
///
/// Nobody else in the process may open and close such a file: the system would take that as the end of
/// all locks that the process has on it.
final class SQLConnection {
  /// Its names lead there, as long as it is held.
  private let folder: Folder
  let database: OpaquePointer

  /// How it is used.
  enum Use {
    case writing
    /// Looking, with the locks of whoever writes.
    case reading
    /// So, in what others have written to the log beside the file: nothing there is written to either.
    case readingLog
    /// Looking at a file that nobody writes to meanwhile, or so that one finds out.
    case readingUnlocked
  }

  init(_ folder: Folder, _ name: String, _ use: Use) throws(SQLFault) {
    self.folder = folder
    let flags: Int32
    var address = "file:/proc/self/fd/\(folder.fd)/\(name)"
    switch use {
    case .writing: flags = SQLITE_OPEN_READWRITE
    case .reading: flags = SQLITE_OPEN_READONLY
    case .readingLog:
      flags = SQLITE_OPEN_READONLY
      address += "?readonly_shm=1"
    case .readingUnlocked:
      flags = SQLITE_OPEN_READONLY
      address += "?immutable=1"
    }
    var opened: OpaquePointer?
    let result = sqlite3_open_v2(
      address, &opened, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW,
      Self.system)
    guard result == SQLITE_OK, let opened else {
      defer { sqlite3_close_v2(opened) }
      throw SQLFault(
        code: opened.map { sqlite3_extended_errcode($0) } ?? SQLITE_NOMEM,
        system: opened.map { sqlite3_system_errno($0) } ?? ENOMEM)
    }
    database = opened
    sqlite3_extended_result_codes(opened, 1)
  }

  deinit { sqlite3_close_v2(database) }

  /// What went wrong last.
  var fault: SQLFault {
    SQLFault(
      code: sqlite3_extended_errcode(database), system: sqlite3_system_errno(database))
  }

  func run(_ text: String) throws(SQLFault) {
    guard sqlite3_exec(database, text, nil, nil, nil) == SQLITE_OK else { throw fault }
  }

  /// How many rows the last statement changed.
  var changes: Int { Int(sqlite3_changes64(database)) }

  /// How long others are waited for.
  func wait(milliseconds: Int) { sqlite3_busy_timeout(database, Int32(milliseconds)) }

  /// Leaves the files beside it where they are when it is closed: by then their names may be those of
  /// another database's.
  func keepFilesBeside() {
    var yes: Int32 = 1
    sqlite3_file_control(database, "main", SQLITE_FCNTL_PERSIST_WAL, &yes)
  }

  // MARK: Names

  /// SQLite's own way to files, but that names are left as they are: it would look where they lead.
  private static let system: String = {
    let name = "deskbell"
    guard let usual = sqlite3_vfs_find(nil) else { return name }
    let own = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    own.initialize(to: usual.pointee)
    own.pointee.zName = UnsafePointer(strdup(name))
    own.pointee.xFullPathname = { _, name, room, full in
      guard let name, let full, strlen(name) < Int(room) else { return SQLITE_CANTOPEN }
      strcpy(full, name)
      return SQLITE_OK
    }
    sqlite3_vfs_register(own, 0)
    // The superuser gives files beside a book to whom that belongs: but not again where they are
    // theirs, since that would be a change to them by somebody who only looks.
    let give: @convention(c) (Int32, uid_t, gid_t) -> Int32 = { file, owner, group in
      var status = stat()
      if fstat(file, &status) == 0, status.st_uid == owner, status.st_gid == group { return 0 }
      return fchown(file, owner, group)
    }
    _ = usual.pointee.xSetSystemCall(
      usual, "fchown", unsafeBitCast(give, to: sqlite3_syscall_ptr.self))
    return name
  }()
}
