/// Where in the queue a waiting chat is put.
public enum QueuePlace: Hashable, Sendable {
  /// Before everybody whom no agent has yet.
  case first
  /// Behind everybody, but before who asks from then on.
  case last
  /// Back to where it stands by time of request.
  case byRequest
  case before(ChatID)

  /// `first`, `last`, `byRequest`, `before:ID`.
  public var text: String {
    switch self {
    case .first: "first"
    case .last: "last"
    case .byRequest: "byRequest"
    case .before(let chat): "before:\(chat)"
    }
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(text: String) {
    switch text {
    case "first": self = .first
    case "last": self = .last
    case "byRequest": self = .byRequest
    default:
      guard let id = text.rest(after: "before:") else { return nil }
      self = .before(ChatID(id))
    }
  }
}
