import Glibc
import Words

/// Files that a command writes: new ones, since nothing of anybody's is written over.
enum OutputFile {
  /// Writes a new file, or to standard output for `-`.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let file =
      path == "-" ? 1 : open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      if errno == EEXIST { throw Failure(.refused, .isThere(path)) }
      throw Failure(.notFound, .writeFile(path, code: errno))
    }
    defer { if file != 1 { close(file) } }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        if file == 1, errno == EPIPE { Glibc.exit(0) }
        throw Failure(.store, file == 1 ? .writeOutput(code: errno) : .writeFile(path, code: errno))
      }
    }
  }
}
