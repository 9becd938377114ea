import Desk
public import Figures

extension FigureFilter {
  /// The words that mean one, as they are typed; the last ones take a name behind them.
  public static let words = ["known", "unknown", "tag:TAG", "topic:TOPIC"]

  /// Nil: it is none.
  public init?(reading text: String) {
    switch text {
    case "known": self = .known
    case "unknown": self = .unknown
    default:
      if text.hasPrefix("tag:"), let tag = ChatTag.normal(String(text.dropFirst(4))) {
        self = .tag(tag)
      } else if text.hasPrefix("topic:"), text.count > 6 {
        self = .topic(text.dropFirst(6).lowercased())
      } else {
        return nil
      }
    }
  }

  /// As it is typed.
  public var word: String {
    switch self {
    case .known: "known"
    case .unknown: "unknown"
    case .tag(let tag): "tag:" + tag
    case .topic(let topic): "topic:" + topic
    }
  }
}
