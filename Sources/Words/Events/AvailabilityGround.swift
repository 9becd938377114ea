/// What decides whether an agent is available.
public enum AvailabilityGround: Hashable, Sendable {
  /// They have no schedule.
  case noSchedule
  case schedule
  /// They pressed it themselves, at a time in words.
  case own(since: String)
  /// Somebody who manages agents did; nil: nobody knows who.
  case other(String?, since: String)
  /// The desk did, after too many offers missed running.
  case missedOffers(since: String)
}
