import CUnix
import Glibc
public import Store

extension StoreDirectory {
  /// Makes a desk: the directory (and those above it), 0700, or 2770 for the accounts of `group`,
  /// whatever the process's mask says. Refused if there is one already.
  public static func create(
    at path: String, group: UInt32? = nil
  ) throws(StoreError) -> StoreDirectory {
    try makeParents(of: path)
    if mkdir(path, 0o700) == 0 {
      try dress(path, mode: 0o700)
    } else {
      guard errno == EEXIST else {
        throw .system(doing: .makeDirectory, path: path, code: errno)
      }
      let old = try StoreDirectory(existing: path)
      if try !old.segments().isEmpty { throw .alreadyADesk(path: path) }
      // Its mode will be changed, which must not happen to a directory that serves another purpose.
      if try !old.root.names().isEmpty {
        throw .system(doing: .makeDesk, path: path, code: ENOTEMPTY)
      }
    }
    let made = try StoreDirectory(existing: path).root
    if let group, fchown(made.fd, uid_t.max, group) != 0 {
      throw .system(doing: .giveToGroup, path: path, code: errno)
    }
    guard fchmod(made.fd, group == nil ? 0o700 : 0o2770) == 0 else {
      throw .system(doing: .setMode, path: path, code: errno)
    }
    let directory = try StoreDirectory(existing: path)
    for name in subdirectories { try directory.makeSubdirectory(name) }
    _ = try directory.openToWrite(.writers)
    _ = try directory.openToWrite(.segment(1))
    try directory.root.sync()
    try sync(path + "/..")
    return directory
  }

  /// Makes the directories above a path that are not there. `sync` is told of each in which a name
  /// was made, to make it durable.
  static func makeParents(
    of path: String,
    sync: (String) throws(StoreError) -> Void = { (path) throws(StoreError) in
      try StoreDirectory.sync(path)
    }
  ) throws(StoreError) {
    var parts = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()[...]
    var parent = path.hasPrefix("/") ? "" : "."
    while let part = parts.popFirst() {
      let above = parent
      parent += "/" + part
      if mkdir(parent, 0o700) == 0 {
        try dress(parent, mode: 0o700)
        try sync(above.isEmpty ? "/" : above)
        continue
      }
      guard errno != EEXIST else { continue }
      let code = errno
      // Where nothing may be made it need not be, if it is there.
      var status = stat()
      guard stat(parent, &status) == 0 else {
        throw .system(doing: .makeDirectory, path: parent, code: code)
      }
    }
  }

  /// Gives a directory that was just made its mode.
  private static func dress(_ path: String, mode: mode_t) throws(StoreError) {
    guard deskbell_dress_folder(AT_FDCWD, path, mode, .max, .max) == 0 else {
      throw .system(doing: .setMode, path: path, code: errno)
    }
  }

  private static func sync(_ path: String) throws(StoreError) {
    let fd = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard fd >= 0 else { throw .system(doing: .open, path: path, code: errno) }
    try Folder(fd, path).sync()
  }
}
