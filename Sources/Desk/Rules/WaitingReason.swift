/// Why a chat that waits does not ring at an agent.
public enum WaitingReason: Hashable, Sendable {
  /// It is asked whether they can take it, and they cannot.
  case passed(PassReason)
  /// Neither the visitor's company nor the route nor a rule leads to them.
  case notAsked
  /// It leads to nobody at all.
  case noRuleMatched, blocked, visitorBlocked
  /// The visitor has waited as long as they may.
  case isOver
  /// It goes to somebody else as soon as the desk looks.
  case goes(to: AgentID)
  /// It goes to them as soon as the desk looks.
  case comes
}
