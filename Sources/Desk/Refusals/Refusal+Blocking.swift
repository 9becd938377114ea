extension Refusal {
  /// Somebody cannot be blocked, or is not.
  public enum Blocking: Hashable, Sendable {
    /// There is nothing by which the visitor of the chat would be known again.
    case notKnownAgain(ChatID)
    /// A network of more addresses than may be blocked at once; of so many bits at the least.
    case tooWide(AddressRange, least: Int)
    /// So many are blocked already.
    case tooMany(most: Int)
    /// In seconds.
    case span(Int, ClosedRange<Int>)
    case reasonTooLong(most: Int)
    case isNotBlocked(String, nearest: String?)
  }
}
