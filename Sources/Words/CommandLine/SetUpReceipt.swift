public import Desk

/// What came of a command that sets the desk up.
public enum SetUpReceipt: Hashable, Sendable {
  /// Where the desk lies, and who manages it now.
  case madeDesk(path: String, manager: AgentID)
  case tookDeskOver(path: String, manager: AgentID)

  case addedAgent(AgentID, next: NextStep)
  case changedAgent(AgentID)
  /// An agent, with the accounts that went with them, and rules and teams that have nobody now.
  case removedAgent(AgentID, accounts: [String], rules: [RuleID], teams: [TeamID])
  case works(AgentID, WeeklySchedule?, zone: String)

  case addedTeam(TeamID, [AgentID])
  case changedTeam(TeamID, [AgentID])
  case removedTeam(TeamID)

  case addedRule(RuleID)
  case replacedRule(RuleID)
  case removedRule(RuleID)

  /// A company's domain, and whose its visitors are.
  case belongs(domain: String, to: AgentID)
  case removedAccount(domain: String)
  case tookIn(accounts: Int, emptyRows: Int)

  /// A dialogue that was handed in, with the command by which visitors meet it.
  case addedDialogue(DialogueID, publish: String)
  case replacedDialogue(DialogueID, publish: String)
  /// It was there just so.
  case sameDialogue(DialogueID)
  /// `isMet`: not all dialogues are switched off.
  case publishedDialogue(DialogueID, version: Int, isMet: Bool, turnOn: String)
  case unpublishedDialogue(DialogueID)
  case removedDialogue(DialogueID)
  /// Dialogues are on or off now; so many are published.
  case turnedDialogues(on: Bool, published: Int)
  /// Documents were written, with the command that looks through them.
  case wroteSamples([String], check: String)

  case set([SettingValue])

  /// What a new agent needs yet.
  public enum NextStep: Hashable, Sendable {
    /// To be tied to an account, by that command.
    case tie(command: String)
    /// Nothing: they work with that command.
    case work(command: String)
  }

  /// A setting and its value, which may be empty.
  public struct SettingValue: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}
