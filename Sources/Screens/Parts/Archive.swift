import Desk
import FrontDesk
import Store

/// What is known of chats that are over, as far as the journal was asked and has answered.
struct Archive: Sendable {
  private(set) var records: [ChatID: ChatRecord] = [:]
  /// Chats whose record is being read.
  private var askedRecords: Set<ChatID> = []
  /// Everybody's past chats, the latest first, as far as they were read.
  private(set) var past: [ChatSummary] = []
  private var isPastAsked = false
  /// Whether there is nothing older.
  private var isPastComplete = false
  /// The past chats of a visitor, the latest first.
  private(set) var ofVisitor: [VisitorID: [ChatSummary]] = [:]
  private var askedVisitors: Set<VisitorID> = []

  /// So many past chats are read at once, …
  static let page = 50
  /// … when no more than so many are left below the hand.
  private static let margin = 10
  /// So many of a visitor's, …
  private static let visitorPage = 30
  /// … and so far back, in milliseconds: 90 days.
  private static let visitorReach: Int64 = 90 * 86_400_000
  /// How many records are held at once.
  private static let recordsKept = 16

  // MARK: Asking

  /// Whether a record is to be asked for now.
  mutating func asksForRecord(of chat: ChatID) -> Bool { askedRecords.insert(chat).inserted }

  /// What is to be asked for, where everybody's past chats are listed; nil: nothing.
  ///
  /// - Parameter left: how many rows there are from the selected one on.
  mutating func asksForPast(left: Int) -> HistoryQuery? {
    guard !isPastAsked, !isPastComplete, past.isEmpty || left < Archive.margin else { return nil }
    isPastAsked = true
    return HistoryQuery(limit: Archive.page, before: past.last?.closedSeq)
  }

  /// What is to be asked for to know a visitor's past chats; nil: nothing.
  mutating func asksForPast(of visitor: VisitorID, at now: Instant) -> HistoryQuery? {
    guard ofVisitor[visitor] == nil, askedVisitors.insert(visitor).inserted else { return nil }
    let since = Instant(milliseconds: now.milliseconds - Archive.visitorReach)
    return HistoryQuery(limit: Archive.visitorPage, visitor: visitor, since: since)
  }

  // MARK: Answers

  /// Takes in a chat's record; nil: there is none.
  ///
  /// - Parameter shown: the chat whose record is needed, however many there are.
  mutating func take(_ record: ChatRecord?, of chat: ChatID, shown: ChatID?) {
    askedRecords.remove(chat)
    guard let record else { return }
    if records.count >= Archive.recordsKept { records = records.filter { $0.key == shown } }
    records[chat] = record
  }

  /// Takes in closed chats that were asked for.
  mutating func take(_ summaries: [ChatSummary], for query: HistoryQuery) {
    if let visitor = query.visitor {
      askedVisitors.remove(visitor)
      ofVisitor[visitor] = summaries
    } else {
      isPastAsked = false
      if query.before == nil { past = [] }
      past += summaries
      isPastComplete = summaries.count < query.limit
    }
  }

  /// Takes in that the journal could not answer.
  mutating func failed(_ question: ScreenMessage.Question) {
    switch question {
    case .record(let chat): askedRecords.remove(chat)
    case .history(let query):
      if let visitor = query.visitor { ofVisitor[visitor] = [] } else { isPastAsked = false }
    // Asked again when they move: nothing here depends on it.
    case .visitor: break
    }
  }

  // MARK: News

  /// Takes in that a chat has closed.
  mutating func add(_ summary: ChatSummary) {
    if isPastComplete || !past.isEmpty { past.insert(summary, at: 0) }
    if let visitor = summary.visitor.id { ofVisitor[visitor]?.insert(summary, at: 0) }
  }

  /// Lets go of a record that more has been added to.
  mutating func forgetRecord(of chat: ChatID) { records[chat] = nil }

  func visitor(of chat: ChatID) -> Visitor? {
    past.first { $0.id == chat }?.visitor ?? records[chat]?.chat.visitor
  }

  func summary(of chat: ChatID) -> ChatSummary? {
    past.first { $0.id == chat } ?? records[chat]?.summary
  }
}
