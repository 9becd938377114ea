public import Desk
import Synchronization

/// What is remembered of the visitors of a desk that is kept nowhere.
public final class MemoryVisitorBook: VisitorBook {
  private let place: MemoryPlace

  init(_ place: MemoryPlace) { self.place = place }

  public func seq() -> Int64 { place.contents.withLock { $0.visitors.seq } }

  public func take(_ events: [StampedEvent]) {
    place.contents.withLock { contents in
      for event in events { contents.visitors.take(event) }
    }
  }

  public func visitor(_ mark: VisitorMark) -> KnownVisitor? {
    place.contents.withLock { $0.visitors.known[mark] }
  }

  public func visitors(email: String, limit: Int) -> [KnownVisitor] {
    email.isEmpty ? [] : visitors(limit) { $0.email == email }
  }

  public func visitors(person: Int64, limit: Int) -> [KnownVisitor] {
    visitors(limit) { $0.person == person }
  }

  private func visitors(
    _ limit: Int, _ isMeant: @Sendable (KnownVisitor) -> Bool
  ) -> [KnownVisitor] {
    let found = place.contents.withLock { contents in
      contents.visitors.known.values.filter(isMeant)
    }
    func rank(_ visitor: KnownVisitor) -> (Int, Instant, Int64) {
      (visitor.hasSignedEmail ? 1 : 0, visitor.habits.lastSeen ?? .distantPast, visitor.seq)
    }
    return Array(found.sorted { rank($0) > rank($1) }.prefix(limit))
  }

  public func owner(of chat: ChatID) -> VisitorMark? {
    place.contents.withLock { $0.visitors.owner(of: chat) }
  }

  public func keep(_ changes: [VisitorMark: HabitsChange]) -> [VisitorMark: VisitorHabits] {
    place.contents.withLock { contents in
      var kept: [VisitorMark: VisitorHabits] = [:]
      for (mark, change) in changes {
        guard var visitor = contents.visitors.known[mark] ?? (change.isNew ? .init(mark) : nil)
        else { continue }
        visitor.keep(change)
        contents.visitors.known[mark] = visitor
        kept[mark] = visitor.habits
      }
      return kept
    }
  }

  public func count(in dialogue: DialogueID) -> Int {
    place.contents.withLock { contents in
      contents.visitors.known.values.count {
        $0.goingOn?.dialogue == dialogue && $0.openChat == nil
      }
    }
  }

  public func forgetUnseen(since: Instant, most: Int) -> Int {
    place.contents.withLock { contents in
      let unseen = contents.visitors.known.values.filter {
        $0.openChat == nil && ($0.habits.lastSeen ?? .distantFuture) < since
      }
      let first = unseen.sorted {
        ($0.habits.lastSeen ?? .distantPast) < ($1.habits.lastSeen ?? .distantPast)
      }.prefix(most)
      for visitor in first { contents.visitors.known[visitor.mark] = nil }
      return first.count
    }
  }
}

/// What is remembered of all visitors of the website.
struct VisitorTable: VisitorFold {
  typealias Fault = Never

  var seq: Int64 = 0
  var known: [VisitorMark: KnownVisitor] = [:]
  /// Whose the open chats are.
  private var owners: [ChatID: VisitorMark] = [:]

  mutating func take(_ stamped: StampedEvent) {
    guard stamped.seq > seq else { return }
    seq = stamped.seq
    apply(stamped)
  }

  func visitor(_ mark: VisitorMark) -> KnownVisitor? { known[mark] }
  func visitors(person: Int64) -> [KnownVisitor] { known.values.filter { $0.person == person } }
  mutating func set(_ mark: VisitorMark, _ visitor: KnownVisitor?) { known[mark] = visitor }
  mutating func forget(_ mark: VisitorMark) {
    known[mark] = nil
    known = known.filter { !$0.key.isLeftBehind(by: mark) }
  }
  func owner(of chat: ChatID) -> VisitorMark? { owners[chat] }
  mutating func setOwner(of chat: ChatID, _ mark: VisitorMark?) { owners[chat] = mark }
}
