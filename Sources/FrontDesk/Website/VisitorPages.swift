import Desk
import Store

/// The book of visitors, as a desk keeps up with it. What the desk has taken in and the book has not
/// is kept at hand, so that the journal is not read again for each question.
final class VisitorPages {
  private let book: any VisitorBook
  private let journal: any DeskStore
  /// What the book does not know, where the desk is only looked at.
  private var late: LateVisitors?
  /// Taken in since the book was last brought up, as long as that is known without a gap.
  private var recent: [StampedEvent] = []
  /// Whether somebody has asked: before that, nothing is kept.
  private var isAsked = false
  /// The event up to which the book was last to be brought up.
  private var upTo: Int64 = 0
  /// Who asks often never has so much. Who does not is spared keeping it, and reads the journal when
  /// they ask.
  private static let most = 2000
  /// So many browsers are taken for those of one person.
  private static let mostOfOne = 20

  init(_ book: any VisitorBook, _ journal: any DeskStore) {
    self.book = book
    self.journal = journal
    late = journal.onlyLooks ? LateVisitors(book, journal) : nil
  }

  /// Takes in what happened.
  func note(_ events: [StampedEvent]) {
    guard isAsked else { return }
    recent += events
    if recent.count > VisitorPages.most { (recent, isAsked) = ([], false) }
  }

  /// What was noted may not have happened.
  func forgetNoted() { recent = [] }

  /// Brings the book up to an event, which is durable, as all before it are.
  func bringUp(to last: Int64) throws(StoreError) {
    isAsked = late == nil
    upTo = last
    try ask { (book) throws(StoreError) in try bringUp(book) }
  }

  /// Asks the book. Where it turns out to be another one by now, it is brought up again and asked once
  /// more.
  private func ask<Answer>(
    _ question: (any VisitorBook) throws(StoreError) -> Answer
  ) throws(StoreError) -> Answer {
    do throws(StoreError) {
      return try question(book)
    } catch {
      guard case .bookMadeAnew = error else { throw error }
      try bringUp(book)
      return try question(book)
    }
  }

  private func bringUp(_ book: any VisitorBook) throws(StoreError) {
    if late != nil { return try late?.bringUp(to: upTo) ?? () }
    var next = try book.seq() + 1
    guard next <= upTo else { return }
    if let first = recent.first?.seq, first <= next {
      try book.take(recent.filter { $0.seq >= next && $0.seq <= upTo })
      recent.removeAll { $0.seq <= upTo }
      return
    }
    recent.removeAll { $0.seq <= upTo }
    while next <= upTo {
      let events = try journal.events(from: next, limit: 5000).flatMap(\.events)
      guard let end = events.last?.seq, end >= next else { return }
      try book.take(events.filter { $0.seq <= upTo })
      next = end + 1
    }
  }

  func visitor(_ mark: VisitorMark) throws(StoreError) -> KnownVisitor? {
    if let late { return try late.visitor(mark) }
    return try ask { (book) throws(StoreError) in try book.visitor(mark) }
  }

  func visitors(email: String) throws(StoreError) -> [KnownVisitor] {
    if let late { return try late.visitors(email: email, limit: VisitorPages.mostOfOne) }
    return try ask { (book) throws(StoreError) in
      try book.visitors(email: email, limit: VisitorPages.mostOfOne)
    }
  }

  /// Those whom an event made one person.
  func visitors(person: Int64) throws(StoreError) -> [KnownVisitor] {
    if let late { return try late.visitors(person: person) }
    return try ask { (book) throws(StoreError) in
      try book.visitors(person: person, limit: KnownPerson.most)
    }
  }

  /// How many are in a dialogue and have no open chat.
  func count(in dialogue: DialogueID) throws(StoreError) -> Int {
    try ask { (book) throws(StoreError) in try book.count(in: dialogue) }
  }

  func keep(
    _ changes: [VisitorMark: HabitsChange]
  ) throws(StoreError) -> [VisitorMark: VisitorHabits] {
    try ask { (book) throws(StoreError) in try book.keep(changes) }
  }

  func forgetUnseen(since: Instant, most: Int) throws(StoreError) -> Int {
    try ask { (book) throws(StoreError) in try book.forgetUnseen(since: since, most: most) }
  }
}
