public import Documents

/// When visitors come.
public enum ArrivalProcess: Sendable {
  /// So many a second, independently of each other.
  case poisson(perSecond: Double)
  /// Independently of each other, as many as the profile says for the time of day.
  case profile(ArrivalProfile)
  /// As they came: each so many milliseconds after the beginning, in order.
  case recorded([Recorded])

  /// Somebody who came.
  public struct Recorded: Hashable, Sendable {
    /// Milliseconds after the beginning.
    public var after: Int64
    public var asked: AskedFor

    public init(after: Int64, asked: AskedFor) { (self.after, self.asked) = (after, asked) }
  }
}
