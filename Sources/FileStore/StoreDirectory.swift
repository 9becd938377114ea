import CUnix
import Glibc
public import Store

/// The desk's directory: what lies where, and who may read it.
///
/// `journal-FIRSTSEQ.jsonl` the segments · `snapshot.json` · `lock/writer`, `lock/clocks`, and in
/// `lock/` of a demo's desk also `demo`, held by whoever plays its people, and `temporary`, which
/// marks one that goes with the demo · `index/` what can be rebuilt, and files being made ·
/// `presence/` · `drafts/` · `typing/` where names come and go at once, which
/// tell who is writing · `pictures/` agents' pictures · `visitors/` the book of the website's, and `lock/book`, held while that is
/// opened · `damaged/` what was set aside. What changes often without being news
/// lies in subdirectories, so that followers, who watch the directory, are not woken for it.
///
/// In a group's desk its members may place what they like here. So everything is opened from the
/// directory's own descriptor, links are refused, and what is made gets a name first that nobody
/// can know.
public struct StoreDirectory: Sendable {
  public let path: String
  let root: Folder
  /// The mode of files: 0600, or 0660 in a directory that its group may write.
  let fileMode: mode_t
  let directoryMode: mode_t
  /// To whom files are given when the superuser makes them.
  private let owner: uid_t?
  private let group: gid_t
  private let device: dev_t
  private let inode: ino_t

  static let locks = "lock"
  static let index = "index"
  static let drafts = "drafts"
  static let damaged = "damaged"
  static let typing = "typing"
  /// Made when the first picture is kept.
  static let pictures = "pictures"
  static let subdirectories = [locks, index, PresenceFolder.name, drafts, damaged, typing]

