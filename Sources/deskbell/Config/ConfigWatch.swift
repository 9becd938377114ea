import Glibc

/// Tells that a user's file was written anew, for who stays. By inotify in the file's directory, and in
/// that where it really lies, if it is a link; where there is no such directory yet, in the nearest that
/// there is. Where there is no inotify it tells nothing.
final class ConfigWatch {
  private let path: String
  private let inotify: Int32
  private var seen: Stamp?
  /// Whether somebody has begun to write the file, and not ended: what is in it then is none of their
  /// meaning.
  private var isBeingWritten = false
  /// Whether it is to be looked at though nothing more happens.
  private var isOwed = false

  /// By which it is told whether it is another one, or was written to.
  private struct Stamp: Equatable {
    var device: dev_t
    var inode: ino_t
    var size: Int64
    var changed: Int64

    /// Nil: there is no file.
    init?(of path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, inode, size) = (status.st_dev, status.st_ino, Int64(status.st_size))
      changed = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    }
  }

  /// Watches from now on: what is read afterwards is at least as new.
  init(_ path: String) {
    self.path = path
    inotify = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    watch()
    seen = Stamp(of: path)
  }

  deinit { if inotify >= 0 { close(inotify) } }

  /// Readable when it may have been written; nil: nothing will tell.
  var descriptor: Int32? { inotify >= 0 ? inotify : nil }

  /// What a writer ends with: a file that is half written is not looked at.
  private static let ends =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ONLYDIR

  private func watch() {
    guard inotify >= 0 else { return }
    for place in paths.map(ConfigWatch.directory) {
      var nearest = watchNearest(to: place)
      // What came to be before what it lies in was watched is found by another try.
      while case let now = watchNearest(to: place), now != nearest { nearest = now }
    }
  }

  /// Watches a directory, or the nearest above it that there is.
  private func watchNearest(to wanted: String) -> String {
    var place = wanted
    // Elsewhere nobody is woken by what is written to other files.
    while inotify_add_watch(
      inotify, place, UInt32(ConfigWatch.ends | (place == wanted ? IN_MODIFY : 0))) < 0,
      place != "/"
    {
      place = ConfigWatch.directory(of: place)
    }
    return place
  }

  private static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// Whether something happened since this was last asked: what was read then may be half written, and is
  /// to be read anew. A file is empty before anybody is told that it is being written, so that an empty one
  /// is given a moment.
  func hasStirred() -> Bool {
    var polled = pollfd(fd: inotify, events: Int16(POLLIN), revents: 0)
    let moment = Stamp(of: path)?.size == 0 ? ConfigWatch.moment : 0
    guard inotify >= 0, poll(&polled, 1, moment) > 0 || Stamp(of: path) != seen else {
      return false
    }
    (seen, isOwed) = (nil, true)
    return true
  }

  /// In milliseconds.
  private static let moment: Int32 = 100

  /// Whether it is another file than when this was last asked, or was written to.
  func hasChanged() -> Bool {
    guard inotify >= 0 else { return false }
    if drain() { isOwed = true }
    guard isOwed, !isBeingWritten else { return false }
    isOwed = false
    // Its directory may have come to be, or be another one.
    watch()
    let now = Stamp(of: path)
    defer { seen = now }
    return now != seen
  }

  /// Takes what happened off inotify. Whether anything did by which a writer ends: a file that has just
  /// been made is still empty, but for a link.
  private func drain() -> Bool {
    var hasEnded = false
    let names = paths.map { Array(($0.split(separator: "/").last ?? "").utf8) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(inotify, &buffer, buffer.count)
      guard count > 0 else { return hasEnded }
      buffer.withUnsafeBytes { bytes in
        var place = 0
        while place + MemoryLayout<inotify_event>.size <= count {
          let event = bytes.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
          let name = bytes[(place + MemoryLayout<inotify_event>.size)...].prefix(Int(event.len))
            .prefix { $0 != 0 }
          place += MemoryLayout<inotify_event>.size + Int(event.len)
          if names.contains(Array(name)) {
            isBeingWritten = event.mask & UInt32(IN_MODIFY) != 0
          }
          let isMade = event.mask & UInt32(IN_CREATE) != 0
          let isDirectory = event.mask & UInt32(IN_ISDIR) != 0
          // Whoever writes has not ended.
          if event.mask & UInt32(IN_MODIFY) != 0 { continue }
          if !isMade || isDirectory || isLink { hasEnded = true }
        }
      }
    }
  }

  /// Where it is named, and where it really lies, if it is a link.
  private var paths: [String] {
    guard let real = realpath(path, nil) else { return [path] }
    defer { free(real) }
    return [path, String(cString: real)]
  }

  private var isLink: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
