/// What became today of those who asked for somebody.
public struct TodayFigures: Hashable, Sendable {
  public var asked: Int
  public var answered: Int
  public var fellBack: Int
  public var abandoned: Int
  /// The median wait of those who were answered, in seconds; nil: nobody has been.
  public var wait: Int64?

  public init(asked: Int, answered: Int, fellBack: Int, abandoned: Int, wait: Int64?) {
    self.asked = asked
    self.answered = answered
    self.fellBack = fellBack
    self.abandoned = abandoned
    self.wait = wait
  }
}
