import Desk
import FrontDesk
import Overview
import Store

/// How the desk has fared since local midnight, and which chats have closed since then. What was before
/// the board opened is asked of the journal, page by page; what came later comes by events.
struct Today: Hashable, Sendable {
  /// Nil until the desk is open.
  private(set) var counts: DayTally?
  /// Chats that closed today, newest first.
  private(set) var closed: [ChatSummary] = []
  /// Up to which event the past was asked for.
  private var pastUpTo: Int64 = 0
  /// Whether all of it has come.
  private(set) var isComplete = false

  /// What the day's events tell of agents, and who is in which dialogue.
  private(set) var agents = AgentDays()
  private(set) var crowd = DialogueCrowd()
  /// Up to which event they were asked for; nil: all have come.
  private var eventsAsked: DayEvents?
  /// What came meanwhile.
  private var later: [StampedEvent] = []

  /// So many closed chats are listed.
  static let closedKept = 50
  /// So many are asked for at once.
  static let page = 1000

  /// Counts what is open. What is to be asked for.
  mutating func begin(
    at midnight: Instant, _ desk: DeskState
  ) -> (chats: HistoryQuery, events: DayEvents) {
    counts = DayTally(since: midnight, open: desk.chats.values)
    closed = []
    isComplete = false
    pastUpTo = desk.seq
    (agents, crowd, later) = (AgentDays(), DialogueCrowd(), [])
    // Who came to a dialogue before midnight may be in it still.
    let events = DayEvents(
      since: Instant(milliseconds: midnight.milliseconds - DialogueCrowd.session), upTo: desk.seq)
    eventsAsked = events
    return (
      HistoryQuery(limit: Today.page, before: desk.seq + 1, since: midnight), events
    )
  }

  /// Begins another day, with what is open.
  mutating func turn(to midnight: Instant, _ desk: DeskState) {
    counts = DayTally(since: midnight, open: desk.chats.values)
    closed.removeAll { $0.endedAt < midnight }
    // Nothing of it closed before now.
    isComplete = true
    agents.turn()
  }

  /// What comes of an answer of the journal.
  enum Taken<Query: Hashable>: Hashable {
    /// It is for another day, or from before the counting began anew.
    case ofNoUse
    case all
    case asksFor(Query)
  }

  /// Takes in closed chats that were asked for.
  mutating func take(_ summaries: [ChatSummary], for query: HistoryQuery) -> Taken<HistoryQuery> {
    guard let since = counts?.since, query.since == since, !isComplete,
      query.before == pastUpTo + 1
    else { return .ofNoUse }
    for summary in summaries { counts?.add(summary) }
    closed += summaries.prefix(max(0, Today.closedKept - closed.count))
    guard summaries.count == query.limit, let last = summaries.last else {
      isComplete = true
      return .all
    }
    pastUpTo = last.closedSeq - 1
    return .asksFor(HistoryQuery(limit: Today.page, before: last.closedSeq, since: since))
  }

  /// Takes in events that were asked for.
  mutating func take(_ events: [StampedEvent], for query: DayEvents) -> Taken<DayEvents> {
    guard query == eventsAsked else { return .ofNoUse }
    for stamped in events { tell(stamped) }
    eventsAsked = query.next(after: events.last)
    if let eventsAsked { return .asksFor(eventsAsked) }
    for stamped in later { tell(stamped) }
    later = []
    return .all
  }

  private mutating func tell(_ stamped: StampedEvent) {
    crowd.apply(stamped)
    if let since = counts?.since, stamped.at >= since { agents.apply(stamped) }
  }

  /// Counts what happened, and lists a chat that closed with it.
  ///
  /// - Parameter before: the desk before it, of which it is known how the chat stood.
  mutating func apply(_ stamped: StampedEvent, _ desk: DeskState, before: DeskState) {
    counts?.apply(stamped)
    if eventsAsked == nil { tell(stamped) } else { later.append(stamped) }
    guard stamped.event.closesChat, let id = stamped.event.chat, summary(of: id) == nil,
      let summary = desk.recentlyClosed.last(where: { $0.id == id })
        ?? before.chats[id].flatMap({ ChatSummary($0, closedBy: stamped) })
    else { return }
    closed.insert(summary, at: 0)
    if closed.count > Today.closedKept { closed.removeLast() }
  }

  /// Takes in what time it is: who does nothing in a dialogue any more has left it.
  mutating func age(at now: Instant) { crowd.expire(at: now) }

  func summary(of chat: ChatID) -> ChatSummary? { closed.first { $0.id == chat } }
}

extension ChatSummary {
  /// The summary of a chat that an event closes; nil if the event closes none.
  fileprivate init?(_ chat: Chat, closedBy stamped: StampedEvent) {
    guard let outcome = stamped.event.outcome else { return nil }
    self.init(chat, closedBy: stamped.seq, at: stamped.at, outcome: outcome)
  }
}
