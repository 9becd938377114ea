import Desk
import FileStore
import Randomness
import Store

/// What a desk remembers of the website's visitors, however many they are.
enum VisitorsBench {
  static func run(_ report: inout Report) throws {
    for count in [1, 100, 10_000] {
      let directory = try TemporaryDesk()
      var filling = try Filling(directory.path)
      try filling.fill(to: count, eventsUpTo: 1000)
      try measure(filling, name(count), &report)
    }
    try million(&report)
  }

  private static func name(_ count: Int) -> String {
    count >= 1_000_000 ? "1,000,000" : count >= 10_000 ? "10,000" : "\(count)"
  }

  /// In the directory of a desk that has a journal of some 600 events, at which an inbox is opened.
  private static func million(_ report: inout Report) throws {
    let desk = try InboxDesk(closed: 0)
    var filling = try Filling(desk.path)
    let seconds = try elapsed { try filling.fill(to: 1_000_000, eventsUpTo: 500) }
    report.note("filling in 1,000,000, a visitor", seconds, "µs")
    report.note("1,000,000: on disk", Double(filling.book.bytes) / 1e6, "MB")
    var times: [Double] = []
    for _ in 0..<15 { times.append(try desk.open().shows("ACTIVE")) }
    report.atMost(50, "1,000,000: an inbox opens", times.median, "ms")
    let inbox = try desk.open()
    _ = try inbox.shows("ACTIVE")
    inbox.type("\r")
    report.atMost(30, "1,000,000: it is resident", inbox.resident, "MB")
    try measure(filling, name(1_000_000), &report)
  }

  private static func measure(
    _ filling: Filling, _ name: String, _ report: inout Report
  ) throws {
    var filling = filling
    var lots = SplitMix64(seed: 7)
    var number: Int { Int(lots.next() % UInt64(filling.count)) }
    func time(_ rounds: Int, _ body: () throws -> Void) rethrows -> [Double] {
      try (0..<rounds).map { _ in try elapsed(body) * 1000 }
    }
    let first = try time(20) {
      guard try filling.another().visitor(Filling.mark(number)) != nil else { fatalError(name) }
    }
    report.note("\(name) known: opened and asked", first.median, "ms")
    let byMark = try time(2000) {
      guard try filling.book.visitor(Filling.mark(number)) != nil else { fatalError(name) }
    }
    report.note("\(name) known: found by mark, p50", byMark.median, "ms")
    report.atMost(1, "\(name) known: found by mark, p99", byMark.percentile(99), "ms")
    let byEmail = try time(2000) {
      let number = number
      let found = try filling.book.visitors(email: Filling.email(number), limit: 20)
      guard found.count == filling.count(ofEmailOf: number) else { fatalError(name) }
    }
    report.note("\(name) known: found by email, p50", byEmail.median, "ms")
    report.atMost(1, "\(name) known: found by email, p99", byEmail.percentile(99), "ms")
    // One of those who share it: with each their record is read.
    let shared = try time(500) {
      let number = number / Filling.group * Filling.group
      let found = try filling.book.visitors(email: Filling.email(number), limit: 20)
      guard found.count == filling.count(ofEmailOf: number) else { fatalError(name) }
    }
    report.atMost(
      1, "\(name) known: \(filling.count(ofEmailOf: 0)) with one email, p99", shared.percentile(99),
      "ms")
    let counting = try time(20) { _ = try filling.book.count(in: Filling.dialogue) }
    report.note("\(name) known: those in a dialogue counted", counting.median, "ms")
    let taking = try time(2000) { try filling.takeOne(number) }
    report.atMost(1, "\(name) known: a commit is taken in, p50", taking.median, "ms")
    report.note("\(name) known: a commit is taken in, p99", taking.percentile(99), "ms")
  }

  /// A book that is filled with visitors who gave their names and were on some pages.
  private struct Filling {
    let book: FileVisitorBook
    private(set) var count = 0
    private var seq: Int64 = 0
    private let directory: StoreDirectory

    init(_ path: String) throws {
      directory = try StoreDirectory(existing: path)
      book = FileVisitorBook(directory)
    }

    func another() -> FileVisitorBook { FileVisitorBook(directory) }

    /// As nobody can guess them, but the same each time.
    static func mark(_ number: Int) -> VisitorMark {
      var lots = SplitMix64(seed: UInt64(number))
      let digits = (0..<2).map { _ in
        let word = String(lots.next(), radix: 16)
        return String(repeating: "0", count: 16 - word.count) + word
      }
      return VisitorMark(digits.joined())
    }

    /// In each group of so many, the first few are browsers of one person's.
    static let group = 1000
    static let sharers = 20

    static func email(_ number: Int) -> String {
      let isShared = number % group < sharers
      return "visitor\(isShared ? number / group * group : number)@example.com"
    }

    /// How many have the email of a visitor.
    func count(ofEmailOf number: Int) -> Int {
      let first = number / Self.group * Self.group
      return number - first < Self.sharers ? min(Self.sharers, count - first) : 1
    }

    static let dialogue: DialogueID = "qualify"

    /// One in ten is in a dialogue.
    private static func events(_ number: Int, _ seq: Int64) -> [StampedEvent] {
      var events = [learned(number)]
      if number % 10 == 0 {
        events.append(
          .site(
            .engaged(
              DialogueEngaged(
                visitor: mark(number), dialogue: dialogue, version: 1,
                shown: [.said("hello", "Hello there!")]))))
      }
      return events.map { StampedEvent(seq: seq, at: Instant(seconds: 0), event: $0) }
    }

    private static func learned(_ number: Int) -> Event {
      .site(
        .learned(
          VisitorLearned(
            visitor: mark(number),
            attributes: [
              .init(name: "firstName", value: "Visitor"),
              .init(name: "lastName", value: "Number \(number)"),
              .init(name: "email", value: email(number)),
            ], source: .said, dialogue: dialogue)))
    }

    private static func habits(_ number: Int) -> VisitorHabits {
      var habits = VisitorHabits()
      let seen = Instant(seconds: 1_795_000_000 + Int64(number % 10_000_000))
      habits.pages = ["", "prices", "contact"].map { page in
        .init(
          url: "https://shop.example/\(page)", title: "The shop: \(page)", at: seen, time: 9000)
      }
      habits.timeOnPage = ["https://shop.example/": 27_000]
      habits.timeOnSite = 27_000
      habits.visits = 1
      habits.lastSeen = seen
      return habits
    }

    /// - Parameter last: the event up to which the journal is said to have been taken in at most.
    mutating func fill(to wanted: Int, eventsUpTo last: Int64) throws {
      let batch = max(1, wanted / Int(last) + 1)
      while count < wanted {
        let numbers = count..<min(wanted, count + batch)
        seq += 1
        try book.take(numbers.flatMap { Self.events($0, seq) })
        var habits: [VisitorMark: HabitsChange] = [:]
        for number in numbers {
          habits[Self.mark(number)] = HabitsChange(new: Self.habits(number))
        }
        try book.keep(habits)
        count = numbers.upperBound
      }
    }

    mutating func takeOne(_ number: Int) throws {
      seq += 1
      try book.take([
        StampedEvent(seq: seq, at: Instant(seconds: 0), event: Self.learned(number))
      ])
    }
  }
}
