#if Web
import Glibc
import Text
import Words

/// What ends the program early: a line on standard error and an exit code.
struct Failure: Error {
  let status: Int32
  let message: String

  /// Usage (EX_USAGE).
  init(_ news: GatewayNews) {
    status = 64
    message = Surroundings.words.told(news)
  }

  init(status: Int32, _ message: String) {
    self.status = status
    self.message = message
  }

  func exit() -> Never {
    Log.line(message)
    Glibc.exit(status)
  }
}

/// Lines on standard error.
enum Log {
  static func line(_ text: String) {
    let line = Array("deskbell-gateway: \(SafeText(oneLine: text).string)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }

  static func line(_ news: GatewayNews) { line(Surroundings.words.told(news)) }
}
#endif
