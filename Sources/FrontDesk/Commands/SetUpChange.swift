public import Desk

/// A change of the desk's set-up.
public enum SetUpChange: Sendable {
  /// The agent's number is given by the desk.
  case addAgent(Agent)
  case changeAgent(AgentID, AgentChange)
  case removeAgent(AgentID, requeue: Bool)
  case addTeam(Team)
  case changeTeam(TeamID, name: String?, agents: [AgentID]?)
  case removeTeam(TeamID)
  /// All of them or none.
  case addAccounts([Account])
  /// With `adding`, one that is not there is made, for which its agent has to be named.
  case changeAccount(domain: String, AccountChange, adding: Bool)
  case removeAccount(domain: String)
  case addRule(Rule)
  case changeRule(Rule)
  case removeRule(RuleID)
  case setSettings([String: String])
}
