/// What the board shows besides its notices. Where several texts are given, the fullest comes first.
public protocol BoardWording: Sendable {
  // Questions; the agent who has the chat, where somebody has it.
  func mayEnd(chatOf visitor: String, with agent: String?) -> [String]
  func mayTakeOver(chatOf visitor: String, from agent: String?) -> [String]
  func mayTake(chatOf visitor: String, openingInbox command: String) -> [String]

  // The header.
  var board: String { get }
  func active(_ count: Int) -> String
  var noChatsAtAll: String { get }
  func agentsHere(_ count: Int, of all: Int, briefly: Bool) -> String
  func isLost(_ reason: String) -> String
  func boardTitle(waiting: Int) -> String
  var mayNotWatchAnyMore: String { get }

  // The lists.
  var nobodyTakesChats: String { get }
  var nobodyAnswers: String { get }
  var addAnAgent: String { get }
  var nobodyAsks: String { get }
  var noAgentIsHere: String { get }
  var aVisitorAsks: String { get }

  // A chat that is looked at.
  var noRecordHere: String { get }
  var nothingSaidYet: String { get }
}
