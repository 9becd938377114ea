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
  /// The other chats of chats' visitors, as far as they were asked for.
  private var pasts: [ChatID: VisitorPast] = [:]

  /// So many past chats are read at once, …
  static let page = 50
  /// … when no more than so many are left below the hand.
  private static let margin = 10
  /// So many of a visitor's, …
  private static let visitorPage = 30
  /// … and so far back, in milliseconds: 90 days.
  private static let visitorReach: Int64 = 90 * 86_400_000
  /// How many records are held at once, …
  private static let recordsKept = 16
  /// … and of how many chats the visitors' other ones.
  private static let pastsKept = 64

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

  /// What is to be asked for to know the past chats of a chat's visitor: once, and again when another
  /// email of theirs is known, or who else they are; nil: nothing.
  mutating func asksForPast(
    of visitor: Visitor, in chat: ChatID, at now: Instant
  ) -> PastChatsQuery? {
    guard let id = visitor.id else { return nil }
    let before = pasts[chat]
    guard before == nil || before?.isOutdated == true || before?.email != visitor.email else {
      return nil
    }
    if pasts.count >= Archive.pastsKept { pasts = pasts.filter { $0.key == chat } }
    pasts[chat] = VisitorPast(visitor: id, email: visitor.email, chats: before?.chats)
    let since = Instant(milliseconds: now.milliseconds - Archive.visitorReach)
    return PastChatsQuery(of: visitor, in: chat, since: since, limit: Archive.visitorPage)
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
    isPastAsked = false
    if query.before == nil { past = [] }
    past += summaries
    isPastComplete = summaries.count < query.limit
  }

  /// Takes in the past chats of a chat's visitor.
  mutating func take(_ chats: [PastChat], for query: PastChatsQuery) {
    pasts[query.chat]?.chats = chats
  }

  /// Takes in that the journal could not answer.
  mutating func failed(_ question: ScreenMessage.Question) {
    switch question {
    case .record(let chat): askedRecords.remove(chat)
    case .history: isPastAsked = false
    case .pastChats(let query):
      if pastChats(in: query.chat) == nil { pasts[query.chat]?.chats = [] }
    // Asked again when they move, or when somebody hands it in: nothing here depends on it.
    case .visitor, .search, .library, .events: break
    }
  }

  // MARK: News

  /// Takes in that a chat has closed.
  mutating func add(_ summary: ChatSummary) {
    if isPastComplete || !past.isEmpty { past.insert(summary, at: 0) }
    for chat in pasts.keys where chat != summary.id { pasts[chat]?.add(summary) }
  }

  /// Has the other chats of the visitors of some chats asked for again.
  mutating func forgetPast(of chats: Set<ChatID>) {
    for chat in chats { pasts[chat]?.isOutdated = true }
  }

  /// The chats of whose visitors the other ones were asked for.
  var chatsWithPast: [ChatID] { Array(pasts.keys) }

  /// Lets go of a record that more has been added to.
  mutating func forgetRecord(of chat: ChatID) { records[chat] = nil }

  /// The other chats of a chat's visitor, the latest first; nil: they have not been read.
  func pastChats(in chat: ChatID) -> [PastChat]? { pasts[chat]?.chats }

  func visitor(of chat: ChatID) -> Visitor? {
    past.first { $0.id == chat }?.visitor ?? records[chat]?.chat.visitor
  }

  func summary(of chat: ChatID) -> ChatSummary? {
    past.first { $0.id == chat } ?? records[chat]?.summary
  }
}
