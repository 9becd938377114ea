public import Desk

/// A change of the desk's set-up.
public enum SetUpChange: Hashable, Sendable {
  /// The agent's number is given by the desk.
  case addAgent(Agent)
  case changeAgent(AgentID, AgentChange)
  /// Of oneself: name, time zone, schedule, picture. More is for who manages agents.
  case changeOwn(AgentChange)
  /// With `force` also if published dialogues need it; so are teams and rules.
  case removeAgent(AgentID, requeue: Bool, force: Bool = false)
  case addTeam(Team)
  case changeTeam(TeamID, name: String?, agents: [AgentID]?)
  case removeTeam(TeamID, force: Bool = false)
  /// All of them or none.
  case addAccounts([Account])
  /// With `adding`, one that is not there is made, for which its agent has to be named.
  case changeAccount(domain: String, AccountChange, adding: Bool)
  case removeAccount(domain: String)
  case addRule(Rule)
  case changeRule(Rule)
  case removeRule(RuleID, force: Bool = false)
  case dialogues(DialogueChange)
  case responses(ResponseChange)
  case setSettings([String: String])
}
