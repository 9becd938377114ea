import CUnix
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

  private func error(_ doing: StoreError.Deed, _ name: String) -> StoreError {
    .system(doing: doing, path: path(of: name), code: errno)
  }

  // MARK: Directories

  /// A directory in it; nil if there is none of that name.
  func folder(_ name: String) throws(StoreError) -> Folder? {
    let inner = openat(fd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if inner >= 0 { return Folder(inner, path(of: name)) }
    if errno == ENOENT { return nil }
    // A link is told from what else is no directory only so.
    if errno == ENOTDIR, isLink(name) { errno = ELOOP }
    throw error(.open, name)
  }

  private func isLink(_ name: String) -> Bool {
    var status = stat()
    return fstatat(fd, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Makes a directory in it, if it is not there, with this mode and owner (-1: as it comes).
  func makeFolder(
    _ name: String, mode: mode_t, owner: uid_t = .max, group: gid_t = .max
  ) throws(StoreError) {
    guard mkdirat(fd, name, 0o700) == 0 || errno == EEXIST else {
      throw error(.makeDirectory, name)
    }
    guard deskbell_dress_folder(fd, name, mode, owner, group) == 0 else {
      throw error(.setMode, name)
    }
  }

  /// Makes names that were given or taken in it durable.
  func sync() throws(StoreError) {
    guard fsync(fd) == 0 else { throw .system(doing: .sync, path: path, code: errno) }
  }

  func status() throws(StoreError) -> stat {
    var status = stat()
    guard fstat(fd, &status) == 0 else { throw .system(doing: .lookAt, path: path, code: errno) }
    return status
  }

  /// The names in it.
  func names() throws(StoreError) -> [String] {
    // Reading goes on where the descriptor stands, so that it needs one of its own.
    let own = openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0, let listing = fdopendir(own) else {
      let code = errno
      if own >= 0 { close(own) }
      throw .system(doing: .list, path: path, code: code)
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

  // MARK: Files

  /// Opens a file in it; nil if there is none of that name. A link, and what else is no file (a pipe,
  /// a device), is refused, and never waited for.
  func file(
    _ name: String, _ flags: Int32, doing: StoreError.Deed = .open
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
    let made = openat(fd, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard made >= 0 else {
      if errno == EEXIST { return nil }
      throw error(.make, name)
    }
    let file = File(made, path(of: name))
    // Some file systems know no modes; all of a desk on one has that of the file system.
    guard fchmod(made, mode) == 0 || errno == EPERM || errno == EOPNOTSUPP else {
      throw error(.setMode, name)
    }
    return file
  }

  /// Makes a file under a name that nobody can know beforehand, which begins so.
  func makeUnguessable(
    _ start: String, _ end: String, mode: mode_t
  ) throws(StoreError) -> (file: File, name: String) {
    while true {
      let name = start + String(deskbell_unguessable(), radix: 36) + end
      if let file = try make(name, mode: mode) { return (file, name) }
    }
  }

  /// Takes a name away; whether it was there.
  @discardableResult
  func remove(_ name: String) -> Bool { unlinkat(fd, name, 0) == 0 }

  /// Gives a file another name, in the place of whatever has that.
  func rename(_ name: String, to other: String, in folder: Folder) throws(StoreError) {
    guard renameat(fd, name, folder.fd, other) == 0 else {
      throw folder.error(.putInPlace, other)
    }
  }

  /// Gives a file another name, unless something has that; whether it was done.
  func rename(_ name: String, toNew other: String, in folder: Folder) throws(StoreError) -> Bool {
    if deskbell_rename_new(fd, name, folder.fd, other) == 0 { return true }
    guard errno == EEXIST else { throw folder.error(.make, other) }
    return false
  }
}
