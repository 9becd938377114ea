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
  /// Only chats that ended then or later.
  public var since: Instant?
  /// Only chats whose id begins so.
  public var idPrefix: String?

  public init(
    limit: Int, before: Int64? = nil, visitor: VisitorID? = nil, since: Instant? = nil,
    idPrefix: String? = nil
  ) {
    self.limit = limit
    self.before = before
    self.visitor = visitor
    self.since = since
    self.idPrefix = idPrefix
  }

  package func matches(_ summary: ChatSummary) -> Bool {
    if let before, summary.closedSeq >= before { return false }
    if let visitor, summary.visitor.id != visitor { return false }
    if let since, summary.endedAt < since { return false }
    if let idPrefix, !summary.id.text.hasPrefix(idPrefix) { return false }
    return true
  }
}
