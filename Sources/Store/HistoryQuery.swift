public import Desk

/// Which closed chats to list.
public struct HistoryQuery: Hashable, Sendable {
  /// At most so many.
  public var limit: Int
  /// Only chats closed by events before this one: the `closedSeq` of the last one of a page leads
  /// to the next page.
  public var before: Int64?
  /// Only this visitor's.
  public var visitor: VisitorID?
  /// Only these.
  public var chats: Set<ChatID>?
  /// Only chats that ended then or later.
  public var since: Instant?
  /// Only chats whose id begins so.
  public var idPrefix: String?

  public init(
    limit: Int, before: Int64? = nil, visitor: VisitorID? = nil, chats: Set<ChatID>? = nil,
    since: Instant? = nil, idPrefix: String? = nil
  ) {
    self.limit = limit
    self.before = before
    self.visitor = visitor
    self.chats = chats
    self.since = since
    self.idPrefix = idPrefix
  }

  /// How many there can be at the most.
  package var most: Int { min(limit, chats?.count ?? .max) }

  package func matches(_ summary: ChatSummary) -> Bool {
    if let before, summary.closedSeq >= before { return false }
    if let visitor, summary.visitor.id != visitor { return false }
    if let chats, !chats.contains(summary.id) { return false }
    if let since, summary.endedAt < since { return false }
    if let idPrefix, !summary.id.text.hasPrefix(idPrefix) { return false }
    return true
  }
}
