public import Desk

/// A desk, the people who come to it, and how long it is looked at: all that a simulation depends on but
/// for the dice.
public struct Experiment: Sendable {
  public var desk: SimulatedDesk
  /// When it begins.
  public var start: Instant
  /// Seconds for which visitors come; chats are followed to their end.
  public var length: Int
  /// Seconds at the beginning of which nothing is counted, until the desk is as busy as it will be.
  public var warmUp = 0
  public var arrivals: ArrivalProcess
  /// What visitors ask for, where the arrivals do not say.
  public var asked = AskedFor(wait: Experiment.usualWait)
  /// How long an agent is taken by a chat, from accepting it to its end.
  public var handling: TimeSpread
  /// How long visitors wait before they leave; nil: as long as the desk lets them.
  public var patience: TimeSpread?
  /// How long a chat rings before its agent accepts it.
  public var answering = TimeSpread.fixed(0)
  /// Within how many seconds somebody should be connected.
  public var goal = 20.0

  /// Seconds that a visitor may stand in the queue if nothing else is said.
  public static let usualWait = 86_400

  public init(
    _ desk: SimulatedDesk, from start: Instant, for length: Int, arrivals: ArrivalProcess,
    handling: TimeSpread, patience: TimeSpread? = nil
  ) {
    self.desk = desk
    (self.start, self.length) = (start, length)
    (self.arrivals, self.handling, self.patience) = (arrivals, handling, patience)
  }
}
