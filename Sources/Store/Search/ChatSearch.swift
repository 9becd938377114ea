public import Desk
public import Text

/// What is looked for in what was said: words, all of which one message has, and of which messages.
public struct ChatSearch: Hashable, Sendable {
  /// Who said it.
  public enum Speaker: Hashable, Sendable {
    case visitor, anyAgent
    case agent(AgentID)
  }

  /// Words, or several in their order, as they were written.
  public var words: [FindPattern] = []
  public var from: Speaker?
  /// What the visitor's name or email has in it.
  public var visitor: FindPattern?
  /// Who had the chat, at least for a while.
  public var agent: AgentID?
  /// What was said before that, and what was not.
  public var before: Instant?
  public var after: Instant?

  public init() {}

  /// Whether a message may be meant, as far as it tells by itself.
  func fits(_ line: Line) -> Bool {
    if let before, line.at >= before { return false }
    if let after, line.at < after { return false }
    let said: String
    switch line.content {
    case .message(_, let sender, let text):
      guard isFrom(sender) else { return false }
      said = text
    // Only colleagues read it.
    case .note(_, let agent, let text):
      guard isFrom(.agent(agent)) else { return false }
      said = text
    // Only whom it was said to and who may see all read it, which is looked at where it is found.
    case .whisper(_, let agent, _, let text):
      guard isFrom(.agent(agent)) else { return false }
      said = text
    case .system: return false
    }
    return words.allSatisfy { $0.isIn(said) }
  }

  private func isFrom(_ sender: Sender) -> Bool {
    switch (from, sender) {
    case (nil, _), (.visitor, .visitor), (.anyAgent, .agent): true
    case (.agent(let wished), .agent(let agent)): wished == agent
    case (.visitor, .agent), (.anyAgent, .visitor), (.agent, .visitor): false
    }
  }
}
