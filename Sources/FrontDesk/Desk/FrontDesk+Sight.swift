import Desk
import Routing

/// What a desk sees beside its journal, and writes there with what it decides.
extension FrontDesk {
  /// Older ones are dropped: they tell what nobody has decided anything by.
  private static let mostLooks = 64

  /// Notes who is present, if others are than when it last looked or the journal said.
  func noteLook(at instant: Instant) {
    guard attendance != nil else { return }
    let present = engine.presentAgents
    // Where nobody moved, at a glance: the sets are one.
    guard (looks.last?.present ?? writtenPresent) != present else { return }
    looks.append((instant, present))
    if looks.count > FrontDesk.mostLooks { looks.removeFirst() }
  }

  /// Takes in what somebody else wrote of who is present: what this desk has seen so far, it goes on
  /// from.
  func note(_ commit: Commit) {
    guard attendance != nil else { return }
    if let saw = commit.saw {
      writtenPresent = saw.present(after: writtenPresent)
      if writtenPresent == engine.presentAgents { writtenPresent = engine.presentAgents }
    }
    looks = []
    if writtenPresent != nil { noteLook(at: commit.at) }
  }

  /// What was seen since the last commit, as far as those before do not say it; nil: nothing.
  func sight() -> DeskSight? {
    guard attendance != nil else { return nil }
    let present = engine.presentAgents
    if !leftDue, looks.isEmpty, writtenPresent == present { return nil }
    var onTheWay = leftDue ? [] : looks
    if let last = onTheWay.last, last.at == engine.clock, last.present == present {
      onTheWay.removeLast()
    }
    let sight = DeskSight(before: writtenPresent, looks: onTheWay, now: present, leftDue: leftDue)
    return sight.isEmpty ? nil : sight
  }

  /// Leaves what is due to who is live, up to an instant.
  func leaveDue(until instant: Instant) {
    leftDue = true
    seePresence()
    engine.assumeTime(instant)
  }
}
