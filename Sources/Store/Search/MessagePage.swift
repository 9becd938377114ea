public import Desk

/// Some of what a search finds.
public struct MessagePage: Sendable {
  /// A line of a chat's conversation.
  public struct Message: Hashable, Sendable {
    public var chat: ChatID
    public var line: Line
  }

  /// The latest first.
  public var messages: [Message] = []
  /// The event before which to look further; nil: there is nothing before.
  public var next: Int64?
}
