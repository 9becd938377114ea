import Glibc
public import Store

/// Tells a process to look at the journal: a descriptor that becomes readable when somebody wrote.
///
/// It watches the desk's directory, where only the journal and snapshots change. A wake-up says
/// that there may be news, no more: `catchUp` finds out, also that the desk was removed.
public final class DirectoryWatch {
  /// To poll for reading.
  public let fd: Int32

  /// Watches the directory; also `presence/`, where a process that ends closes its files and one
  /// that begins knocks, if asked to. Fails where there is no inotify: then look once a second.
  public init(_ directory: StoreDirectory, presence: Bool = false) throws(StoreError) {
    fd = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard fd >= 0 else { throw .system(doing: "watch", path: directory.path, code: errno) }
    // Whoever has the directory open is told of its end only by what is removed from it.
    let end = IN_DELETE | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF
    let news = UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO | end)
    guard inotify_add_watch(fd, directory.path, news) >= 0 else {
      let code = errno
      close(fd)
      throw .system(doing: "watch", path: directory.path, code: code)
    }
    guard presence else { return }
    let people = UInt32(IN_CLOSE_WRITE)
    _ = inotify_add_watch(fd, directory.path + "/presence", people)
  }

  deinit { close(fd) }

  /// Takes what has happened off the descriptor. Whether anything had.
  @discardableResult
  public func drain() -> Bool {
    var any = false
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while read(fd, buffer.baseAddress, buffer.count) > 0 { any = true }
    }
    return any
  }
}
