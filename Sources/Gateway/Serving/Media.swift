#if Web
import Desk

/// Types of what is sent.
enum Media {
  static let json = "application/json"
  static let events = "text/event-stream"
  static let page = "text/html; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"
  /// The text format of Prometheus.
  static let metrics = "text/plain; version=0.0.4; charset=utf-8"
}

extension Picture.Kind {
  var mediaType: String {
    switch self {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .webp: "image/webp"
    }
  }
}
#endif
