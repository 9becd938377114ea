public import Desk

/// What was counted of a period, or of a part of what happened in it: all that figures are made of.
public struct Tally: Hashable, Sendable {
  // Chats.
  public var asked = 0
  public var offered = 0
  public var connected = 0
  /// Connected within the time that is aimed at.
  public var connectedInTime = 0
  /// Over before any agent had it, though one was to come.
  public var missed = 0
  /// Of those, the ones whose visitors left.
  public var abandoned = 0
  /// Over since nobody was to come.
  public var blocked = 0
  /// Not over, and nobody has had it.
  public var waiting = 0
  public var fellBack: [FallbackReason: Int] = [:]
  public var transfers = 0
  public var visitorMessages = 0
  public var scored = 0
  public var scores = 0
  public var tags: [String: Int] = [:]
  public var topics: [String: Int] = [:]
  public var waits = Spread()
  public var lengths = Spread()
  public var firstAnswers = Spread()

  // What agents did with them.
  public var offers = 0
  public var missedOffers = 0
  public var declinedOffers = 0
  public var handling = Spread()
  public var agentMessages = 0
  public var answers = 0
  public var answerTime: Int64 = 0
  public var longestAnswer: Int64 = 0

  // Agents' time, in milliseconds.
  public var time = AgentTime()

  // Visitors in dialogues.
  public var engaged = 0
  public var acquired = 0

  public init() {}

  /// Rounded to the nearest; nil of nothing.
  static func quotient(_ part: Int64, _ whole: Int64) -> Int64? {
    whole > 0 ? (2 * part + whole) / (2 * whole) : nil
  }

  /// Thousandths, rounded to the nearest; nil of nothing. Not for more than a hundred thousand years.
  static func share(_ part: Int64, _ whole: Int64) -> Int64? { quotient(part * 1000, whole) }
}
