import CSystem
import Glibc

/// The writers' lock: a file that is never replaced, locked whole, with the process id of its
/// holder in it for those who wait in vain.
final class WriterLock {
  private let directory: StoreDirectory
  private var file: File?
  private(set) var isHeld = false
  private var mask = sigset_t()
  /// What the keyboard suspends a process with.
  private var suspending = sigset_t()
  /// This process's id as it stands in the file.
  private let ownText: [UInt8]

  init(_ directory: StoreDirectory) {
    self.directory = directory
    sigemptyset(&suspending)
    for signal in [SIGTSTP, SIGTTIN, SIGTTOU] { sigaddset(&suspending, signal) }
    let digits = String(getpid())
    ownText = Array((String(repeating: " ", count: 10 - digits.utf8.count) + digits + "\n").utf8)
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
    while deskbell_lock(file.fd, DESKBELL_LOCK_EXCLUSIVE, 0, 0) != 0 {
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
    guard let file else { return }
    var bytes: (UInt64, UInt64) = (0, 0)
    let count = pread(file.fd, &bytes, 16, 0)
    let isOwn = count == ownText.count && memcmp(&bytes, ownText, count) == 0
    // Only for error messages of others: failing to is no reason to fail.
    if !isOwn { _ = pwrite(file.fd, ownText, ownText.count, 0) }
  }

  private func unblockSuspension() { pthread_sigmask(SIG_SETMASK, &mask, nil) }

  private func monotonicMicroseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }
}
