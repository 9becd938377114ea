import CSystem
import Glibc

/// The writers' lock: a file that is never replaced, locked whole, with the process id of its
/// holder in it for those who wait in vain.
final class WriterLock {
  private let directory: StoreDirectory
  private var file: File?
  private(set) var isHeld = false
  private var mask = sigset_t()

  init(_ directory: StoreDirectory) { self.directory = directory }

  deinit { release() }

  /// Waits at most so long. The keyboard cannot suspend this thread until `release`: a suspended
  /// holder would keep everybody waiting.
  func acquire(timeoutMilliseconds: Int) throws(StoreError) {
    guard !isHeld else { throw .misuse("the writers' lock is held already") }
    let file = try openFile()
    blockSuspension()
    var waited: Int64 = 0
    let start = monotonicMicroseconds()
    var pause: Int64 = 20
    while deskbell_lock(file.fd, DESKBELL_LOCK_EXCLUSIVE, 0, 0) != 0 {
      guard errno == EAGAIN || errno == EACCES || errno == EINTR else {
        let code = errno
        unblockSuspension()
        throw .system(doing: "lock", path: file.path, code: code)
      }
      waited = monotonicMicroseconds() - start
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
    writeHolder()
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

  /// The process that last took the lock.
  func holder() -> Int32? {
    guard let file, let bytes = try? file.bytes(0..<16) else { return nil }
    let digits = bytes.filter { (0x30...0x39).contains($0) }
    return Int32(String(decoding: digits, as: UTF8.self))
  }

  private func writeHolder() {
    guard let file, holder() != getpid() else { return }
    let digits = String(getpid())
    let text = Array((String(repeating: " ", count: 10 - digits.utf8.count) + digits + "\n").utf8)
    // Only for error messages of others: failing to is no reason to fail.
    _ = pwrite(file.fd, text, text.count, 0)
  }

  private func blockSuspension() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGTSTP, SIGTTIN, SIGTTOU] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, &mask)
  }

  private func unblockSuspension() { pthread_sigmask(SIG_SETMASK, &mask, nil) }

  private func monotonicMicroseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }
}
