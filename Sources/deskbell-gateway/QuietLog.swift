#if Web
import Logging

/// What the web server has to say: only what went wrong, in a line on standard error, and nothing of
/// what was asked or by whom.
struct QuietLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.error

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) { Log.line("\(event.message)") }
}
#endif
