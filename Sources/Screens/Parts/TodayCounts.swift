import Desk

/// How the desk has fared since local midnight: counted once from the past, then as things happen.
///
/// Cost: O(1) an event, but O(chats answered today) bytes moved when one is answered, to keep their
/// waiting times in order.
struct TodayCounts: Hashable, Sendable {
  /// Requests made today.
  private(set) var asked = 0
  /// Chats in which somebody came today.
  private(set) var answered = 0
  private(set) var fellBack = 0
  private(set) var abandoned = 0
  /// Local midnight.
  private(set) var since: Instant
  /// Milliseconds from request to answer, ascending.
  private var waits: [Int64] = []
  private var open: [ChatID: Open] = [:]

  private struct Open: Hashable {
    let askedAt: Instant
    var isAnswered: Bool
  }

  /// Begins a day with the chats that are open.
  init(since: Instant, open chats: some Sequence<Chat>) {
    self.since = since
    for chat in chats {
      open[chat.id] = Open(askedAt: chat.requestedAt, isAnswered: chat.acceptedAt != nil)
      count(asked: chat.requestedAt, answered: chat.acceptedAt)
    }
  }

  /// The middle waiting time in milliseconds until somebody came; nil if nobody has.
  var medianWait: Int64? {
    guard !waits.isEmpty else { return nil }
    return (waits[(waits.count - 1) / 2] + waits[waits.count / 2]) / 2
  }

  /// Counts a chat that had closed before the counting began.
  mutating func add(_ summary: ChatSummary) {
    count(asked: summary.requestedAt, answered: summary.acceptedAt)
    count(summary.outcome, at: summary.endedAt)
  }

  /// Counts what happens.
  mutating func apply(_ stamped: StampedEvent) {
    switch stamped.event {
    case .requested(let event):
      open[event.chat] = Open(askedAt: stamped.at, isAnswered: false)
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
  private func isToday(_ instant: Instant) -> Bool {
    instant >= since && instant - since < TodayCounts.longestDay
  }

  /// Milliseconds of a day on which clocks are put back.
  private static let longestDay: Int64 = 25 * 3_600_000

  private mutating func answer(_ id: ChatID, at instant: Instant) {
    guard let chat = open[id], !chat.isAnswered else { return }
    open[id]?.isAnswered = true
    count(wait: instant, since: chat.askedAt)
  }

  private mutating func close(_ id: ChatID, _ outcome: Outcome, at instant: Instant) {
    guard open.removeValue(forKey: id) != nil else { return }
    count(outcome, at: instant)
  }

  private mutating func count(asked: Instant, answered: Instant?) {
    if isToday(asked) { self.asked += 1 }
    if let answered { count(wait: answered, since: asked) }
  }

  private mutating func count(wait end: Instant, since start: Instant) {
    guard isToday(end) else { return }
    answered += 1
    let wait = max(0, end - start)
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
