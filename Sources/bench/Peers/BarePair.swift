import Glibc

/// The least with which a line can come from one program's input, by a file in which it is durable, to
/// another's terminal: two processes that do nothing else. What the desk takes is compared with what
/// these take in the same run.
final class BarePair {
  static let visitorArgument = "--bare-visitor"
  static let screenArgument = "--bare-screen"
  private static let greeting = "ready"

  let visitor: PipedProgram
  let screen: WatchedProgram
  private let directory: TemporaryDesk

  init() throws {
    directory = try TemporaryDesk()
    let (program, file) = (programPath("deskbell-bench"), directory.segmentPath)
    visitor = try PipedProgram(program, [BarePair.visitorArgument, file], environment: [:])
    try visitor.says(BarePair.greeting)
    screen = try WatchedProgram(program, [BarePair.screenArgument, file])
    _ = try screen.shows(BarePair.greeting)
  }

  // MARK: The two processes

  /// Writes what it reads to the end of a file, syncs, and says so.
  static func visit(_ path: String) -> Never {
    let file = open(path, O_WRONLY)
    guard file >= 0 else { exit(1) }
    var end = lseek(file, 0, SEEK_END)
    print(greeting)
    fflush(nil)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(0, &bytes, bytes.count), count > 0 {
      guard pwrite(file, bytes, count, end) == count, fdatasync(file) == 0 else { exit(1) }
      end += count
      _ = write(1, "sent\n", 5)
    }
    exit(0)
  }

  /// Shows what was added to a file whenever it is told that something was.
  static func show(_ path: String) -> Never {
    let inotify = inotify_init1(Int32(IN_CLOEXEC))
    let file = open(path, O_RDONLY)
    guard file >= 0, inotify_add_watch(inotify, path, UInt32(IN_MODIFY)) >= 0 else { exit(1) }
    var end = lseek(file, 0, SEEK_END)
    print(greeting)
    fflush(nil)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var polled = [pollfd(fd: inotify, events: Int16(POLLIN), revents: 0)]
    while poll(&polled, 1, -1) > 0 {
      _ = read(inotify, &bytes, bytes.count)
      let count = pread(file, &bytes, bytes.count, end)
      guard count > 0 else { continue }
      end += count
      _ = write(1, bytes, count)
    }
    exit(0)
  }
}
