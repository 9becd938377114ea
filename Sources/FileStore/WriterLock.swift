import CSystem
import Glibc
import Store

/// The writers' lock: a file that is never replaced and stays empty. Process P locks its first P
/// bytes: any two of these overlap, and how long the lock is tells those who wait in vain whose it
/// is. A process id written into the file would name somebody dead as often as not, and would
/// cost a read at every commit.
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
  private let ownCount = Int64(getpid())

  init(_ directory: StoreDirectory) {
    self.directory = directory
    path = directory.lockPath
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
    guard !isHeld else { throw .misuse("the writers' lock is held already") }
    pthread_sigmask(SIG_BLOCK, &suspending, &mask)
    do throws(StoreError) {
      var waiting = Waiting(milliseconds: timeoutMilliseconds)
      while true {
        let file = try openFile(&waiting, making: making)
        try lock(file, &waiting)
        if isInPlace { break }
        _ = deskbell_lock(file.fd, DESKBELL_LOCK_NONE, 0, 0)
        self.file = nil
      }
    } catch {
      unblockSuspension()
      throw error
    }
    isHeld = true
  }

  private func lock(_ file: File, _ waiting: inout Waiting) throws(StoreError) {
    while deskbell_lock(file.fd, DESKBELL_LOCK_EXCLUSIVE, 0, ownCount) != 0 {
      guard errno == EAGAIN || errno == EACCES || errno == EINTR else { throw file.error("lock") }
      try wait(&waiting)
    }
  }

  /// Whether the path still leads to the file that is locked, so that whoever comes is kept out.
  var isInPlace: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_ino == inode
      && status.st_dev == device
  }

  private func openFile(_ waiting: inout Waiting, making: Bool) throws(StoreError) -> File {
    if let file { return file }
    let patience = waiting.waitedMilliseconds + Self.millisecondsToOutlive
    while true {
      guard directory.isThere else { throw .gone(path: directory.path) }
      guard try hasJournal() else {
        throw inode == 0 ? .noDesk(path: directory.path) : .gone(path: directory.path)
      }
      let wasTakenAway = inode != 0 && access(directory.lockPath, F_OK) != 0
      guard wasTakenAway, waiting.waitedMilliseconds < patience else { break }
      try wait(&waiting)
    }
    let opened =
      making
      ? try directory.createFile(directory.lockPath) : try File.open(directory.lockPath, O_RDWR)
    guard let opened else {
      throw .system(doing: "open", path: directory.lockPath, code: ENOENT)
    }
    let status = try opened.status()
    (device, inode) = (status.st_dev, status.st_ino)
    file = opened
    return opened
  }

  private func hasJournal() throws(StoreError) -> Bool {
    do {
      return try !directory.segments().isEmpty
    } catch {
      guard case .system(_, _, ENOENT) = error else { throw error }
      return false
    }
  }

  /// A desk that is being taken away loses its files one by one, and could not be removed if its
  /// lock came back meanwhile. So that is made again only when the desk has outlived it for so long.
  private static let millisecondsToOutlive = 200

  private func wait(_ waiting: inout Waiting) throws(StoreError) {
    guard waiting.goOn() else {
      throw .locked(
        path: directory.path, holder: holder(), waitedMilliseconds: waiting.waitedMilliseconds)
    }
  }

  func release() {
    guard isHeld, let file else { return }
    isHeld = false
    _ = deskbell_lock(file.fd, DESKBELL_LOCK_NONE, 0, 0)
    unblockSuspension()
  }

  /// The process that holds the lock, unless that is this one.
  func holder() -> Int32? {
    guard let file else { return nil }
    var start: Int64 = 0
    var count: Int64 = 0
    guard deskbell_lock_held(file.fd, 0, 1, &start, &count) == 1, start == 0, count > 0 else {
      return nil
    }
    return Int32(exactly: count)
  }

  private func unblockSuspension() { pthread_sigmask(SIG_SETMASK, &mask, nil) }
}

/// There is no waiting for such a lock with a bound, so it is asked for again and again, at first
/// about as often as a commit takes.
private struct Waiting {
  private let limit: Int64
  private var start: Int64?
  private var waited: Int64 = 0
  private var pause: Int64 = 20

  init(milliseconds: Int) { limit = Int64(milliseconds) * 1000 }

  var waitedMilliseconds: Int { Int(waited / 1000) }

  /// Waits a moment; false, without waiting, once it has been long enough.
  mutating func goOn() -> Bool {
    let now = monotonicMicroseconds()
    let start = start ?? now
    self.start = start
    waited = now - start
    guard waited < limit else { return false }
    var time = timespec(tv_sec: 0, tv_nsec: Int(pause * 1000))
    nanosleep(&time, nil)
    pause = min(pause * 2, 2000)
    return true
  }

  private func monotonicMicroseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }
}
