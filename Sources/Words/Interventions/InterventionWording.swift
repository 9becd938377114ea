public import Desk

/// What is said of those who step in, and of what they say to all.
public protocol InterventionWording: Sendable {
  /// A line that somebody of that name said to all agents, or to those of a team.
  func said(_ text: String, to team: TeamID?, by name: String) -> String
  /// The key that has what was said to all go, and how many more were said.
  func readKey(_ key: String, more: Int) -> String
  /// So many lines were said to all, and nothing of them is shown.
  func unreadBroadcasts(_ count: Int) -> String
  /// What was said to all is not shown as long as something rings.
  var offerHidesBroadcast: String { get }
  func receipt(_ receipt: InterventionReceipt) -> String
  /// Asked before something is done to so many chats.
  func mayDo(_ deed: BulkDeed, _ count: Int) -> String
  /// Nobody can be asked about so many chats; the option that says yes ahead.
  func needsYes(_ count: Int, option: String) -> String
  /// Why something was not done to a chat, with that visitor.
  func notDone(_ chat: NotDone) -> String
  /// Nobody said yes.
  var nothingWasDone: String { get }
  /// To whom a broadcast went; nil: to all.
  func audience(_ team: TeamID?) -> String
  /// Nothing was said to all of late that is unread, or, with `everRead`, at all.
  func noBroadcasts(everRead: Bool) -> String
}
