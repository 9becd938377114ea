public import Desk

/// Who is in which dialogue now: visitors to whom something happened in it within half an hour, as long
/// as they have neither come to its end nor asked for a person (DIALOGUES, a session). O(1) an event, and
/// kept by visitors who are in one.
public struct DialogueCrowd: Hashable, Sendable {
  private var seen: [VisitorMark: Seen] = [:]
  /// What happened, the oldest first, for those who do nothing any more to be found.
  private var queue: [Seen] = []
  private var first = 0

  private struct Seen: Hashable, Sendable {
    let visitor: VisitorMark
    let dialogue: DialogueID
    let at: Instant
  }

  /// Milliseconds after which a session is over.
  public static let session: Int64 = 30 * 60_000

  public init() {}

  /// Takes in what happened. Whether somebody may be in a dialogue, or in none, by it.
  @discardableResult
  public mutating func apply(_ stamped: StampedEvent) -> Bool {
    switch stamped.event {
    case .site(let event): return apply(event, at: stamped.at)
    case .requested(let event):
      guard let key = event.key else { return false }
      return seen.removeValue(forKey: key) != nil
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .missed, .block, .availabilitySet,
      .agentGone, .agentCame,
      .offered, .handOverOffered, .waiting, .accepted, .taken, .declined, .offerExpired,
      .offerWithdrawn, .requeued, .message, .note, .voice, .marked, .visitorGone, .visitorCame,
      .fellBack,
      .abandoned, .ended:
      return false
    }
  }

  private mutating func apply(_ event: SiteEvent, at instant: Instant) -> Bool {
    switch event {
    case .triggered(let event): enter(event.visitor, event.dialogue, instant)
    case .engaged(let event): enter(event.visitor, event.dialogue, instant)
    case .answered(let event): enter(event.visitor, event.dialogue, instant)
    case .completed(let event): return seen.removeValue(forKey: event.visitor) != nil
    case .forgotten(let event): return seen.removeValue(forKey: event.visitor) != nil
    case .goalReached, .learned, .left, .merged: return false
    }
    return true
  }

  private mutating func enter(_ visitor: VisitorMark, _ dialogue: DialogueID, _ instant: Instant) {
    let now = Seen(visitor: visitor, dialogue: dialogue, at: instant)
    seen[visitor] = now
    queue.append(now)
    expire(at: instant)
  }

  /// Lets those go who have done nothing for a session. Whether there were any.
  @discardableResult
  public mutating func expire(at now: Instant) -> Bool {
    var hasLeft = false
    while first < queue.count, now - queue[first].at >= DialogueCrowd.session {
      let gone = queue[first]
      if seen[gone.visitor] == gone {
        seen[gone.visitor] = nil
        hasLeft = true
      }
      first += 1
    }
    if first > 1000, first * 2 > queue.count {
      queue.removeFirst(first)
      first = 0
    }
    return hasLeft
  }

  /// When the next of them goes who does nothing more; nil: nobody is there.
  public var nextDue: Instant? {
    queue[first...].first { seen[$0.visitor] == $0 }.map {
      Instant(milliseconds: $0.at.milliseconds + DialogueCrowd.session)
    }
  }

  /// How many visitors are in each. O(those).
  public var counts: [DialogueID: Int] {
    seen.values.reduce(into: [:]) { $0[$1.dialogue, default: 0] += 1 }
  }
}
