import Desk

/// As whom somebody sits at a screen.
enum Seat {
  /// An agent who answers chats: present while they sit there, and their drafts are kept.
  case answering(AgentID)
  /// Somebody who looks on, whom nobody finds present for it; nil: no agent.
  case watching(AgentID?)

  var agent: AgentID? {
    switch self {
    case .answering(let agent): agent
    case .watching(let agent): agent
    }
  }
}
