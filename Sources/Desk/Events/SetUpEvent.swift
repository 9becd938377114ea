/// What changes in how the desk is set up: who works there, for whom, by which rules.
public enum SetUpEvent: Hashable, Sendable {
  case settingsChanged(SettingsChanged)
  case agentAdded(AgentAdded)
  case agentChanged(AgentChanged)
  case agentRemoved(AgentRemoved)
  case teamSet(TeamSet)
  case teamRemoved(TeamRemoved)
  case accountSet(AccountSet)
  case accountRemoved(AccountRemoved)
  case ruleSet(RuleSet)
  case ruleRemoved(RuleRemoved)
  case library(LibraryEvent)
}
