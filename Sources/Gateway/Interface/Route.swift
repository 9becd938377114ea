#if Web
import Desk
import HTTPTypes

/// What the gateway serves, each by a method and a path; nothing else.
enum Route: String, CaseIterable, Sendable {
  case hello, events, page, time, answers, start, messages, typing, leave, left
  case attributes, identify, forget, lines
  case agentPicture
  case interface, health, metrics
  case shop, widget

  var method: HTTPRequest.Method {
    switch self {
    case .events, .lines, .agentPicture, .interface, .health, .metrics, .shop, .widget: .get
    case .hello, .page, .time, .answers, .start, .messages, .typing, .leave, .left, .attributes,
      .identify, .forget:
      .post
    }
  }

  var path: String {
    switch self {
    case .hello, .events, .page, .time, .answers, .start, .messages, .typing, .leave, .left,
      .attributes, .identify, .forget, .lines:
      "/v1/\(rawValue)"
    case .agentPicture: "/v1/agents/{picture}"
    case .interface: "/v1/openapi.json"
    case .health: "/healthz"
    case .metrics: "/metrics"
    case .shop: "/"
    case .widget: "/widget.js"
    }
  }

  /// Whether it is for pages of other origins too.
  var isForPages: Bool { path.hasPrefix("/v1/") }

  /// Whether only a visitor who is known may use it.
  var needsVisitor: Bool {
    switch self {
    case .hello, .agentPicture, .interface, .health, .metrics, .shop, .widget: false
    case .events, .page, .time, .answers, .start, .messages, .typing, .leave, .left, .attributes,
      .identify, .forget, .lines:
      true
    }
  }

  /// What is at a path, by method; empty: nothing.
  static func at(_ path: String) -> [Route] {
    if let found = byPath[path] { return path.contains("{") ? [] : found }
    return picture(at: path) == nil ? [] : [.agentPicture]
  }

  /// Which picture a path names; nil: none.
  static func picture(at path: String) -> PictureID? {
    guard path.hasPrefix(pictures) else { return nil }
    let id = PictureID(String(path.dropFirst(pictures.count)))
    return id.isValid ? id : nil
  }

  /// Where a picture is served.
  static func path(of picture: PictureID) -> String { pictures + picture.text }

  private static let pictures = "/v1/agents/"

  private static let byPath = Dictionary(grouping: allCases, by: \.path)
}
#endif
