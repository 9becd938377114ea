import CUnix
import Glibc
import Store

/// Somebody who keeps people present, and tells of each coming and going in a file of its own.
///
/// Whoever watches is told when it dies, after its lock is gone. The system tells of a file's
/// closing just before that file's locks go, and closes the files of a dead process one after
/// another, in the order of their descriptors or against it; so the record is held open twice, on
/// both sides of the lock.
final class Keeper {
  /// All numbers are below this.
  static let numbers: Int64 = 1 << 48

  let number: Int64
  private(set) var people: Set<Person> = []
  private let folder: Folder
  private let moves: MoveCounter
  let early: File
  let lock: File
  let late: File
  /// How much of the record is written.
  private var end: Int64 = 0
  /// What could not be written yet: who left, of a full disk say.
  private var unsaid: [UInt8] = []

  init(_ directory: StoreDirectory) throws(StoreError) {
    let locks = try directory.openToWrite(
      DeskFile(folder: PresenceFolder.name, name: PresenceFolder.locks))
    folder = try directory.folderToWrite(PresenceFolder.name)
    var number: Int64
    repeat {
      number = Int64(bitPattern: deskbell_unguessable()) & (Self.numbers - 1)
      if number > 0, deskbell_lock(locks.fd, DESKBELL_LOCK_EXCLUSIVE, number, 1) == 0 { break }
      guard number == 0 || [EAGAIN, EACCES].contains(errno) else {
        throw locks.error(.sayWhoIsThere)
      }
    } while true
    self.number = number
    moves = try MoveCounter.forKeepers(directory)
    let name = PresenceFolder.name(of: number)
    guard let record = try folder.make(name, mode: directory.fileMode) else {
      throw .system(doing: .make, path: folder.path(of: name), code: EEXIST)
    }
    directory.give(record.fd)
    early = record
    lock = try locks.moved(above: record.fd)
    guard let again = try folder.file(name, O_WRONLY) else {
      throw .system(doing: .open, path: record.path, code: ENOENT)
    }
    late = try again.moved(above: lock.fd)
  }

  /// Lets go of the lock outright, since a child that another thread is just starting has the file
  /// for a moment too, and with it the lock.
  deinit {
    _ = deskbell_lock(lock.fd, DESKBELL_LOCK_NONE, 0, 0)
    folder.remove(PresenceFolder.name(of: number))
  }

  func hold(_ person: Person) throws(StoreError) {
    guard people.insert(person).inserted else { return }
    let before = unsaid
    unsaid += KeeperRecord.line(person, isThere: true)
    do throws(StoreError) {
      try tell()
    } catch {
      unsaid = before
      people.remove(person)
      throw error
    }
  }

  /// Whether they were kept.
  func release(_ person: Person) -> Bool {
    guard people.remove(person) != nil else { return false }
    unsaid += KeeperRecord.line(person, isThere: false)
    // What cannot be said now is said with what comes next.
    try? tell()
    return true
  }

  private func tell() throws(StoreError) {
    try early.write(unsaid, at: end, .system)
    end += Int64(unsaid.count)
    unsaid = []
    moves.count()
  }

  /// Whether another one should take over, since the record tells mostly of those who are gone.
  var isWorn: Bool { end > Self.wornBytes && end > Int64(people.count) * 100 }

  private static let wornBytes: Int64 = 64 << 10

  /// Whether another one must take over, since somebody removed a file of its.
  var isCutOff: Bool {
    [lock, early].contains { file in
      var status = stat()
      return fstat(file.fd, &status) != 0 || status.st_nlink == 0
    }
  }

  /// Has one without a past keep the same people. For a moment both keep them.
  func successor(_ directory: StoreDirectory) throws(StoreError) -> Keeper {
    let next = try Keeper(directory)
    next.people = people
    for person in people { next.unsaid += KeeperRecord.line(person, isThere: true) }
    try next.tell()
    return next
  }
}

extension File {
  /// The same open file, by a descriptor above another one.
  fileprivate func moved(above other: Int32) throws(StoreError) -> File {
    let higher = fcntl(fd, F_DUPFD_CLOEXEC, other + 1)
    guard higher >= 0 else { throw error(.open) }
    return File(higher, path)
  }
}
