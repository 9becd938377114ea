#if Web
import Glibc
import Words

/// What ends the program early: a line on standard error and an exit code.
struct Failure: Error {
  let status: Int32
  let message: String

  /// Usage (EX_USAGE).
  init(_ news: GatewayNews) {
    status = 64
    message = Environment.words.told(news)
  }

  /// The gateway cannot be had there now (EX_UNAVAILABLE).
  init(unavailable news: GatewayNews) {
    status = 69
    message = Environment.words.told(news)
  }

  init(status: Int32, _ message: String) {
    self.status = status
    self.message = message
  }

  func exit() -> Never {
    Log.line(Environment.words.inOneForm(message))
    Glibc.exit(status)
  }
}
#endif
