import CUnix
import Glibc
import Store

/// The file of the visitors' book: found, opened, and made anew when it is not there or no good.
///
/// Whoever opens it to write, or puts another one in its place, has the lock `lock/book`
/// meanwhile, so that nobody opens the one and the files beside the other.
final class BookFile {
  private let directory: StoreDirectory
  let looks: Bool
  /// Whether processes of other machines may be at it, with which nobody has memory in common.
  private let isAmongMachines: Bool
  /// Opened to write.
  private var open: (tables: BookTables, file: Identity)?
  /// The file that was found to be no good.
  private var distrusted: Identity?
  /// How long others are waited for, in milliseconds.
  static let patience = 2000

  init(_ directory: StoreDirectory, looks: Bool, isAmongMachines: Bool? = nil) {
    self.directory = directory
    self.looks = looks
    self.isAmongMachines =
      isAmongMachines ?? (deskbell_is_shared_by_machines(directory.root.fd) != 0)
  }

  deinit { close() }

  private func close() {
    guard let file = open?.file else { return }
    open = nil
    BookWriters.closed(file)
  }

  private static let folder = "visitors"
  private static let name = "book.sqlite"
  private static let log = name + "-wal"
  private static let shared = name + "-shm"
  /// What SQLite makes beside it.
  private static let beside = [log, shared, name + "-journal"]
  /// What the names of books begin with that are being made.
  private static let unfinished = "new-"
  private static let lock = DeskFile(folder: StoreDirectory.locks, name: "book")

  var path: String { "\(directory.path)/\(Self.folder)/\(Self.name)" }

  // MARK: What lies there

  /// Which file it is.
  struct Identity: Hashable {
    var device: dev_t
    var inode: ino_t
  }

  /// By which it is told whether it is another one, or was written to.
  struct Stamp: Equatable {
    var file: Identity
    var size: Int64
    var changed: Int64
    /// Of the log of what writers wrote and have not put into the file yet; 0: there is nothing in it.
    var logSize: Int64
    /// Whether writers have, or had, memory in common: then that log can be read.
    var isShared: Bool

    var isLogged: Bool { logSize > 0 && isShared }
  }

