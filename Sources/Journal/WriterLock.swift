import CSystem
import Glibc

/// The writers' lock: a file that is never replaced and stays empty. Process P locks its first P
/// bytes: any two of these overlap, and how long the lock is tells those who wait in vain whose it
/// is. A process id written into the file would name somebody dead as often as not, and would
/// cost a read at every commit.
final class WriterLock {
  private let directory: StoreDirectory
  private var file: File?
  private(set) var isHeld = false
  private var mask = sigset_t()
  /// What the keyboard suspends a process with.
  private var suspending = sigset_t()
  private let ownCount = Int64(getpid())

  init(_ directory: StoreDirectory) {
    self.directory = directory
    sigemptyset(&suspending)
    for signal in [SIGTSTP, SIGTTIN, SIGTTOU] { sigaddset(&suspending, signal) }
  }

  deinit { release() }

  /// Waits at most so long. The keyboard cannot suspend this thread until `release`: a suspended
  /// holder would keep everybody waiting.
  func acquire(timeoutMilliseconds: Int) throws(StoreError) {
    guard !isHeld else { throw .misuse("the writers' lock is held already") }
    let file = try openFile()
    pthread_sigmask(SIG_BLOCK, &suspending, &mask)
    var waited: Int64 = 0
    var start: Int64?
    var pause: Int64 = 20
    while deskbell_lock(file.fd, DESKBELL_LOCK_EXCLUSIVE, 0, ownCount) != 0 {
      guard errno == EAGAIN || errno == EACCES || errno == EINTR else {
        let code = errno
        unblockSuspension()
        throw .system(doing: "lock", path: file.path, code: code)
      }
      let now = monotonicMicroseconds()
      start = start ?? now
      waited = now - (start ?? now)
      guard waited < Int64(timeoutMilliseconds) * 1000 else {
        unblockSuspension()
        throw .locked(
          path: directory.path, holder: holder(), waitedMilliseconds: Int(waited / 1000))
      }
      // There is no waiting for such a lock with a bound, so it is asked for again and again, at
      // first about as often as a commit takes.
      var time = timespec(tv_sec: 0, tv_nsec: Int(pause * 1000))
      nanosleep(&time, nil)
      pause = min(pause * 2, 2000)
    }
    isHeld = true
  }

  private func openFile() throws(StoreError) -> File {
    if let file { return file }
    let opened = try directory.createFile(directory.lockPath)
    file = opened
    return opened
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

  private func monotonicMicroseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }
}
