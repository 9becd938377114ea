import CUnix
import Glibc
import Store

/// The writers' lock: a file that is never replaced and stays empty. Process P locks its first P
/// bytes: any two of these overlap, and how long the lock is tells those who wait in vain whose it
/// is. A process id written into the file would name somebody dead as often as not, and would
/// cost a read at every commit. Who waits has a place in a queue (`WriterQueue`).
///
/// People remove lock files all the same. A lock on a file that has lost its name keeps out only
/// those who have it open too, so that at each taking it is made sure that it still has it.
final class WriterLock {
  private let directory: StoreDirectory
  private let path: String
  private var file: File?
  /// Which file that is.
  private var device = dev_t()
  private var inode = ino_t()
  private(set) var isHeld = false
  private var mask = sigset_t()
  /// What the keyboard suspends a process with.
  private var suspending = sigset_t()

  init(_ directory: StoreDirectory) {
    self.directory = directory
    path = directory.path(of: .writers)
    sigemptyset(&suspending)
    for signal in [SIGTSTP, SIGTTIN, SIGTTOU] { sigaddset(&suspending, signal) }
  }

  deinit { release() }

  /// Waits at most so long. The keyboard cannot suspend this thread until `release`: a suspended
  /// holder would keep everybody waiting.
  ///
  /// - Parameter making: whether the lock's file is made if it is not there; else there is nobody
  ///   to keep out, and the lock is not had.
  func acquire(timeoutMilliseconds: Int, making: Bool = true) throws(StoreError) {
    guard !isHeld else { throw .misuse(.lockedAlready) }
    pthread_sigmask(SIG_BLOCK, &suspending, &mask)
    do throws(StoreError) {
      var patience = Patience(milliseconds: timeoutMilliseconds)
      while true {
        let file = try openFile(&patience, making: making)
        switch try WriterQueue(file).waitForTurn(&patience, isInPlace: { isInPlace }) {
        case .had:
          if isInPlace {
            isHeld = true
            return
          }
        case .fileIsGone: break
        case .tookTooLong(let holder):
          throw .locked(
            path: directory.path, holder: holder, waitedMilliseconds: patience.waitedMilliseconds)
        }
        _ = deskbell_lock(file.fd, DESKBELL_LOCK_NONE, 0, 0)
        self.file = nil
      }
    } catch {
      unblockSuspension()
      throw error
    }
  }

  /// Whether the path still leads to the file that is locked, so that whoever comes is kept out.
  var isInPlace: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_ino == inode
      && status.st_dev == device
  }

  private func openFile(_ patience: inout Patience, making: Bool) throws(StoreError) -> File {
    if let file { return file }
    let limit = patience.waitedMilliseconds + Self.millisecondsToOutlive
    while true {
      guard directory.isThere else { throw .gone(path: directory.path) }
      guard try hasJournal() else {
        throw inode == 0 ? .noDesk(path: directory.path) : .gone(path: directory.path)
      }
      let wasTakenAway = inode != 0 && access(path, F_OK) != 0
      guard wasTakenAway, patience.waitedMilliseconds < limit else { break }
      guard patience.pause(milliseconds: 2) else {
        throw .locked(
          path: directory.path, holder: nil, waitedMilliseconds: patience.waitedMilliseconds)
      }
    }
    let opened =
      making
      ? try directory.openToWrite(.writers) : try directory.open(.writers, O_RDWR)
    guard let opened else { throw .system(doing: .open, path: path, code: ENOENT) }
    let status = try opened.status()
    (device, inode) = (status.st_dev, status.st_ino)
    file = opened
    return opened
  }

  private func hasJournal() throws(StoreError) -> Bool {
    try !directory.segments().isEmpty
  }

  /// A desk that is being taken away loses its files one by one, and could not be removed if its
  /// lock came back meanwhile. So that is made again only when the desk has outlived it for so long.
  private static let millisecondsToOutlive = 200

  func release() {
    guard isHeld, let file else { return }
    isHeld = false
    _ = deskbell_lock(file.fd, DESKBELL_LOCK_NONE, 0, 0)
    unblockSuspension()
  }

  private func unblockSuspension() { pthread_sigmask(SIG_SETMASK, &mask, nil) }
}
