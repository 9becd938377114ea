#if Web
import Glibc
import Text
import Words

/// Lines on standard error.
enum Log {
  static func line(_ text: String) {
    let line = Array("deskbell-gateway: \(SafeText(oneLine: text).string)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }

  static func line(_ news: GatewayNews) { line(Environment.words.told(news)) }
}
#endif
