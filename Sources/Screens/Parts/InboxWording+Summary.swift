import Desk
import Words

extension InboxWording {
  /// A closed chat in a few words: how it ended, with whom, how much was said.
  ///
  /// - Parameter name: what an agent is called.
  func closed(_ summary: ChatSummary, _ name: (AgentID) -> String) -> String {
    let standing: ChatStanding =
      switch summary.outcome {
      case .ended: summary.agent.map { .with(name($0)) } ?? .ended
      case .fellBack: .nobodyCame
      case .abandoned: .abandoned
      }
    return closed(standing, messages: summary.messages)
  }
}
