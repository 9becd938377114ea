import Desk
import Glibc
import Words

/// Reading files and standard input.
enum Input {
  /// The largest document taken in, in bytes.
  private static let bound = 256 << 20

  /// What names standard input where a file's path is expected.
  static let standard = "-"

  /// What a file is called in messages.
  static func name(of path: String) -> String {
    path == standard ? Environment.words.standardInput : path
  }

  /// The bytes of a file, or of standard input for `-`, as long as they are no more than `most`; else
  /// some more than that, from its beginning.
  static func begin(_ path: String, _ most: Int) throws(Failure) -> [UInt8] {
    try read(path) { $0 > most }
  }

  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let bytes = try read(path) { $0 > bound }
    guard bytes.count <= bound else {
      throw Failure(.usage, .tooLarge(name(of: path), most: bound >> 20))
    }
    return bytes
  }

  /// The picture in a file, or in standard input for `-`.
  static func picture(_ path: String) throws(Failure) -> Picture {
    let bytes = try begin(path, Picture.mostBytes)
    do throws(Picture.Flaw) { return try Picture(bytes) } catch {
      throw Failure(.usage, .badPicture(name(of: path), error))
    }
  }

  private static func read(
    _ path: String, until isEnough: (Int) -> Bool
  ) throws(Failure) -> [UInt8] {
    let descriptor = path == standard ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(.notFound, .open(path, code: errno))
    }
    defer { if descriptor != 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw Failure(.notFound, .read(name(of: path), code: errno))
      }
      bytes += chunk[..<count]
      if isEnough(bytes.count) { return bytes }
    }
  }
}
