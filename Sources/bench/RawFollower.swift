import Glibc

/// What it costs at least to hear that something was written: a process that is woken for every write
/// to a directory, reads what was added to the largest file there, and does nothing with it.
enum RawFollower {
  static let argument = "--raw-follower"
  static let greeting = "following"

  static func run(_ segment: String) -> Never {
    let inotify = inotify_init1(Int32(IN_CLOEXEC))
    let file = open(segment, O_RDONLY)
    guard file >= 0, inotify_add_watch(inotify, segment, UInt32(IN_MODIFY)) >= 0 else { exit(1) }
    print(greeting)
    fflush(nil)
    var end = lseek(file, 0, SEEK_END)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var polled = [pollfd(fd: inotify, events: Int16(POLLIN), revents: 0)]
    while poll(&polled, 1, -1) > 0 {
      _ = read(inotify, &buffer, buffer.count)
      while case let count = pread(file, &buffer, buffer.count, end), count > 0 { end += count }
    }
    exit(0)
  }
}
