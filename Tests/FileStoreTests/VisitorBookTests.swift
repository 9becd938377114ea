import Desk
import Store
import Testing

@testable import FileStore

/// What every visitors' book keeps to.
@Suite struct VisitorBookTests {
  enum Kind: CaseIterable { case memory, file, fileAmongMachines }

  /// A place with a book, of which several are opened.
  private struct Shelf {
    let place: any DeskPlace
    private let directory = TemporaryDirectory()
    private let kind: Kind

    init(_ kind: Kind) throws {
      self.kind = kind
      if kind == .memory {
        place = MemoryPlace()
      } else {
        _ = try StoreDirectory.create(at: directory.path)
        place = try FilePlace(directory.path)
      }
    }

    func book() throws -> any VisitorBook {
      if kind == .fileAmongMachines {
        let desk = try StoreDirectory(existing: directory.path)
        return FileVisitorBook(desk, toLook: false, isAmongMachines: true)
      }
      return try #require(try place.open(toLook: false, isTold: false).visitors)
    }
  }

  private func expectEqual(
    _ book: any VisitorBook, _ other: any VisitorBook, _ comment: Comment
  ) throws {
    for mark in SiteStory.marks {
      #expect(try book.visitor(mark) == other.visitor(mark), comment)
    }
    for dialogue: DialogueID in ["d0", "d1", "d2", ""] {
      #expect(try book.count(in: dialogue) == other.count(in: dialogue), comment)
    }
    for email in SiteStory.emails + ["", "nobody@example.com"] {
      for limit in [0, 1, 2, 100] {
        #expect(
          try book.visitors(email: email, limit: limit)
            == other.visitors(email: email, limit: limit), comment)
      }
    }
  }

  /// Taken in by two in turns, in batches of any size, some of it twice.
  @Test(arguments: Kind.allCases, 0..<12 as Range<UInt64>)
  func whateverHappensIsRememberedAsInMemory(_ kind: Kind, _ seed: UInt64) throws {
    let shelf = try Shelf(kind)
    defer { withExtendedLifetime(shelf) {} }
    let model = try Shelf(.memory).book()
    let books = [try shelf.book(), try shelf.book()]
    var story = SiteStory(seed: seed)
    var events: [StampedEvent] = []
    var taken = 0
    for round in 0..<60 {
      for _ in 0...story.dice.roll(20) { events.append(story.next()) }
      let book = books[story.dice.roll(2)]
      switch story.dice.roll(8) {
      case 0:
        let habits = story.habits()
        try book.keep(habits)
        try model.keep(habits)
      case 1:
        let since = story.now + -story.dice.roll(2000)
        #expect(
          try book.forgetUnseen(since: since, most: .max)
            == model.forgetUnseen(since: since, most: .max))
      default:
        let start = max(0, taken - story.dice.roll(5))
        taken = min(events.count, start + 1 + story.dice.roll(60))
        try book.take(Array(events[start..<taken]))
        try model.take(Array(events[start..<taken]))
        #expect(try book.seq() == model.seq())
      }
      try expectEqual(books[story.dice.roll(2)], model, "round \(round)")
    }
    // Whoever comes later finds it so, and is never told that more was taken in than was.
    let last = try shelf.book()
    #expect(try last.seq() <= model.seq())
    try last.take(events)
    try model.take(events)
    #expect(try last.seq() == events.last?.seq)
    try expectEqual(last, model, "at the end")
  }

  @Test(arguments: Kind.allCases) func theStoryIsWorthTelling(_ kind: Kind) throws {
    let shelf = try Shelf(kind)
    defer { withExtendedLifetime(shelf) {} }
    let book = try shelf.book()
    var story = SiteStory(seed: 5)
    var (open, emails) = (0, 0)
    for _ in 0..<400 {
      try book.take([story.next()])
      open += try SiteStory.marks.count { try book.visitor($0)?.openChat != nil }
      emails += try book.visitors(email: SiteStory.emails[0], limit: 9).count
    }
    #expect(open > 100 && emails > 100)
  }

  @Test(arguments: Kind.allCases) func nobodyIsKnownInTheBeginning(_ kind: Kind) throws {
    let shelf = try Shelf(kind)
    defer { withExtendedLifetime(shelf) {} }
    let book = try shelf.book()
    #expect(try book.seq() == 0)
    #expect(try book.visitor("nobody") == nil)
    #expect(try book.visitors(email: "kim@acme.example", limit: 9) == [])
    try book.take([])
    try book.keep([:])
    #expect(try book.forgetUnseen(since: .distantFuture, most: 9) == 0)
    #expect(try book.seq() == 0)
  }

  /// Those seen last come first, and nobody without an email is found by having none.
  @Test(arguments: Kind.allCases) func whoWasSeenLastComesFirst(_ kind: Kind) throws {
    let shelf = try Shelf(kind)
    defer { withExtendedLifetime(shelf) {} }
    let book = try shelf.book()
    for number in 1...5 {
      try book.take([
        StampedEvent(
          seq: Int64(number), at: Instant(seconds: 1),
          event: .site(
            .learned(
              VisitorLearned(
                visitor: VisitorMark("m\(number)"),
                attributes: number == 5 ? [] : [.init(name: "email", value: "kim@acme.example")],
                source: .said, dialogue: nil))))
      ])
      var habits = VisitorHabits()
      habits.lastSeen = number == 4 ? nil : Instant(seconds: [7, 9, 8, 0, 0][number - 1])
      try book.keep([VisitorMark("m\(number)"): habits])
    }
    let found = try book.visitors(email: "kim@acme.example", limit: 9).map(\.mark.text)
    #expect(found == ["m2", "m3", "m1", "m4"])
    let two = try book.visitors(email: "kim@acme.example", limit: 2).map(\.mark.text)
    #expect(two == ["m2", "m3"])
    #expect(try book.visitors(email: "", limit: 9) == [])
  }

  /// What concerns nobody on the website is not read again for ever.
  @Test(arguments: Kind.allCases) func howFarItIsIsKeptWhateverHappened(_ kind: Kind) throws {
    let shelf = try Shelf(kind)
    defer { withExtendedLifetime(shelf) {} }
    let book = try shelf.book()
    for seq in 1...3000 as ClosedRange<Int64> {
      let message = MessageSent(chat: "0000", id: MessageID("\(seq)"), from: .visitor, text: "x")
      try book.take([StampedEvent(seq: seq, at: Instant(seconds: seq), event: .message(message))])
    }
    #expect(try book.seq() == 3000)
    #expect(try shelf.book().seq() >= 2000)
  }
}
