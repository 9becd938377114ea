import Desk
import Store

/// The fold of a batch of events into a book: reads those visitors it concerns, each once, and writes
/// them at the end.
struct BookFold: VisitorFold {
  typealias Fault = SQLFault

  private let tables: BookTables
  /// Those that changed, as they are by now; nil: nothing is known of them any more.
  private var changed: [VisitorMark: KnownVisitor?] = [:]

  init(_ tables: BookTables) { self.tables = tables }

  /// How many visitors are held.
  var held: Int { changed.count }

  func visitor(_ mark: VisitorMark) throws(SQLFault) -> KnownVisitor? {
    if let held = changed[mark] { return held }
    return try tables.visitor(mark)
  }

  func visitors(person: Int64) throws(SQLFault) -> [KnownVisitor] {
    let late = changed.values.compactMap { $0?.person == person ? $0 : nil }
    let kept = try tables.visitors(person: person, limit: KnownPerson.most)
    return late + kept.filter { changed[$0.mark] == nil }
  }

  mutating func set(_ mark: VisitorMark, _ visitor: KnownVisitor?) {
    changed[mark] = .some(visitor)
  }

  mutating func forget(_ mark: VisitorMark) throws(SQLFault) {
    for other in changed.keys where other.isLeftBehind(by: mark) { changed[other] = .some(nil) }
    try tables.removeLeftBehind(by: mark)
    set(mark, nil)
  }

  func owner(of chat: ChatID) throws(SQLFault) -> VisitorMark? { try tables.owner(of: chat) }

  func setOwner(of chat: ChatID, _ mark: VisitorMark?) throws(SQLFault) {
    if let mark {
      try tables.setOwner(mark, of: chat)
    } else {
      try tables.removeOwner(of: chat)
    }
  }

  /// Writes what it holds.
  mutating func flush() throws(SQLFault) {
    for (mark, visitor) in changed {
      if let visitor { try tables.put(visitor) } else { try tables.remove(mark) }
    }
    changed.removeAll(keepingCapacity: true)
  }
}
