import Glibc

/// The least that a program on a terminal can do with a key: write it back. What the inbox takes is
/// compared with what this takes in the same run.
enum RawEcho {
  static let argument = "--echo-raw"
  /// What it shows when it is ready for keys.
  static let greeting = "ready"

  /// Echoes until the terminal is gone: the process that is measured.
  static func run() {
    var settings = termios()
    tcgetattr(0, &settings)
    cfmakeraw(&settings)
    tcsetattr(0, TCSANOW, &settings)
    _ = write(1, greeting, greeting.utf8.count)
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { bytes in
      while true {
        let count = read(0, bytes.baseAddress, bytes.count)
        if count <= 0 { return }
        _ = write(1, bytes.baseAddress, count)
      }
    }
  }
}
