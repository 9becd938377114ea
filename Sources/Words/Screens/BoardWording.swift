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
  func isLost(_ reason: String, quit: String) -> String
  func boardTitle(waiting: Int) -> String
  var mayNotWatchAnyMore: String { get }
  /// Why an inbox ends for an agent to whom it may show nothing any more.
  var mayReadNothingAnyMore: String { get }

  // Today's figures.
  var countingToday: String { get }
  /// In one row.
  func today(_ today: TodayFigures) -> [String]
  /// In two rows: with the first one's heading, which the second is aligned by; and each by itself.
  func todayInTwo(
    _ today: TodayFigures
  ) -> (heading: String, first: [String], second: [String])

  // The lists.
  var agentsTitle: String { get }
  /// How many are listed, where there are more.
  func lastOnes(_ count: Int) -> String
  /// What lies above and below, in rows; nil: nothing.
  func moreRows(above: Int?, below: Int?) -> String
  var nobodyTakesChats: String { get }
  var nobodyAnswers: String { get }
  var addAnAgent: String { get }
  var nobodyAsks: String { get }
  var noAgentIsHere: String { get }
  var aVisitorAsks: String { get }

  // A chat that is looked at.
  func standing(_ standing: WatchedStanding) -> String
  /// With the key that goes to the other pane, where only one is shown.
  func conversationTitle(otherBy key: String?) -> String
  func reasonsTitle(otherBy key: String?) -> String
  /// Stands in the place of a time.
  var rightNow: String { get }
  var noRecordHere: String { get }
  var nothingSaidYet: String { get }
}
