extension Refusal {
  /// Two visitors cannot be found to be one person.
  public enum Merging: Hashable, Sendable {
    /// Nothing is remembered of them: a mark, or the chat whose visitor is meant.
    case unknown(String)
    case sameVisitor
    case alreadyOne
    /// Neither has an email that the other has too.
    case noCommonEmail
    /// More than that are not one person.
    case tooMany(most: Int)
  }
}
