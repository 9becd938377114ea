import Glibc
public import Store

/// Tells what happens in a desk's directory, by inotify.
///
/// Journal and snapshots lie in the directory itself; of what lies below, only the people are
/// watched, so that drafts and locks wake nobody.
public final class FileSignal: DeskSignal {
  private let fd: Int32
  private let people: Int32
  public var descriptor: Int32? { fd }

  /// Fails where there is no inotify, or no more of it for this account.
  public init(_ directory: StoreDirectory) throws(StoreError) {
    fd = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard fd >= 0 else { throw .system(doing: "watch", path: directory.path, code: errno) }
    // Whoever has the directory open is told of its end only by what is removed from it.
    guard inotify_add_watch(fd, directory.path, FileSignal.news) >= 0 else {
      let code = errno
      close(fd)
      throw .system(doing: "watch", path: directory.path, code: code)
    }
    people = inotify_add_watch(fd, directory.path + "/presence", UInt32(IN_CLOSE_WRITE))
  }

  deinit { close(fd) }

  private static let end = IN_DELETE | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF
  private static let news = UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO | end)

  public func drain() -> DeskMovement {
    var movement: DeskMovement = []
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while true {
        let count = read(fd, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        var place = 0
        while place + MemoryLayout<inotify_event>.size <= count {
          let event = buffer.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
          movement.formUnion(meaning(event))
          place += MemoryLayout<inotify_event>.size + Int(event.len)
        }
      }
    }
    return movement
  }

  private func meaning(_ event: inotify_event) -> DeskMovement {
    // More happened than the system could keep.
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return .all }
    if event.wd == people { return .people }
    return event.mask & UInt32(FileSignal.end) != 0 ? [.journal, .place] : .journal
  }
}
