public import Desk

extension English {
  public func line(_ line: SystemLine) -> String {
    switch line {
    case .welcome(let text), .fallback(let text): text
    case .joined(_, let name): "\(name) has joined."
    case .hadToLeave(_, let name):
      "\(name) had to leave. You are back in the queue, at your place."
    case .ended(.agent(let id), let name): "\(name ?? id.text) ended the chat."
    case .ended(.visitor, _): "The visitor ended the chat."
    case .ended(.visitorGone, _): "The visitor went away and did not come back."
    case .ended(.inactivity, _): "The chat ended: nobody wrote for a while."
    case .abandoned(.left): "The visitor left before anybody came."
    case .abandoned(.gone): "The visitor was gone before anybody came."
    }
  }
}
