#if Web
import Glibc
import Words

/// The secret that a website's server shares with the desk, in a file.
enum Secret {
  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Its bytes, without the line's end.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let failure = Failure(.noSecret(path))
    guard let file = fopen(path, "r") else { throw failure }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, file)
    let secret = bytes[..<count].prefix { $0 != 0x0A && $0 != 0x0D }
    guard secret.count >= 16 else { throw failure }
    return Array(secret)
  }

  /// Makes one that nobody can guess and nobody else may read.
  static func make(_ path: String) throws(Failure) -> [UInt8] {
    let failure = Failure(.noSecret(path))
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure }
    defer { close(file) }
    var random = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef".utf8)
    let secret = (0..<64).map { _ in digits[Int(random.next() & 15)] }
    let line = secret + [0x0A]
    guard write(file, line, line.count) == line.count, fsync(file) == 0 else { throw failure }
    return secret
  }
}
#endif
