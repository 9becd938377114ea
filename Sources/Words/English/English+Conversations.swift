public import Desk

extension English {
  /// What a desk says until somebody gives it words is English.
  public func deskText(_ text: String) -> String { text }

  public func line(_ line: SystemLine) -> String {
    switch line {
    case .welcome(let text), .fallback(let text): text
    case .joined(_, let name): "\(name) has joined."
    case .tookOver(_, let name, let before): "\(name) has taken over from \(before)."
    case .joinedBeside(_, let name): "\(name) has joined as well."
    case .requeued(_, let name, let cause): "\(left(name, cause)). \(English.backInQueue)"
    case .ended(.agent(let id), let name): "\(name ?? id.text) ended the chat."
    case .ended(.supervisor(let id), let name):
      "\(name ?? id.text), who looks after this desk, ended the chat."
    case .ended(.visitor, _): "The visitor ended the chat."
    case .ended(.visitorGone, _): "The visitor went away and did not come back."
    case .ended(.inactivity, _): "The chat ended: nobody wrote for a while."
    case .abandoned(.left): "The visitor left before anybody came."
    case .abandoned(.gone): "The visitor was gone before anybody came."
    case .leftMessage(let name, let email): "\(name) left a message, to be answered at \(email):"
    }
  }
}
