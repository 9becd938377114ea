import CSystem
import Glibc
public import Store

/// The desk's directory: what lies where, and who may read it.
///
/// `journal-FIRSTSEQ.jsonl` the segments · `snapshot.json` · `lock/writer`, and in `lock/` of a
/// demo's desk also `demo`, held by whoever plays its people, and `temporary`, which marks one that
/// goes with the demo · `index/` what can be rebuilt, and files being made · `presence/` ·
/// `drafts/` · `damaged/` what was set aside. What changes often without being news lies in
/// subdirectories, so that followers, who watch the directory, are not woken for it.
public struct StoreDirectory: Sendable {
  public let path: String
  /// The mode of files: 0600, or 0660 in a directory that its group may write.
  let fileMode: mode_t
  let directoryMode: mode_t
  /// To whom files are given when the superuser makes them.
  private let owner: uid_t?
  private let group: gid_t
  private let device: dev_t
  private let inode: ino_t

  var lockPath: String { path + "/lock/writer" }
  var snapshotPath: String { path + "/snapshot.json" }
  var indexPath: String { path + "/index/closed.jsonl" }
  /// Files that no other process looks at, until they are renamed.
  func temporaryPath(_ name: String) -> String { path + "/index/\(name).\(getpid())" }
  /// Where a desk's drafts lie, which are no history.
  static let drafts = "drafts"

  static let subdirectories = ["lock", "index", PresenceFolder.name, drafts, "damaged"]

  /// The directory as it is.
  public init(existing path: String) throws(StoreError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { throw .noDesk(path: path) }
      throw .system(doing: "look at", path: path, code: errno)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw .system(doing: "open", path: path, code: ENOTDIR)
    }
    self.path = path
    let shared = status.st_mode & 0o020 != 0
    fileMode = shared ? 0o660 : 0o600
    directoryMode = shared ? 0o2770 : 0o700
    owner = geteuid() == 0 ? status.st_uid : nil
    group = status.st_gid
    device = status.st_dev
    inode = status.st_ino
  }

  /// A directory in it; nil if it is not there.
  func folder(_ name: String) throws(StoreError) -> Folder? {
    let root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else {
      if errno == ENOENT { return nil }
      throw .system(doing: "open", path: path, code: errno)
    }
    return try Folder(root, path).folder(name)
  }

  /// Whether the path still leads to this directory: it was neither removed nor moved away.
  public var isThere: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_dev == device && status.st_ino == inode
  }

  /// Makes a desk: the directory (and those above it), 0700, or 2770 for the accounts of `group`.
  /// Refused if there is one already.
  public static func create(
    at path: String, group: UInt32? = nil
  ) throws(StoreError) -> StoreDirectory {
    try makeParents(of: path)
    if mkdir(path, 0o700) != 0 {
      guard errno == EEXIST else {
        throw .system(doing: "make the directory", path: path, code: errno)
      }
      let old = try StoreDirectory(existing: path)
      if try !old.segments().isEmpty { throw .alreadyADesk(path: path) }
      // Its mode will be changed, which must not happen to a directory that serves another purpose.
      if try !old.names(in: "").isEmpty {
        throw .system(doing: "make a desk in", path: path, code: ENOTEMPTY)
      }
    }
    if let group, chown(path, uid_t.max, group) != 0 {
      throw .system(doing: "give to the group", path: path, code: errno)
    }
    guard chmod(path, group == nil ? 0o700 : 0o2770) == 0 else {
      throw .system(doing: "set the mode of", path: path, code: errno)
    }
    let directory = try StoreDirectory(existing: path)
    for name in subdirectories { try directory.makeSubdirectory(name) }
    _ = try directory.createFile(directory.lockPath)
    _ = try directory.createFile(directory.path(ofSegment: 1))
    try directory.sync()
    try directory.sync("..")
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
        try sync(above.isEmpty ? "/" : above)
        continue
      }
      guard errno != EEXIST else { continue }
      let code = errno
      // Where nothing may be made it need not be, if it is there.
      var status = stat()
      guard stat(parent, &status) == 0 else {
        throw .system(doing: "make the directory", path: parent, code: code)
      }
    }
  }

  private func makeSubdirectory(_ name: String) throws(StoreError) {
    let whole = path + "/" + name
    guard mkdir(whole, directoryMode & 0o777) == 0 || errno == EEXIST else {
      throw .system(doing: "make the directory", path: whole, code: errno)
    }
    if let owner { _ = chown(whole, owner, group) }
    guard chmod(whole, directoryMode) == 0 else {
      throw .system(doing: "set the mode of", path: whole, code: errno)
    }
  }

  /// A backup of the journal alone lacks the rest, which is made when it is needed.
  private func makeSubdirectory(of file: String) throws(StoreError) {
    for name in Self.subdirectories where file.hasPrefix("\(path)/\(name)/") {
      try makeSubdirectory(name)
    }
  }

  /// Opens a file for reading and writing, making it if it is not there, with the mode and owner
  /// that files of this desk have.
  func createFile(
    _ path: String, exclusively: Bool = false, emptying: Bool = false, isLastTry: Bool = false
  ) throws(StoreError) -> File {
    if !exclusively {
      let old = open(path, O_RDWR | O_CLOEXEC | (emptying ? O_TRUNC : 0))
      if old >= 0 { return File(old, path) }
      guard errno == ENOENT else { throw .system(doing: "open", path: path, code: errno) }
    }
    // Under a name that nobody looks for: whoever sees the file's own name may open it at once, and
    // must find mode and owner as they will be.
    let temporary = temporaryPath("new-\(pthread_self())")
    unlink(temporary)
    let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC
    var made = open(temporary, flags, fileMode)
    if made < 0, errno == ENOENT {
      try makeSubdirectory(of: temporary)
      made = open(temporary, flags, fileMode)
    }
    guard made >= 0 else { throw .system(doing: "make", path: path, code: errno) }
    let file = File(made, path)
    defer { unlink(temporary) }
    // Explicitly, since the process's own mask may say otherwise.
    _ = fchmod(made, fileMode)
    give(made)
    var result = deskbell_rename_new(temporary, path)
    if result != 0, errno == ENOENT {
      try makeSubdirectory(of: path)
      result = deskbell_rename_new(temporary, path)
    }
    if result == 0 { return file }
    // Somebody else made it meanwhile; or it is a link to nowhere, which no second try opens.
    if errno == EEXIST, !exclusively, !isLastTry {
      return try createFile(path, emptying: emptying, isLastTry: true)
    }
    throw .system(doing: "make", path: path, code: errno)
  }

  /// Opens a file in `lock/`, making it if it is not there, with the mode and owner that files of
  /// this desk have. The descriptor is the caller's to close.
  public func openLock(_ name: String) throws(StoreError) -> Int32 {
    let file = try createFile("\(path)/lock/\(name)")
    let own = fcntl(file.fd, F_DUPFD_CLOEXEC, 0)
    guard own >= 0 else { throw file.error("open") }
    return own
  }

  /// Gives an open file that the superuser made to whom the directory belongs, who could not open
  /// it otherwise. For anybody else's nothing happens.
  public func give(_ file: Int32) {
    if let owner { _ = fchown(file, owner, group) }
  }

  /// Makes names that were given or taken in the directory durable.
  func sync(_ subdirectory: String = "") throws(StoreError) {
    try Self.sync(subdirectory.isEmpty ? path : path + "/" + subdirectory)
  }

  private static func sync(_ path: String) throws(StoreError) {
    guard let file = try File.open(path, O_RDONLY | O_DIRECTORY) else { throw .noDesk(path: path) }
    guard fsync(file.fd) == 0 else { throw file.error("sync") }
  }
}

