import Desk
import Store

/// How the desk has fared since local midnight, and which chats have closed since then. What was before
/// the board opened is asked of the journal, page by page; what came later comes by events.
struct Today: Hashable, Sendable {
  /// Nil until the desk is open.
  private(set) var counts: TodayCounts?
  /// Chats that closed today, newest first.
  private(set) var closed: [ChatSummary] = []
  /// Up to which event the past was asked for.
  private var pastUpTo: Int64 = 0
  /// Whether all of it has come.
  private(set) var isComplete = false

  /// So many closed chats are listed.
  static let closedKept = 50
  /// So many are asked for at once.
  static let page = 1000

  /// Counts what is open. What is to be asked for.
  mutating func begin(at midnight: Instant, _ desk: DeskState) -> HistoryQuery {
    counts = TodayCounts(since: midnight, open: desk.chats.values)
    closed = []
    isComplete = false
    pastUpTo = desk.seq
    return HistoryQuery(limit: Today.page, before: desk.seq + 1, since: midnight)
  }

  /// Begins another day, with what is open.
  mutating func turn(to midnight: Instant, _ desk: DeskState) {
    counts = TodayCounts(since: midnight, open: desk.chats.values)
    closed.removeAll { $0.endedAt < midnight }
  }

  /// What comes of an answer of the journal.
  enum Taken: Hashable {
    /// It is for another day, or from before the counting began anew.
    case ofNoUse
    case all
    case asksFor(HistoryQuery)
  }

  /// Takes in closed chats that were asked for.
  mutating func take(_ summaries: [ChatSummary], for query: HistoryQuery) -> Taken {
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

  /// Counts what happened, and lists a chat that closed with it.
  ///
  /// - Parameter before: the desk before it, of which it is known how the chat stood.
  mutating func apply(_ stamped: StampedEvent, _ desk: DeskState, before: DeskState) {
    counts?.apply(stamped)
    guard stamped.event.closesChat, let id = stamped.event.chat, summary(of: id) == nil,
      let summary = desk.recentlyClosed.last(where: { $0.id == id })
        ?? before.chats[id].flatMap({ ChatSummary($0, closedBy: stamped) })
    else { return }
    closed.insert(summary, at: 0)
    if closed.count > Today.closedKept { closed.removeLast() }
  }

  func summary(of chat: ChatID) -> ChatSummary? { closed.first { $0.id == chat } }
}

extension ChatSummary {
  /// The summary of a chat that an event closes; nil if the event closes none.
  fileprivate init?(_ chat: Chat, closedBy stamped: StampedEvent) {
    guard let outcome = stamped.event.outcome else { return nil }
    self.init(chat, closedBy: stamped.seq, at: stamped.at, outcome: outcome)
  }
}
