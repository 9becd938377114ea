/// Something that a dialogue needs and that is not there: why it can no longer do what it says.
public struct DialogueLack: Hashable, Sendable {
  public var dialogue: DialogueID
  /// The place in its document: `cards.person.route`.
  public var place: String
  public var reason: Reason

  public init(_ dialogue: DialogueID, _ place: String, _ reason: Reason) {
    self.dialogue = dialogue
    self.place = place
    self.reason = reason
  }

  public enum Reason: Hashable, Sendable {
    // What a route names.
    case noAgent(AgentID)
    case noTeam(TeamID)
    case noRules
    // Who is there, and takes no chats.
    case takesNone(AgentID)
    case nobodyOfTeam(TeamID)
    case nobodyByRules
    case nobodyAtAll
    /// No page is one of its own.
    case noPages
  }
}
