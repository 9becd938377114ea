/// What lists and the facts about one thing call what they show.
public protocol ListWording: Sendable {
  /// In a line of its own, before its value.
  func name(_ field: ListField) -> String
  /// At the top of a column.
  func title(_ field: ListField) -> String
  /// Said instead of a list in which there is nothing.
  func nothing(_ list: EmptyList) -> String
  /// So many more open chats than were listed, and the option that lists them.
  func moreOpen(_ count: Int, option: String) -> String
  /// So many closed chats, at least, and the options that list more and all of them.
  func olderChats(_ count: Int, orMore: Bool, more: String, all: String) -> String
  /// Whether something is so, in a column.
  func yesOrNo(_ isSo: Bool) -> String
}
