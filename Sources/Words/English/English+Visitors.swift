import Desk

extension English {
  public func told(_ news: VisitorNews) -> String {
    switch news {
    case .requested(let chat): "Your chat is \(chat)."
    case .resumed(let chat): "You are back in chat \(chat)."
    case .welcome(let text), .fellBack(let text): text
    case .waiting(1): "You are next in the queue."
    case .waiting(let position): "You are number \(position) in the queue."
    case .connected(let agent): "You are talking to \(agent)."
    case .handedOver(let agent, let before):
      "Your chat has been handed over from \(before) to \(agent)."
    case .tookOver(let agent, let before): "\(agent) has taken your chat over from \(before)."
    case .joined(let agent): "\(agent) has joined as well."
    case .typing(let agent): "\(agent) is writing…"
    case .requeued(let agent, let cause): "\(left(agent, cause)). \(English.backInQueue)"
    case .ended(let ender, let name): ended(ender, name)
    case .unsaid: "What was said last could not be kept; it may come again."
    case .delayed: "The desk cannot take your words just now; they are sent as soon as it can."
    case .refused(let reason): "Not sent: \(reason.prefix(1).lowercased())\(reason.dropFirst())"
    case .refusedToo(let count): "Not sent either: \(count) more line\(count == 1 ? "" : "s")."
    }
  }

  public var mayLeaveMessage: String {
    "You can leave a message: what should it say? An empty line leaves none."
  }
  public var asksEmailOfMessage: String { "At which email address shall we answer you?" }
  public var messageIsLeft: String { "Your message is left." }

  public func obstacle(_ obstacle: VisitorNews.Obstacle) -> String {
    switch obstacle {
    case .lineTooLong: "a line is far too long; nothing of it was sent."
    case .tooLate(let lines): "the chat is over (\(lines) line\(lines == 1 ? "" : "s"))."
    }
  }

  static let backInQueue = "You are back in the queue, at your place."

  /// What an agent had to do with a visitor's being in the queue again.
  func left(_ agent: String, _ cause: RequeueCause) -> String {
    switch cause {
    case .agentGone: "The connection to \(agent) was lost"
    case .agentRemoved: "\(agent) had to leave"
    case .transferred: "Your chat with \(agent) is to go on with somebody else"
    case .unanswered: "\(agent) does not answer just now"
    // Also where it only rang at somebody, whom the visitor never met.
    case .supervisor: "Somebody else is to answer you"
    }
  }

  private func ended(_ ender: Ender?, _ name: String?) -> String {
    switch ender {
    case .agent(let id): "\(name ?? id.text) ended the chat."
    case .supervisor(let id): "\(name ?? id.text), who looks after this desk, ended the chat."
    case .visitor, nil: "You have left the chat."
    case .visitorGone: "The chat ended: you were away for a while."
    case .inactivity: "The chat ended: nobody wrote for a while."
    }
  }
}
