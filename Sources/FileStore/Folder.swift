import CSystem
import Glibc
import Store

/// A directory of a desk, held open: names in it lead to nothing outside, whoever put them there.
final class Folder: Sendable {
  let fd: Int32
  let path: String

  init(_ fd: Int32, _ path: String) {
    self.fd = fd
    self.path = path
  }

  deinit { close(fd) }

  func path(of name: String) -> String { path + "/" + name }

  private func error(_ doing: String, _ name: String) -> StoreError {
    .system(doing: doing, path: path(of: name), code: errno)
  }

  /// A directory in it; nil if there is none of that name.
  func folder(_ name: String) throws(StoreError) -> Folder? {
    let inner = openat(fd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if inner >= 0 { return Folder(inner, path(of: name)) }
    if errno == ENOENT { return nil }
    // A link is told from what is no directory only so.
    if errno == ENOTDIR, isLink(name) { errno = ELOOP }
    throw error("open", name)
  }

  private func isLink(_ name: String) -> Bool {
    var status = stat()
    return fstatat(fd, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Opens a file in it; nil if there is none of that name. What is no file (a pipe, a device, a
  /// link) is refused, and never waited for.
  func file(
    _ name: String, _ flags: Int32, doing: String = "open"
  ) throws(StoreError) -> File? {
    let opened = openat(fd, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else {
      if errno == ENOENT { return nil }
      throw error(doing, name)
    }
    let file = File(opened, path(of: name))
    guard try file.status().st_mode & S_IFMT == S_IFREG else {
      throw .system(doing: doing, path: file.path, code: EINVAL)
    }
    return file
  }

  /// How long a file in it is; nil if there is none.
  func size(of name: String) -> Int64? {
    var status = stat()
    guard fstatat(fd, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return Int64(status.st_size)
  }

  /// Makes a file in it, for reading and writing; nil if there is something of that name. Its mode
  /// is as given, whatever the process's mask says.
  func make(_ name: String, mode: mode_t) throws(StoreError) -> File? {
    let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let made = openat(fd, name, flags, mode)
    guard made >= 0 else {
      if errno == EEXIST { return nil }
      throw error("make", name)
    }
    let file = File(made, path(of: name))
    guard fchmod(made, mode) == 0 else { throw error("set the mode of", name) }
    return file
  }

  /// Takes a name away; whether it was there.
  @discardableResult
  func remove(_ name: String) -> Bool { unlinkat(fd, name, 0) == 0 }

  /// The names in it.
  func names() throws(StoreError) -> [String] {
    // Reading goes on where the descriptor stands, so that it needs one of its own.
    let own = openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0, let listing = fdopendir(own) else {
      let code = errno
      if own >= 0 { close(own) }
      throw .system(doing: "list", path: path, code: code)
    }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
