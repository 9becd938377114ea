import Desk
import Store
import Testing

@testable import FileStore

/// A desk whose journal tells of visitors of a website, and what is to be remembered of them.
final class SiteDesk {
  let directory = TemporaryDirectory()
  let events: [StampedEvent]
  let model: any VisitorBook

  init(seed: UInt64, events count: Int) throws {
    _ = try StoreDirectory.create(at: directory.path)
    var story = SiteStory(seed: seed)
    events = (0..<count).map { _ in story.next() }
    var options = FileStore.Options()
    options.disk.sync = { _ in 0 }
    let store = try FileStore(directory.path, options: options)
    _ = try store.open()
    try store.lock(timeoutMilliseconds: 1000)
    _ = try store.catchUp()
    var rest = events[...]
    while !rest.isEmpty {
      let commit = Array(rest.prefix(1 + story.dice.roll(3)))
      rest = rest.dropFirst(commit.count)
      _ = try store.append(commit, at: commit[0].at, by: .desk)
    }
    store.unlock()
    model = try #require(try MemoryPlace().open(toLook: false, isTold: false).visitors)
    try model.take(events)
  }

  /// Of all who may be known, also of those whom a browser was before.
  var marks: [VisitorMark] {
    SiteStory.marks
      + events.compactMap { stamped in
        guard case .site(.learned(let event)) = stamped.event else { return nil }
        return VisitorMark("\(event.visitor.text).\(stamped.seq)")
      }
  }

  /// The last event up to one of them that changes what is remembered: how far a book says that it is
  /// at least that has taken it in.
  func concerning(upTo seq: Int64) -> Int64 {
    events.prefix(Int(seq)).last { $0.event.mayConcernSite }?.seq ?? 0
  }

  var bookPath: String { directory.path + "/visitors/book.sqlite" }
  var journal: [UInt8] { readFile(directory.path + "/journal-00000000000000000001.jsonl") }

  func book(toLook: Bool = false) throws -> FileVisitorBook {
    FileVisitorBook(try StoreDirectory(existing: directory.path), toLook: toLook)
  }

  /// Has a book take in what it lacks.
  func catchUp(_ book: FileVisitorBook, by count: Int = .max) throws {
    let rest = events.dropFirst(Int(try book.seq()))
    try book.take(Array(rest.prefix(count)))
  }

  /// A book that has it all, closed again.
  func fillBook() throws { try catchUp(try book()) }

  /// Whether a book remembers what it should.
  func isRemembered(by book: FileVisitorBook) throws -> Bool {
    for mark in marks where try book.visitor(mark) != model.visitor(mark) { return false }
    for email in SiteStory.emails {
      let found = try book.visitors(email: email, limit: 100)
      guard try found == model.visitors(email: email, limit: 100) else { return false }
    }
    return try book.seq() >= model.seq() - 1000
  }

  /// Asks until what was found damaged meanwhile has been made anew and filled again, as whoever asks
  /// is told to.
  func isRememberedInTheEnd(by book: FileVisitorBook) throws -> Bool {
    for _ in 0..<4 {
      do {
        try catchUp(book)
        return try isRemembered(by: book)
      } catch StoreError.bookMadeAnew {}
    }
    return false
  }
}
