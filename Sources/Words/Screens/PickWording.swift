public import Desk

/// What is said where something is picked out of a list by typing.
public protocol PickWording: Sendable {
  /// Over everything that can be gone to; or over the chats of somebody, or of a team.
  func jumpTitle(within name: String?) -> String
  var jumpPrompt: String { get }
  var nothingIsFound: String { get }
  /// Over what was said.
  var searchTitle: String { get }
  var searchPrompt: String { get }
  /// What can be typed there.
  var howToSearch: String { get }
  var isLooking: String { get }
  /// Over the addresses of a conversation.
  func addressesTitle(toCopy: Bool) -> String
  func addressesPrompt(toCopy: Bool) -> String
  /// Over those who have a visitor's email, of whom one may be them.
  func namesakesTitle(of visitor: String) -> String
  var namesakesPrompt: String { get }
  /// In place of the name of whom nobody knows by name.
  var noName: String { get }
  /// What one of them is told apart by, besides the name and the id.
  func namesake(visits: Int, chats: [ChatID]) -> String
  /// Which of the lines that have the words is shown, the latest being the first, of how many.
  func found(_ place: Int, of count: Int) -> String
  func name(_ kind: JumpKind) -> String
  /// So many chats.
  func chats(_ count: Int) -> String
}
