import Desk
import Store
import Testing

@testable import FileStore

/// What every visitors' book keeps to.
@Suite struct VisitorBookTests {
  enum Kind: CaseIterable { case memory, file, fileAmongMachines }

  /// A place with a book, of which several are opened.
  fileprivate struct Shelf {
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
      try book.keep([VisitorMark("m\(number)"): HabitsChange(new: habits)])
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

/// Who is known by an email, and who is forgotten.
@Suite struct PersonsOfBookTests {
  private typealias Shelf = VisitorBookTests.Shelf

  private func learned(
    _ seq: Int64, _ mark: VisitorMark, _ email: String, _ source: AttributeSource = .said
  ) -> StampedEvent {
    let attributes = [Visitor.Attribute(name: "email", value: email)]
    let event = VisitorLearned(visitor: mark, attributes: attributes, source: source)
    return StampedEvent(seq: seq, at: Instant(seconds: seq), event: .site(.learned(event)))
  }

  /// However many have typed an email since.
  @Test(arguments: VisitorBookTests.Kind.allCases)
  func whoIsVouchedForComesFirst(_ kind: VisitorBookTests.Kind) throws {
    let shelf = try Shelf(kind)
    defer { withExtendedLifetime(shelf) {} }
    let book = try shelf.book()
    try book.take(
      [learned(1, "first", "kim@acme.example"), learned(2, "signed", "kim@acme.example", .signed)]
        + (3...30).map { learned($0, VisitorMark("m\($0)"), "kim@acme.example") })
    let found = try book.visitors(email: "kim@acme.example", limit: 3).map(\.mark.text)
    #expect(found == ["signed", "m30", "m29"])
  }

  @Test(arguments: VisitorBookTests.Kind.allCases, [true, false])
  func whoIsForgottenIsSoWithAllTheyWere(_ kind: VisitorBookTests.Kind, _ isOneBatch: Bool) throws {
    let shelf = try Shelf(kind)
    defer { withExtendedLifetime(shelf) {} }
    let book = try shelf.book()
    let events = [
      learned(1, "mark", "kim@acme.example"), learned(2, "mark", "mei@shop.example"),
      learned(3, "mark", "no@x.example"), learned(4, "mark2", "kim@acme.example"),
      StampedEvent(
        seq: 5, at: Instant(seconds: 5), event: .site(.forgotten(VisitorForgotten("mark")))),
    ]
    if isOneBatch { try book.take(events) } else { for event in events { try book.take([event]) } }
    #expect(try book.visitors(email: "kim@acme.example", limit: 9).map(\.mark.text) == ["mark2"])
    for email in ["mei@shop.example", "no@x.example"] {
      #expect(try book.visitors(email: email, limit: 9) == [])
    }
    // What somebody else keeps of them revives nobody; who is new is kept.
    let habits = VisitorHabits()
    let kept = try book.keep([
      "mark": HabitsChange(from: habits, to: habits), "new": HabitsChange(new: habits),
    ])
    #expect(kept.keys.map(\.text) == ["new"])
    #expect(try book.visitor("mark") == nil && book.visitor("new") != nil)
  }
}
