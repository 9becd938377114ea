extension Refusal {
  /// A visitor's step on the website does not fit.
  public enum Site: Hashable, Sendable {
    /// No card waits for that answer.
    case notAsked
    /// They are in a chat.
    case chatIsOpen
    /// No chat of theirs went unanswered and takes a message.
    case nobodyToLeaveTo
    /// It comes with the page, or is nothing at all.
    case attributeNotTheirs(String)
    /// From where they are no more chats may be begun for so many seconds.
    case tooManyChats(seconds: Int)
    /// The desk keeps no book of visitors.
    case noBook
  }
}