  /// The directory as it is. The path may lead to it by links; nothing in it may be one.
  public init(existing path: String) throws(StoreError) {
    let fd = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard fd >= 0 else {
      if errno == ENOENT { throw .noDesk(path: path) }
      throw .system(doing: .open, path: path, code: errno)
    }
    root = Folder(fd, path)
    var status = stat()
    guard fstat(fd, &status) == 0 else {
      throw .system(doing: .lookAt, path: path, code: errno)
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

  /// Whether the path still leads to this directory: it was neither removed nor moved away.
  public var isThere: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_dev == device && status.st_ino == inode
  }

  /// Whether whoever asks may make and change what lies in it.
  var mayBeWritten: Bool { faccessat(root.fd, ".", W_OK, 0) == 0 }

  func path(of file: DeskFile) -> String {
    file.folder.isEmpty ? "\(path)/\(file.name)" : "\(path)/\(file.folder)/\(file.name)"
  }

  /// Gives an open file that the superuser made to whom the directory belongs, who could not open
  /// it otherwise. For anybody else's nothing happens.
  public func give(_ file: Int32) {
    if let owner { _ = fchown(file, owner, group) }
  }

  // MARK: Directories in it

  /// A directory in it, the desk's own if no name is given; nil if it is not there.
  func folder(_ name: String) throws(StoreError) -> Folder? {
    name.isEmpty ? root : try root.folder(name)
  }

  /// As `folder`, making it if it is not there: a backup of the journal alone lacks all but that.
  func folderToWrite(_ name: String) throws(StoreError) -> Folder {
    if let there = try folder(name) { return there }
    try makeSubdirectory(name)
    guard let made = try folder(name) else {
      throw .system(doing: .makeDirectory, path: root.path(of: name), code: ENOENT)
    }
    return made
  }

  func makeSubdirectory(_ name: String) throws(StoreError) {
    try root.makeFolder(
      name, mode: directoryMode, owner: owner ?? .max, group: owner == nil ? .max : group)
  }

  /// The names of the files in a directory in it, or in itself; none if it is not there.
  func names(in subdirectory: String) throws(StoreError) -> [String] {
    try folder(subdirectory)?.names() ?? []
  }

  // MARK: Files

  /// Opens a file; nil if it is not there.
  func open(_ file: DeskFile, _ flags: Int32 = O_RDONLY) throws(StoreError) -> File? {
    let opened = try folder(file.folder)?.file(file.name, flags)
    if let opened, flags & O_ACCMODE != O_RDONLY { try checkOwn(opened) }
    return opened
  }

  /// A second name leads to the file from elsewhere: somebody may have given it to a file that is
  /// none of the desk's, for the superuser to write to.
  private func checkOwn(_ file: File) throws(StoreError) {
    guard let owner, owner != 0 || directoryMode & 0o020 != 0 else { return }
    guard try file.status().st_nlink <= 1 else {
      throw .system(doing: .writeTo, path: file.path, code: EMLINK)
    }
  }

  /// Opens a file for reading and writing, making it if it is not there, with the mode and owner
  /// that files of this desk have.
  func openToWrite(_ file: DeskFile) throws(StoreError) -> File {
    for _ in 0..<2 {
      if let there = try open(file, O_RDWR) { return there }
      if let made = try make(file) { return made }
    }
    // What has the name and cannot be found by it goes as fast as it comes.
    throw .system(doing: .make, path: path(of: file), code: EEXIST)
  }

  /// Makes a file; nil if there is something of that name. It is made under another name: whoever
  /// sees the file's own may open it at once, and must find mode and owner as they will be; and what
  /// `fill` writes.
  func make(
    _ file: DeskFile, fill: (File) throws(StoreError) -> Void = { (_) throws(StoreError) in }
  ) throws(StoreError) -> File? {
    let new = try makeTemporary("new")
    do throws(StoreError) {
      try fill(new.file)
      let folder = try folderToWrite(file.folder)
      guard try new.folder.rename(new.name, toNew: file.name, in: folder) else {
        new.folder.remove(new.name)
        return nil
      }
    } catch {
      new.folder.remove(new.name)
      throw error
    }
    return try new.file.named(path(of: file))
  }

  /// A file that no other process looks at until it is put in place.
  struct Temporary {
    let file: File
    let folder: Folder
    let name: String

    func remove() { folder.remove(name) }
  }

  func makeTemporary(_ stem: String) throws(StoreError) -> Temporary {
    let folder = try folderToWrite(Self.index)
    let (file, name) = try folder.makeUnguessable("\(stem)-", ".\(getpid())", mode: fileMode)
    give(file.fd)
    return Temporary(file: file, folder: folder, name: name)
  }

  /// Puts a temporary file in a file's place.
  func put(_ temporary: Temporary, inPlaceOf file: DeskFile) throws(StoreError) {
    try temporary.folder.rename(
      temporary.name, to: file.name, in: try folderToWrite(file.folder))
  }

  /// Takes a file's name away.
  func remove(_ file: DeskFile) { (try? folder(file.folder))??.remove(file.name) }

  /// Makes names that were given or taken durable.
  func sync(_ subdirectory: String = "") throws(StoreError) { try folder(subdirectory)?.sync() }

  /// Opens a file in `lock/`, making it if it is not there, with the mode and owner that files of
  /// this desk have. The descriptor is the caller's to close.
  public func openLock(_ name: String) throws(StoreError) -> Int32 {
    let file = try openToWrite(DeskFile(folder: Self.locks, name: name))
    let own = fcntl(file.fd, F_DUPFD_CLOEXEC, 0)
    guard own >= 0 else { throw file.error(.open) }
    return own
  }

  /// Keeps bytes of a file that are about to be taken out of it, under a name of their own in
  /// `damaged/`, durably. Returns that file.
  func setAside(
    _ range: Range<Int64>, of file: File, as stem: String, _ disk: Disk
  ) throws(StoreError) -> DeskFile {
    let folder = try folderToWrite(Self.damaged)
    var number = 1
    while true {
      let name = "\(stem)-\(number).bin"
      number += 1
      guard let copy = try folder.make(name, mode: fileMode) else { continue }
      give(copy.fd)
      do throws(StoreError) {
        try copy.write(try file.bytes(range), at: 0, disk)
        try copy.sync(disk)
        try folder.sync()
      } catch {
        folder.remove(name)
        throw error
      }
      return DeskFile(folder: Self.damaged, name: name)
    }
  }

  /// Removes files that processes which are no more left half made.
  func removeLeftovers() {
    guard let folder = (try? folder(Self.index)) ?? nil else { return }
    for name in (try? folder.names()) ?? [] {
      guard let dot = name.lastIndex(of: "."), let process = pid_t(name[name.index(after: dot)...]),
        process != getpid(), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      folder.remove(name)
    }
  }
}
