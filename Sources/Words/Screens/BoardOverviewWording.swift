public import Alerts
public import Desk

/// What the board says of the desk as a whole: rings, dialogues, charts, thresholds, and what is done to
/// several chats. Where several texts are given, the fullest comes first.
public protocol BoardOverviewWording: Sendable {
  // What is listed.
  func flaw(_ flaw: FilterFlaw) -> String
  /// The order that was chosen.
  func sorted(by order: ChatOrder) -> String
  func listed(_ count: Int, of all: Int) -> String
  var nothingIsListed: String { get }
  func marked(_ count: Int) -> String

  // A chat, and an agent's day.
  func about(_ chat: WatchedChat) -> String
  /// Of a chat in which the visitor owes the next word.
  var isAnswered: String { get }
  /// Since when they stand so; the offers of today that they let ring in vain.
  func agentDay(since time: String?, missed: Int) -> String

  // Rings and dialogues.
  var deskTitle: String { get }
  func name(of ring: Ring, called name: String) -> String
  /// Whose turn is next, who can be offered a chat before them; nil: nobody.
  func turn(of next: String?, ready: String?) -> [String]
  func about(_ ring: String, order: [String], last: String?, ready: String?) -> String
  func visitorsNow(_ count: Int) -> [String]
  func about(dialogue name: String, visitors: Int) -> String

  // Charts.
  /// With the latest value and the highest one, in words.
  func chart(_ chart: DayChart, now: String, most: String) -> [String]
  var noneYet: String { get }

  // Thresholds.
  func passed(_ threshold: Threshold) -> String

  // What is done to chats: a visitor, or how many chats.
  /// And of how many that are marked it makes no sense.
  func mayDo(_ deed: BoardDeed, to chats: String, without rest: Int) -> [String]
  func isDone(_ deed: BoardDeed, to chats: String) -> String
  func notDone(_ count: Int, of all: Int) -> String
  func goesBack(_ key: String) -> String
  /// The deed makes no sense for a chat as it stands.
  func cannot(_ deed: BoardDeed) -> String
  /// What was refused since somebody has as many chats as they may can be done beyond that.
  func mayGoBeyond(_ agent: String?, with visitor: String) -> [String]
  var nothingToGoBeyond: String { get }
  /// What a line is for that is typed to be said to all agents.
  var toAllAgents: String { get }
  func isSaidToAll(_ count: Int) -> String
  func maySetAvailable(_ agent: String, _ isAvailable: Bool) -> [String]
  func isSet(_ agent: String, available: Bool) -> String
}