  private func status(_ name: String) -> stat? {
    var status = stat()
    // The folder may be another one by now than that which is open.
    let path = "\(Self.folder)/\(name)"
    return fstatat(directory.root.fd, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  private func stamp() -> Stamp? {
    guard let status = status(Self.name) else { return nil }
    let time = status.st_mtim
    return Stamp(
      file: Identity(device: status.st_dev, inode: status.st_ino), size: Int64(status.st_size),
      changed: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec),
      logSize: self.status(Self.log).map { Int64($0.st_size) } ?? 0,
      isShared: self.status(Self.shared) != nil)
  }

  var bytes: Int64 {
    ([Self.name] + Self.beside).reduce(0) { $0 + (status($1).map { Int64($0.st_size) } ?? 0) }
  }

  // MARK: Asking

  /// Asks the book. Nil: there is none, and this desk is only looked at.
  func ask<Answer>(
    _ question: (BookTables) throws(SQLFault) -> Answer
  ) throws(StoreError) -> Answer? {
    looks ? try look(question) : try askToWrite(question)
  }

  /// What is found to be no good in the middle of it is made anew, and asked once more.
  private func askToWrite<Answer>(
    _ question: (BookTables) throws(SQLFault) -> Answer
  ) throws(StoreError) -> Answer {
    let first = try askOnce(question)
    guard case .failure(let fault) = first, fault.isDamage else { return try told(first) }
    distrusted = open?.file
    close()
    return try told(try askOnce(question))
  }

  private func askOnce<Answer>(
    _ question: (BookTables) throws(SQLFault) -> Answer
  ) throws(StoreError) -> Result<Answer, SQLFault> {
    let tables = try tablesToWrite()
    return Result { () throws(SQLFault) in try question(tables) }
  }

  private func told<Answer>(_ result: Result<Answer, SQLFault>) throws(StoreError) -> Answer {
    do { return try result.get() } catch { throw told(error) }
  }

  private func told(_ fault: SQLFault) -> StoreError {
    fault.told(path, waitedMilliseconds: Self.patience)
  }

  // MARK: Opened to write

  private func tablesToWrite() throws(StoreError) -> BookTables {
    if let open, let now = stamp(), now.file == open.file { return open.tables }
    close()
    guard directory.isThere else { throw .gone(path: directory.path) }
    let lock = try locked()
    // A child that another thread is just starting has the file for a moment too, and with it the lock.
    defer { _ = deskbell_lock(lock.fd, DESKBELL_LOCK_NONE, 0, 0) }
    let folder = try directory.folderToWrite(Self.folder)
    if let stamp = stampOfOwn(), stamp.file != distrusted {
      do {
        return try tables(folder, stamp.file)
      } catch {
        guard error.isDamage else { throw told(error) }
      }
    }
    try makeAnew(folder)
    guard let stamp = stampOfOwn() else { throw .bookMadeAnew(path: path) }
    do {
      return try tables(folder, stamp.file)
    } catch {
      throw told(error)
    }
  }

  private func locked() throws(StoreError) -> File {
    let file = try directory.openToWrite(Self.lock)
    var patience = Patience(milliseconds: Self.patience)
    while deskbell_lock(file.fd, DESKBELL_LOCK_EXCLUSIVE, 0, 1) != 0 {
      guard [EAGAIN, EACCES].contains(errno) else { throw file.error(.lock) }
      guard patience.pause(milliseconds: 2) else {
        throw .bookIsBusy(path: path, waitedMilliseconds: Self.patience)
      }
    }
    return file
  }

  /// Of the file, if it and those beside it are files of the desk's alone; a link is none.
  private func stampOfOwn() -> Stamp? {
    for name in [Self.name] + Self.beside {
      if let status = status(name), status.st_mode & S_IFMT != S_IFREG || status.st_nlink != 1 {
        return nil
      }
    }
    return stamp()
  }

  private func tables(_ folder: Folder, _ file: Identity) throws(SQLFault) -> BookTables {
    let tables = try BookWriters.opening(file) { () throws(SQLFault) in
      let connection = try SQLConnection(folder, Self.name, .writing)
      connection.keepFilesBeside()
      connection.wait(milliseconds: Self.patience)
      let tables = try BookTables(connection)
      guard try tables.header().inode == Self.number(file.inode) else { throw .notAsMade }
      return tables
    }
    open = (tables, file)
    distrusted = nil
    return tables
  }

  private static func number(_ inode: ino_t) -> Int64 { Int64(truncatingIfNeeded: inode) }

  /// Makes an empty book and puts it in the place of whatever is there. It is whole before it has the
  /// name, since others open it as soon as it has.
  private func makeAnew(_ folder: Folder) throws(StoreError) {
    // Nobody else is at it, so that these are of processes that are no more.
    for name in try folder.names() where name.hasPrefix(Self.unfinished) { folder.remove(name) }
    let new = try folder.makeUnguessable(Self.unfinished, "", mode: directory.fileMode)
    directory.give(new.file.fd)
    let inode = try new.file.status().st_ino
    do throws(StoreError) {
      try fill(folder, new.name, inode)
      for name in Self.beside { folder.remove(name) }
      try folder.rename(new.name, to: Self.name, in: folder)
    } catch {
      folder.remove(new.name)
      throw error
    }
  }

  private func fill(_ folder: Folder, _ name: String, _ inode: ino_t) throws(StoreError) {
    do {
      let connection = try SQLConnection(folder, name, .writing)
      for text in BookLanguage.making { try connection.run(text) }
      let edition = Int64(deskbell_unguessable() >> 1)
      try connection.statement(BookLanguage.beginning)
        .run(.number(edition), .number(Self.number(inode)))
      if !isAmongMachines { try connection.run(BookLanguage.loggingAhead) }
    } catch {
      throw error.told(folder.path(of: name), waitedMilliseconds: 0)
    }
  }

  // MARK: Looked at

  /// Nothing is written. Where nobody writes either the file is read as it is, and once more if
  /// somebody did meanwhile. It is closed again at once: see `BookWriters`.
  private func look<Answer>(
    _ question: (BookTables) throws(SQLFault) -> Answer
  ) throws(StoreError) -> Answer? {
    for _ in 0..<Self.mostLooks {
      guard let before = stamp(), let folder = try directory.folder(Self.folder) else { return nil }
      do {
        let (answer, isLocked) = try BookWriters.looking(before.file) {
          (isWrittenHere) throws(SQLFault) in
          let use: SQLConnection.Use =
            isWrittenHere || isAmongMachines
            ? .reading : before.isLogged ? .readingLog : .readingUnlocked
          let connection = try SQLConnection(folder, Self.name, use)
          connection.wait(milliseconds: Self.patience)
          return (try question(try BookTables(connection)), use != .readingUnlocked)
        }
        if isLocked || stamp() == before { return answer }
      } catch {
        guard stamp() == before else { continue }
        // One that is no good is for somebody who may write to make anew.
        if error.isDamage { return nil }
        throw told(error)
      }
    }
    throw .bookIsBusy(path: path, waitedMilliseconds: 0)
  }

  private static let mostLooks = 20
}
