extension Refusal {
  /// The desk as it is set up is in the way.
  public enum SetUp: Hashable, Sendable {
    case exists(Thing, String)
    /// The agent is the only one who manages agents.
    case nobodyElseManages(AgentID)
    /// The agent cannot be removed because of open chats.
    case hasChats(AgentID, [ChatID])
    /// The team cannot be removed because of rules.
    case namedByRules(TeamID, [RuleID])
    /// The directory's desk was not made for the demo.
    case noDemoDesk(path: String)
  }
}
