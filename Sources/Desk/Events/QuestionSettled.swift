/// A question waits for an answer no longer: there is one, or there need not be.
public struct QuestionSettled: Hashable, Sendable {
  /// The event that brought it.
  public var number: Int64
  public init(_ number: Int64) { self.number = number }
}
