/// A question for which the library had no good answer, for somebody to write one.
public struct UnansweredQuestion: Hashable, Sendable {
  /// By which it is named: the event that brought it.
  public var number: Int64
  public var question: String
  /// How often it was asked, and when first and last.
  public var times: Int
  public var firstAt: Instant
  public var lastAt: Instant
  /// The chat in which it was asked last; nil: in none.
  public var chat: ChatID?

  public init(
    number: Int64, question: String, times: Int, firstAt: Instant, lastAt: Instant,
    chat: ChatID? = nil
  ) {
    self.number = number
    self.question = question
    self.times = times
    self.firstAt = firstAt
    self.lastAt = lastAt
    self.chat = chat
  }

  /// So many are kept; one more, and the one not asked for longest goes.
  public static let most = 500
}
