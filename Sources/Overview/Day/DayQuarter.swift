public import Desk

/// A quarter of an hour of a day at a desk.
public struct DayQuarter: Hashable, Sendable {
  public let begin: Instant
  /// Requests made in it.
  public let asked: Int
  /// Chats in which somebody came in it.
  public let answered: Int
  /// Milliseconds that those had waited, all together.
  public let waited: Int64
  /// How many chats were with an agent, on the average of its time that has passed. A chat counts from
  /// when somebody came first until it is over.
  public let load: Double

  /// The mean wait in milliseconds of those to whom somebody came in it; nil: nobody came.
  public var meanWait: Int64? { answered > 0 ? waited / Int64(answered) : nil }
}