/// A file of the journal, by the number of the first event it was made for.
struct Segment: Equatable {
  var firstSeq: Int64
  var path: String
}

extension StoreDirectory {
  private static let segmentPrefix = "journal-"
  private static let segmentSuffix = ".jsonl"

  func path(ofSegment firstSeq: Int64) -> String {
    let digits = String(firstSeq)
    let zeros = String(repeating: "0", count: 20 - digits.utf8.count)
    return path + "/" + Self.segmentPrefix + zeros + digits + Self.segmentSuffix
  }

  /// The segments that are there, oldest first.
  func segments() throws(StoreError) -> [Segment] {
    var segments: [Segment] = []
    for name in try names(in: "") {
      guard name.hasPrefix(Self.segmentPrefix), name.hasSuffix(Self.segmentSuffix) else { continue }
      let digits = name.dropFirst(Self.segmentPrefix.count).dropLast(Self.segmentSuffix.count)
      guard digits.utf8.count == 20, let firstSeq = Int64(digits), firstSeq > 0 else { continue }
      segments.append(Segment(firstSeq: firstSeq, path: path + "/" + name))
    }
    return segments.sorted { $0.firstSeq < $1.firstSeq }
  }

  /// The names of the files in a subdirectory, or in the directory itself.
  func names(in subdirectory: String) throws(StoreError) -> [String] {
    let whole = path + "/" + subdirectory
    guard let listing = opendir(whole) else {
      throw .system(doing: "list", path: whole, code: errno)
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

  /// Keeps bytes of a file that are about to be taken out of it, under a name of their own in
  /// `damaged/`, durably. Returns that file's path.
  func setAside(
    _ range: Range<Int64>, of file: File, as stem: String, _ disk: Disk
  ) throws(StoreError) -> String {
    var number = 1
    while access("\(path)/damaged/\(stem)-\(number).bin", F_OK) == 0 { number += 1 }
    let copyPath = "\(path)/damaged/\(stem)-\(number).bin"
    let copy = try createFile(copyPath, exclusively: true)
    try copy.write(try file.bytes(range), at: 0, disk)
    try copy.sync(disk)
    try sync("damaged")
    return copyPath
  }

  /// Removes files that processes which are no more left half made.
  func removeLeftovers() {
    for name in (try? names(in: "index")) ?? [] {
      guard let dot = name.lastIndex(of: "."), let process = pid_t(name[name.index(after: dot)...]),
        process != getpid(), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink("\(path)/index/\(name)")
    }
  }
}
