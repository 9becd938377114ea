public import Desk
public import JSON

/// What can be wrong with a document that somebody wrote, without the place.
public enum DocumentFault: Hashable, Sendable {
  case notJSON(JSONFault, line: Int, column: Int)

  // Values.
  case missing
  case empty
  case needed(JSONExpectation, found: JSONScanner.Kind)
  case outOfRange(String)
  case tooSmall(Int, least: Int)
  case tooLarge(Int, most: Int)
  case repeated(String)
  case nestedTooDeeply
  /// A number of people that is none, or more than ever come.
  case noCount(String, most: Int)
  /// So many numbers where a day is to be cut into other parts.
  case partsOfDay(Int, allowed: [Int])

  // Fields.
  case unknownField(known: [String])
  case unknown(Term, String, known: [String])
  case noSuchField(String, ofRoute: String)
  case twice(Refusal.Thing, String)
  case domainTwice(String)

  // The desk's own things.
  case noAgentID(String)
  case noTimeZone(String, respelt: String?)
  case noBlock(String)
  case overlaps(String)
  case noDay
  case notInRoster(AgentID, nearest: String?)
  case noTeam(TeamID)
  case agentsAndTeam
  case neitherAgentsNorTeam
  case noInstant
  case before(Int, last: Int)

  // Dialogues.
  /// Choices where the type is none that has them.
  case noChoicesThere
  case refused(Refusal)

  /// What has words of its own in documents.
  public enum Term: Hashable, Sendable { case permission, op, kind, step, card, type, known }
}
