#if Web
import Glibc
import Words

/// The secret that a website's server shares with the desk, in a file.
enum Secret {
  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Its bytes, without the line's end.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    guard let secret = found(path) else {
      throw Failure(status: 74, Environment.words.told(.noSecret(path)))
    }
    return secret
  }

  /// The same as it is now; nil: there is none that will do.
  static func found(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, file)
    let secret = bytes[..<count].prefix { $0 != 0x0A && $0 != 0x0D }
    return secret.count >= 16 ? Array(secret) : nil
  }

  /// Makes one that nobody can guess and nobody else may read; where another was made meanwhile, it is
  /// that one. It comes whole or not at all.
  static func make(_ path: String) throws(Failure) -> [UInt8] {
    func failure() -> Failure {
      let code = errno
      // Where there is no directory there is no desk.
      return Failure(
        status: code == ENOENT ? 66 : 74,
        Environment.words.told(.cannotMakeSecret(path, code: code)))
    }
    let draft = "\(path).\(getpid())"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure() }
    defer {
      close(file)
      unlink(draft)
    }
    var random = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef".utf8)
    let secret = (0..<64).map { _ in digits[Int(random.next() & 15)] }
    let line = secret + [0x0A]
    guard write(file, line, line.count) == line.count, fsync(file) == 0 else { throw failure() }
    guard link(draft, path) != 0 else { return secret }
    guard errno == EEXIST else { throw failure() }
    return try read(path)
  }
}
#endif
