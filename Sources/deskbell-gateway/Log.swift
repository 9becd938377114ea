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

  /// As `line`; what stands below the first line stands below it.
  static func lines(_ text: String) {
    let rows = Array("deskbell-gateway: \(SafeText(text).string)\n".utf8)
    _ = write(STDERR_FILENO, rows, rows.count)
  }

  static func line(_ news: GatewayNews) { line(Environment.words.told(news)) }
}
#endif
