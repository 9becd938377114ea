public import Desk

/// The figures of a day's requests that a replay sets side by side.
public struct DayFigures: Hashable, Sendable {
  public var requests = 0
  /// Those that an agent has had.
  public var connected = 0
  public var fellBack = 0
  public var abandoned = 0
  /// Those that ring or wait when the day ends.
  public var stillWaiting = 0
  /// Milliseconds from the request until an agent had it, of those connected: the mean and the longest;
  /// nil: there are none.
  public var meanWait: Int64?
  public var longestWait: Int64?
  /// The offers made to each agent, and how many of the requests each had first.
  public var offers: [AgentID: Int]
  public var had: [AgentID: Int] = [:]

  public init(_ tally: DayTally) {
    offers = tally.offers
    var waits: Int64 = 0
    for fate in tally.fates {
      requests += 1
      if let agent = fate.agent {
        connected += 1
        had[agent, default: 0] += 1
        let wait = (fate.settledAt ?? fate.requestedAt) - fate.requestedAt
        waits += wait
        longestWait = max(longestWait ?? 0, wait)
      } else {
        switch fate.outcome {
        case .fellBack: fellBack += 1
        case .abandoned: abandoned += 1
        case .ended: break
        case nil: stillWaiting += 1
        }
      }
    }
    if connected > 0 { meanWait = waits / Int64(connected) }
  }
}
