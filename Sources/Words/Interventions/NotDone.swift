public import Desk

/// A chat to which something was not done that was to be done to several, and why.
public struct NotDone: Hashable, Sendable {
  public let chat: ChatID
  public let visitor: String
  public let reason: String

  public init(_ chat: ChatID, visitor: String, reason: String) {
    self.chat = chat
    self.visitor = visitor
    self.reason = reason
  }
}
