public import Desk

/// A message that was looked for, and what stands around it.
public struct FoundMessage: Sendable {
  /// Its chat as it stands, or as it stood when it closed; nil while it is open.
  public var chat: Chat
  public var summary: ChatSummary?
  public var line: Line
  /// What was said just before and just after.
  public var before: Line?
  public var after: Line?
}
