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
    /// Published dialogues could no longer do what they say without it.
    case neededByDialogues(Thing, String, [DialogueLack])
    /// The draft of a dialogue has an error.
    case flawed(DialogueID, DialogueFlaw)
    /// It says nothing of the pages it is for.
    case withoutTargets(DialogueID)
    /// It is published as it stands, as that version.
    case isPublished(DialogueID, version: Int)
    case isNotPublished(DialogueID)
    /// Visitors are in a dialogue: in open chats, and so many others.
    case hasVisitors(DialogueID, chats: [ChatID], others: Int)
    /// The directory's desk was not made for the demo.
    case noDemoDesk(path: String)
  }
}
