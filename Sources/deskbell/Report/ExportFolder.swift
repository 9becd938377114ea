import CUnix
import Glibc
import Words

/// Files that an export writes into a directory: all of them are there when it is done, and none before.
/// What was there of their names stays as it is until then, and for good unless that may go.
final class ExportFolder {
  private let path: String
  private let mayReplace: Bool
  private var files: [ExportFile] = []
  /// Whether there was none of that name.
  private let isNew: Bool

  /// - Parameter names: of the files to come, none of which may be there unless `mayReplace`.
  init(_ path: String, _ names: [String], mayReplace: Bool) throws(Failure) {
    self.path = path
    self.mayReplace = mayReplace
    if !mayReplace {
      for name in names where access(path + "/" + name, F_OK) == 0 {
        throw Failure(.refused, .isThereUnforced(path + "/" + name, option: "--force"))
      }
    }
    isNew = mkdir(path, 0o777) == 0
    guard isNew || errno == EEXIST else { throw Failure(.notFound, .writeFile(path, code: errno)) }
    do throws(Failure) {
      for name in names { files.append(try ExportFile(path, name)) }
    } catch {
      discard()
      throw error
    }
  }

  /// The file for what is written next of that kind, in the order of names.
  subscript(_ place: Int) -> ExportFile { files[place] }

  /// Whether something could not be written.
  var hasFailed: Bool { files.contains { $0.failure != nil } }

  /// Gives the files their names.
  func commit() throws(Failure) {
    do throws(Failure) {
      for file in files { try file.finish() }
      for file in files { try file.checkPlace() }
      for file in files { try file.commit(replacing: mayReplace) }
    } catch {
      discard()
      throw error
    }
  }

  /// Takes away what was written.
  func discard() {
    for file in files { file.discard() }
    if isNew { rmdir(path) }
  }
}

/// A file in the making, under a name of its own until it is whole.
final class ExportFile {
  private let folder: String
  private let name: String
  private let part: String
  private let file: Int32
  private var buffer: [UInt8] = []
  private(set) var failure: Failure?
  private var isNamed = false

  init(_ folder: String, _ name: String) throws(Failure) {
    self.folder = folder
    self.name = name
    // Of each process its own: two that write here at once take nothing from each other.
    part = "\(folder)/.\(name).\(getpid()).part"
    // What one of that number left that was killed.
    unlink(part)
    file = open(
      part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666
    )
    guard file >= 0 else { throw Failure(.notFound, .writeFile(folder + "/" + name, code: errno)) }
  }

  func line(_ text: String) {
    buffer += text.utf8
    buffer.append(0x0A)
    if buffer.count > 1 << 16 { flush() }
  }

  private func flush() {
    var rest = buffer[...]
    while !rest.isEmpty, failure == nil {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        failure = Failure(.store, .writeFile(folder + "/" + name, code: errno))
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Has all of it on the disk.
  fileprivate func finish() throws(Failure) {
    flush()
    if failure == nil, fsync(file) != 0, errno != EINVAL {
      failure = Failure(.store, .writeFile(folder + "/" + name, code: errno))
    }
    if let failure { throw failure }
  }

  fileprivate func commit(replacing: Bool) throws(Failure) {
    let path = folder + "/" + name
    // One that was not there can be taken away again, should another one fail.
    isNamed = deskbell_rename_new(AT_FDCWD, part, AT_FDCWD, path) == 0
    if isNamed { return }
    guard errno == EEXIST else { throw Failure(.store, .writeFile(path, code: errno)) }
    guard replacing else {
      throw Failure(.refused, .isThereUnforced(path, option: "--force"))
    }
    guard rename(part, path) == 0 else { throw Failure(.store, .writeFile(path, code: errno)) }
  }

  /// Whether a file could take its name, before any of them does.
  fileprivate func checkPlace() throws(Failure) {
    let path = folder + "/" + name
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
    throw Failure(.refused, .writeFile(path, code: EISDIR))
  }

  /// Takes it away, whichever name it has by now; not what took the place of another one.
  fileprivate func discard() {
    unlink(isNamed ? folder + "/" + name : part)
  }

  deinit { close(file) }
}
