import Desk
import Store

/// What happened to visitors since the book was last written, where the desk is only looked at: it is
/// folded in memory, and the book stays as it is.
struct LateVisitors: VisitorFold {
  typealias Fault = StoreError

  private let book: any VisitorBook
  private let journal: any DeskStore
  /// Up to which event it knows.
  private var seq: Int64 = 0
  /// Those to whom something happened; nil: nothing is known of them any more.
  private var changed: [VisitorMark: KnownVisitor?] = [:]
  /// Those who were forgotten since: what the book holds of whoever had their browsers before is gone.
  private var forgotten: Set<VisitorMark> = []
  /// Of chats that were asked for or closed since; nil: nobody's any more.
  private var owners: [ChatID: VisitorMark?] = [:]

  init(_ book: any VisitorBook, _ journal: any DeskStore) {
    self.book = book
    self.journal = journal
  }

  /// So many events are folded in at the most, which takes a tenth of a second or so. Where the book is
  /// farther behind, or there is none, what it knows has to do.
  private static let most: Int64 = 50_000

  mutating func bringUp(to last: Int64) throws(StoreError) {
    var next = max(try book.seq(), seq) + 1
    guard last - next < LateVisitors.most else { return }
    while next <= last {
      let events = try journal.events(from: next, limit: 5000).flatMap(\.events)
      guard let end = events.last?.seq, end >= next else { return }
      for event in events where event.seq >= next && event.seq <= last { try apply(event) }
      (next, seq) = (end + 1, min(end, last))
    }
  }

  func visitor(_ mark: VisitorMark) throws(StoreError) -> KnownVisitor? {
    if let late = changed[mark] { return late }
    guard !isLeftBehind(mark) else { return nil }
    return try book.visitor(mark)
  }

  private func isLeftBehind(_ mark: VisitorMark) -> Bool {
    mark.browserLeft.map(forgotten.contains) ?? false
  }

  /// Those who have an email, in the order of a book. Cost: by the limit and by how many whom the book
  /// holds for it were forgotten or changed since.
  func visitors(email: String, limit: Int) throws(StoreError) -> [KnownVisitor] {
    let late = changed.values.compactMap { $0?.email == email ? $0 : nil }
    return sorted(late + (try untouched(email: email, limit: limit)), limit)
  }

  private func sorted(_ visitors: [KnownVisitor], _ limit: Int) -> [KnownVisitor] {
    func rank(_ visitor: KnownVisitor) -> (Int, Instant, Int64) {
      (visitor.hasSignedEmail ? 1 : 0, visitor.habits.lastSeen ?? .distantPast, visitor.seq)
    }
    return Array(visitors.sorted { rank($0) > rank($1) }.prefix(limit))
  }

  func visitors(person: Int64) throws(StoreError) -> [KnownVisitor] {
    try visitors(person: person, limit: KnownPerson.most)
  }

  /// Those whom an event made one person.
  func visitors(person: Int64, limit: Int) throws(StoreError) -> [KnownVisitor] {
    let late = changed.values.compactMap { $0?.person == person ? $0 : nil }
    let held = try book.visitors(person: person, limit: limit)
      .filter { changed[$0.mark] == nil && !isLeftBehind($0.mark) }
    return sorted(late + held, limit)
  }

  /// Those of the book to whom nothing happened since. Whom it holds no longer as they are is left
  /// out, and it is asked for so many more.
  private func untouched(email: String, limit: Int) throws(StoreError) -> [KnownVisitor] {
    var asked = limit
    while true {
      let held = try book.visitors(email: email, limit: asked)
      let found = held.filter { changed[$0.mark] == nil && !isLeftBehind($0.mark) }
      guard found.count < limit, held.count == asked else { return found }
      asked *= 2
    }
  }

  mutating func set(_ mark: VisitorMark, _ visitor: KnownVisitor?) {
    changed[mark] = .some(visitor)
  }

  mutating func forget(_ mark: VisitorMark) {
    for other in changed.keys where other.isLeftBehind(by: mark) { changed[other] = .some(nil) }
    forgotten.insert(mark)
    set(mark, nil)
  }

  func owner(of chat: ChatID) throws(StoreError) -> VisitorMark? {
    if let owner = owners[chat] { return owner }
    return try book.owner(of: chat)
  }

  mutating func setOwner(of chat: ChatID, _ mark: VisitorMark?) { owners[chat] = .some(mark) }
}
