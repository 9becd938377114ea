public import Desk

/// How a desk has fared on one local day: counted once from the chats that had closed before, then as
/// things happen.
///
/// Cost: O(1) an event, but O(chats answered that day) bytes moved when one is answered, to keep their
/// waiting times in order. Nothing grows with the chats that are open but a few words each.
public struct DayTally: Hashable, Sendable {
  /// Requests made that day.
  public private(set) var asked = 0
  /// Chats in which somebody came that day.
  public private(set) var answered = 0
  public private(set) var fellBack = 0
  public private(set) var abandoned = 0
  /// Local midnight.
  public private(set) var since: Instant
  /// Milliseconds from request to answer, ascending.
  private var waits: [Int64] = []
  private var open: [ChatID: Open] = [:]
  private var quarterHours = [Slot](repeating: Slot(), count: DayTally.most)

  private struct Open: Hashable {
    let askedAt: Instant
    var answeredAt: Instant?
  }

  /// What is counted of a quarter of an hour.
  private struct Slot: Hashable {
    var asked = 0
    var answered = 0
    /// Milliseconds that those who were answered in it had waited.
    var waited: Int64 = 0
    /// Milliseconds of it that chats took which are over.
    var taken: Int64 = 0
    /// Chats that are not over and were answered in it, and how far into it, in milliseconds.
    var begun = 0
    var begunAfter: Int64 = 0
  }

  /// Milliseconds of a quarter of an hour.
  public static let quarter: Int64 = 900_000
  /// Quarters of an hour in a day on which clocks are put back.
  private static let most = 100

  /// Begins a day with the chats that are open.
  public init(since: Instant, open chats: some Sequence<Chat>) {
    self.since = since
    for chat in chats {
      open[chat.id] = Open(askedAt: chat.requestedAt, answeredAt: chat.acceptedAt)
      count(asked: chat.requestedAt, answered: chat.acceptedAt)
      if let answered = chat.acceptedAt { begin(at: answered, by: 1) }
    }
  }

  /// The middle waiting time in milliseconds until somebody came; nil if nobody has. Of two in the middle the
  /// shorter one, as a report's 50th hundredth is (`Spread.percentile`): the two stand beside each other.
  public var medianWait: Int64? { waits.isEmpty ? nil : waits[(waits.count - 1) / 2] }

  /// The quarters of an hour from midnight until the one that holds an instant, or until the next
  /// midnight. O(quarters of an hour in a day).
  ///
  /// - Parameter end: the next local midnight; nil: 24 hours after this one.
  public func quarters(until now: Instant, end: Instant? = nil) -> [DayQuarter] {
    let last = min(now, end.map { Instant(milliseconds: $0.milliseconds - 1) } ?? now)
    let count = min(DayTally.most, max(0, Int((last - since) / DayTally.quarter) + 1))
    var before: Int64 = 0
    return (0..<count).map { place in
      let slot = quarterHours[place]
      let begin = Instant(milliseconds: since.milliseconds + Int64(place) * DayTally.quarter)
      let length = min(DayTally.quarter, max(0, now - begin))
      // Who is answered later than now, by a clock far ahead, takes nothing yet.
      let own = max(0, Int64(slot.begun) * length - slot.begunAfter)
      let taken = slot.taken + before * length + own
      before += Int64(slot.begun)
      return DayQuarter(
        begin: begin, asked: slot.asked, answered: slot.answered, waited: slot.waited,
        load: length > 0 ? Double(taken) / Double(length) : 0)
    }
  }

  /// Counts a chat that had closed before the counting began.
  public mutating func add(_ summary: ChatSummary) {
    count(asked: summary.requestedAt, answered: summary.acceptedAt)
    count(summary.outcome, at: summary.endedAt)
    if let answered = summary.acceptedAt { take(from: answered, to: summary.endedAt) }
  }

  /// Counts what happens.
  public mutating func apply(_ stamped: StampedEvent) {
    switch stamped.event {
    case .requested(let event):
      open[event.chat] = Open(askedAt: stamped.at)
      count(asked: stamped.at, answered: nil)
    case .accepted(let event): answer(event.chat, at: stamped.at)
    case .taken(let event): answer(event.chat, at: stamped.at)
    case .fellBack(let event): close(event.chat, .fellBack, at: stamped.at)
    case .abandoned(let event): close(event.chat, .abandoned, at: stamped.at)
    case .ended(let event): close(event.chat, .ended, at: stamped.at)
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .missed, .block, .availabilitySet,
      .agentGone,
      .agentCame, .offered, .handOverOffered, .waiting, .declined, .offerExpired, .offerWithdrawn,
      .requeued, .message, .note, .voice, .marked, .visitorGone, .visitorCame:
      break
    }
  }

  /// What a clock far ahead has dated is no day's that has come.
  private func isToday(_ instant: Instant) -> Bool { place(of: instant) != nil }

  /// The quarter of an hour that holds an instant; nil: it is not of this day.
  private func place(of instant: Instant) -> Int? {
    let passed = instant - since
    guard passed >= 0, passed < Int64(DayTally.most) * DayTally.quarter else { return nil }
    return Int(passed / DayTally.quarter)
  }

  private mutating func answer(_ id: ChatID, at instant: Instant) {
    guard let chat = open[id], chat.answeredAt == nil else { return }
    open[id]?.answeredAt = instant
    count(wait: instant, since: chat.askedAt)
    begin(at: instant, by: 1)
  }

  private mutating func close(_ id: ChatID, _ outcome: Outcome, at instant: Instant) {
    guard let chat = open.removeValue(forKey: id) else { return }
    count(outcome, at: instant)
    guard let answered = chat.answeredAt else { return }
    begin(at: answered, by: -1)
    take(from: answered, to: instant)
  }

  /// Takes in that so many chats more, or fewer, take time from an instant on.
  private mutating func begin(at instant: Instant, by count: Int) {
    guard instant < since || isToday(instant) else { return }
    let start = max(instant, since)
    let place = place(of: start) ?? 0
    quarterHours[place].begun += count
    quarterHours[place].begunAfter += Int64(count) * ((start - since) % DayTally.quarter)
  }

  /// Takes in that a chat took a span of time: of it what is of this day. O(quarters of an hour in it).
  private mutating func take(from start: Instant, to end: Instant) {
    var from = max(0, start - since)
    let to = min(end - since, Int64(DayTally.most) * DayTally.quarter)
    while from < to {
      let next = min(to, (from / DayTally.quarter + 1) * DayTally.quarter)
      quarterHours[Int(from / DayTally.quarter)].taken += next - from
      from = next
    }
  }

  private mutating func count(asked: Instant, answered: Instant?) {
    if let place = place(of: asked) {
      self.asked += 1
      quarterHours[place].asked += 1
    }
    if let answered { count(wait: answered, since: asked) }
  }

  private mutating func count(wait end: Instant, since start: Instant) {
    guard let place = place(of: end) else { return }
    answered += 1
    let wait = max(0, end - start)
    quarterHours[place].answered += 1
    quarterHours[place].waited += wait
    var low = 0
    var high = waits.count
    while low < high {
      let middle = (low + high) / 2
      if waits[middle] <= wait { low = middle + 1 } else { high = middle }
    }
    waits.insert(wait, at: low)
  }

  private mutating func count(_ outcome: Outcome, at instant: Instant) {
    guard isToday(instant) else { return }
    switch outcome {
    case .fellBack: fellBack += 1
    case .abandoned: abandoned += 1
    case .ended: break
    }
  }
}
