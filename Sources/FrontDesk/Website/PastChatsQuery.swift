public import Desk

/// Whose past chats are asked for: those of a chat's visitor, but for that chat.
public struct PastChatsQuery: Hashable, Sendable {
  public var chat: ChatID
  /// Who asked in it, as the chat knows them.
  public var visitor: Visitor
  /// Only chats that ended then or later.
  public var since: Instant?
  /// At most so many, the newest.
  public var limit: Int

  public init(of visitor: Visitor, in chat: ChatID, since: Instant? = nil, limit: Int) {
    self.chat = chat
    self.visitor = visitor
    self.since = since
    self.limit = limit
  }
}
