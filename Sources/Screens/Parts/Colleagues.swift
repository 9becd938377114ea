import Desk
import Routing

/// How the desk's agents stand, as it was told when last asked: while somebody looks for one, and then
/// once for each time that anything happens at the desk.
struct Colleagues: Hashable, Sendable {
  private(set) var roster: [AgentStatus] = []
  /// The last event when they were asked for; nil: nobody looks for them.
  private var askedAt: Int64?
  private var isOnItsWay = false

  /// Whether they are to be asked for now.
  ///
  /// - Parameter seq: the last event; nil: nobody looks for them.
  mutating func asks(at seq: Int64?) -> Bool {
    guard let seq else {
      askedAt = nil
      return false
    }
    guard !isOnItsWay, askedAt != seq else { return false }
    (askedAt, isOnItsWay) = (seq, true)
    return true
  }

  mutating func take(_ roster: [AgentStatus]) {
    self.roster = roster
    isOnItsWay = false
  }
}
