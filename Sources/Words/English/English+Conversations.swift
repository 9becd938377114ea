public import Desk

extension English {
  public func line(_ line: SystemLine) -> String {
    switch line {
    case .welcome(let text), .fallback(let text): text
    case .joined(_, let name): "\(name) has joined."
    case .tookOver(_, let name, let before): "\(name) has taken over from \(before)."
    case .requeued(_, let name, let cause):
      switch cause {
      case .agentGone, .agentRemoved:
        "\(name) had to leave. You are back in the queue, at your place."
      case .transferred: "\(name) put you back in the queue, at your place."
      case .unanswered: "\(name) does not answer. You are back in the queue, at your place."
      }
    case .ended(.agent(let id), let name), .ended(.supervisor(let id), let name):
      "\(name ?? id.text) ended the chat."
    case .ended(.visitor, _): "The visitor ended the chat."
    case .ended(.visitorGone, _): "The visitor went away and did not come back."
    case .ended(.inactivity, _): "The chat ended: nobody wrote for a while."
    case .abandoned(.left): "The visitor left before anybody came."
    case .abandoned(.gone): "The visitor was gone before anybody came."
    }
  }
}
