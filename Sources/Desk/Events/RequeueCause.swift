/// Why a chat went back to the queue.
public enum RequeueCause: String, CaseIterable, Sendable {
  case agentGone, agentRemoved
  /// The agent, or somebody for them, put it back.
  case transferred
  /// The agent let the visitor wait for an answer for longer than the settings allow.
  case unanswered
  /// Somebody who may step in sent it back, from whoever had it or at whom it rang.
  case supervisor

  /// Whether the agent was there, and is not to be asked again at once.
  public var isOwnDoing: Bool {
    switch self {
    case .agentGone, .agentRemoved: false
    case .transferred, .unanswered, .supervisor: true
    }
  }

  /// Whether its agent was not there for it. Who gave it back, or from whom somebody took it, has missed
  /// nothing.
  public var isMissed: Bool {
    switch self {
    case .agentGone, .unanswered: true
    case .agentRemoved, .transferred, .supervisor: false
    }
  }
}
