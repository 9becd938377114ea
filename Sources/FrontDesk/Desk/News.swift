import Desk
import Store

/// The events a desk has taken in and not yet handed to whoever follows it, and what of all that was
/// taken in may still turn out not to have happened.
///
/// A commit can be seen before its writer knows it durable. If that fails it is taken back, and
/// others can come in its place: only ever the last commit, since a writer keeps all others out
/// until its own is certain.
struct News {
  private var pending: [StampedEvent] = []
  /// The last commit that was taken in.
  private var last: [StampedEvent]
  /// The last event of the desk as it was opened or told.
  private var toldUpTo: Int64
  /// The first event that was told and did not happen.
  private var retracted: Int64?

  init(_ opened: OpenedDesk) {
    last = opened.lastCommit
    toldUpTo = opened.lastSeq
  }

  /// From this event on the journal may be another one than was taken in.
  var firstUncertain: Int64 { last.first?.seq ?? (pending.last?.seq ?? toldUpTo) + 1 }

  /// What was taken in from there on.
  var uncertain: [StampedEvent] { last }

  mutating func take(_ events: [StampedEvent]) {
    guard !events.isEmpty else { return }
    pending += events
    last = events
  }

  var isEmpty: Bool { pending.isEmpty }

  /// The events since it was last asked, in order.
  mutating func handOut() -> [StampedEvent] {
    defer { pending = [] }
    toldUpTo = max(toldUpTo, pending.last?.seq ?? 0)
    return pending
  }

  /// The first event that was told and did not happen, once.
  mutating func takeRetraction() -> Int64? {
    defer { retracted = nil }
    return retracted
  }

  /// Takes in the journal, read again from `firstUncertain` on. Returns whether something that was
  /// told did not happen.
  mutating func takeAgain(_ commits: [Commit]) -> Bool {
    var events = commits.flatMap(\.events)
    let hasHappened = events.starts(with: last)
    var isRetracted = false
    if hasHappened {
      events.removeFirst(last.count)
    } else {
      let first = last[0].seq
      pending.removeAll { $0.seq >= first }
      isRetracted = toldUpTo >= first
      if isRetracted {
        retracted = min(retracted ?? first, first)
        toldUpTo = first - 1
      }
    }
    pending += events
    if let commit = commits.last { last = commit.events } else if !hasHappened { last = [] }
    return isRetracted
  }
}
