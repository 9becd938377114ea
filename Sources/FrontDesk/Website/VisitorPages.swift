import Desk
import Store

/// The book of visitors, as a desk keeps up with it. What the desk has taken in and the book has not
/// is kept at hand, so that the journal is not read again for each question.
final class VisitorPages {
  private let book: any VisitorBook
  private let journal: any DeskStore
  /// Taken in since the book was last brought up, as long as that is known without a gap.
  private var recent: [StampedEvent] = []
  /// Whether somebody has asked: before that, nothing is kept.
  private var isAsked = false
  private static let most = 20_000

  init(_ book: any VisitorBook, _ journal: any DeskStore) {
    self.book = book
    self.journal = journal
  }

  /// Takes in what happened.
  func note(_ events: [StampedEvent]) {
    guard isAsked else { return }
    recent += events
    if recent.count > VisitorPages.most { recent = [] }
  }

  /// What was noted may not have happened.
  func forgetNoted() { recent = [] }

  /// Brings the book up to an event, which is durable, as all before it are.
  func bringUp(to last: Int64) throws(StoreError) {
    isAsked = true
    var next = try book.seq() + 1
    guard next <= last else { return }
    if let first = recent.first?.seq, first <= next {
      try book.take(recent.filter { ($0.seq >= next && $0.seq <= last) })
      recent.removeAll { $0.seq <= last }
      return
    }
    recent.removeAll { $0.seq <= last }
    while next <= last {
      let events = try journal.events(from: next, limit: 5000).flatMap(\.events)
      guard let end = events.last?.seq, end >= next else { return }
      try book.take(events.filter { $0.seq <= last })
      next = end + 1
    }
  }

  func visitor(_ mark: VisitorMark) throws(StoreError) -> KnownVisitor? {
    try book.visitor(mark)
  }

  func visitors(email: String) throws(StoreError) -> [KnownVisitor] {
    try book.visitors(email: email, limit: 20)
  }

  func keep(_ habits: [VisitorMark: VisitorHabits]) throws(StoreError) { try book.keep(habits) }

  func forgetUnseen(since: Instant) throws(StoreError) -> Int {
    try book.forgetUnseen(since: since)
  }
}
