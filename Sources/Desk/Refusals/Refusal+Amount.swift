extension Refusal {
  /// It is too much, or nothing.
  public enum Amount: Hashable, Sendable {
    /// Seconds.
    case wait(Int, ClosedRange<Int>)
    case messagesAtOnce(Int, most: Int)
    case emptyMessage
    /// `most` characters.
    case messageTooLong(most: Int)
    /// So many messages wait for an answer.
    case unanswered(Int)
    case messagesInAMinute(most: Int)
    case attributes(Int, most: Int)
    /// `most` characters.
    case attributeNameTooLong(most: Int)
    /// `most` characters.
    case attributeTooLong(String, most: Int)
    case attributeTwice(String)
    case tags(most: Int)
    /// `most` characters.
    case visitorIDTooLong(most: Int)
  }
}
