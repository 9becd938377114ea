public import Desk

/// A chat that somebody is called about.
public struct CallSubject: Hashable, Sendable {
  public let chat: ChatID
  /// What its visitor is called, as they call themselves.
  public let visitor: String

  public init(_ chat: ChatID, visitor: String) {
    self.chat = chat
    self.visitor = visitor
  }
}
