public import Desk
import Glibc
public import Store

/// What is remembered of a desk's visitors of the website, in its directory: `visitors/book.sqlite`.
/// It is made of the journal, and thrown away where it is no good: of an older version or a newer one,
/// damaged, a link, a copy. Whoever asks `seq` then learns that nothing was taken in yet.
///
/// Nothing is opened before the first question.
public final class FileVisitorBook: VisitorBook {
  private let file: BookFile
  private let toLook: Bool
  /// The book as this object knows it: which one, and how far it was at least.
  private var known: BookTables.Header?
  /// Events up to this one were taken in, of which the last ones concern nobody here and were not
  /// written down.
  private var passed: Int64 = 0

  /// After so many events that concern nobody here it is written down that they were taken in.
  private static let mostPassed: Int64 = 1000
  /// So many visitors are held in memory at once while a batch is taken in.
  private static let mostHeld = 500

  /// - Parameter toLook: nothing is written or made, whatever is found.
  public convenience init(_ directory: StoreDirectory, toLook: Bool = false) {
    self.init(directory, toLook: toLook, isAmongMachines: nil)
  }

  /// - Parameter isAmongMachines: nil: as the file system says.
  init(_ directory: StoreDirectory, toLook: Bool, isAmongMachines: Bool?) {
    self.toLook = toLook
    file = BookFile(
      directory, looks: toLook || !directory.mayBeWritten, isAmongMachines: isAmongMachines)
  }

  // MARK: How far it is

  public func seq() throws(StoreError) -> Int64 {
    let header = try file.ask { (tables) throws(SQLFault) in try tables.header() }
    if header?.edition != known?.edition { passed = 0 }
    known = header
    return max(header?.seq ?? 0, passed)
  }

  /// What was taken in is gone where the book is another one by now: whoever goes on without asking
  /// `seq` would leave a gap.
  private func checkEdition(_ tables: BookTables) throws(SQLFault) -> BookTables.Header {
    let header = try tables.header()
    if let known, known.edition != header.edition { throw .madeAnew }
    known = header
    return header
  }

  /// Asks the book it knows.
  private func ask<Answer>(
    _ question: (BookTables, BookTables.Header) throws(SQLFault) -> Answer
  ) throws(StoreError) -> Answer? {
    if file.looks {
      return try file.ask { (tables) throws(SQLFault) in try question(tables, tables.header()) }
    }
    return try file.ask { (tables) throws(SQLFault) in
      try question(tables, try checkEdition(tables))
    }
  }

  /// Changes it, wholly or not at all.
  private func change<Answer>(
    _ body: (BookTables, BookTables.Header) throws(SQLFault) -> Answer
  ) throws(StoreError) -> Answer {
    try checkMayChange()
    let answer = try file.ask { (tables) throws(SQLFault) in
      try tables.transaction { (tables) throws(SQLFault) in
        try body(tables, try checkEdition(tables))
      }
    }
    guard let answer else { throw .misuse(.onlyLooks) }
    return answer
  }

  private func checkMayChange() throws(StoreError) {
    if toLook { throw .misuse(.onlyLooks) }
    if file.looks { throw .system(doing: .writeTo, path: file.path, code: EACCES) }
  }

  // MARK: Questions

  public func visitor(_ mark: VisitorMark) throws(StoreError) -> KnownVisitor? {
    try ask { (tables, _) throws(SQLFault) in try tables.visitor(mark) } ?? nil
  }

  public func visitors(email: String, limit: Int) throws(StoreError) -> [KnownVisitor] {
    try ask { (tables, _) throws(SQLFault) in
      try tables.visitors(email: email, limit: limit)
    } ?? []
  }

  public func visitors(person: Int64, limit: Int) throws(StoreError) -> [KnownVisitor] {
    try ask { (tables, _) throws(SQLFault) in
      try tables.visitors(person: person, limit: limit)
    } ?? []
  }

  public func owner(of chat: ChatID) throws(StoreError) -> VisitorMark? {
    try ask { (tables, _) throws(SQLFault) in try tables.owner(of: chat) } ?? nil
  }

  public func count(in dialogue: DialogueID) throws(StoreError) -> Int {
    try ask { (tables, _) throws(SQLFault) in try tables.count(in: dialogue) } ?? 0
  }

  /// How many visitors are known; nil: there is no book.
  public func count() throws(StoreError) -> Int? {
    try file.ask { (tables) throws(SQLFault) in try tables.count() }
  }

  /// How long its files are.
  public var bytes: Int64 { file.bytes }

  // MARK: Changes

  public func take(_ events: [StampedEvent]) throws(StoreError) {
    try checkMayChange()
    guard let last = events.last else { return }
    if let known, last.seq - known.seq < Self.mostPassed,
      !events.contains(where: { $0.event.mayConcernSite })
    {
      passed = max(passed, last.seq)
      return
    }
    try change { (tables, header) throws(SQLFault) in
      guard last.seq > header.seq else { return }
      var fold = BookFold(tables)
      for event in events where event.seq > header.seq {
        try fold.apply(event)
        if fold.held >= Self.mostHeld { try fold.flush() }
      }
      try fold.flush()
      try tables.setSeq(last.seq)
    }
  }

  @discardableResult
  public func keep(
    _ changes: [VisitorMark: HabitsChange]
  ) throws(StoreError) -> [VisitorMark: VisitorHabits] {
    guard !changes.isEmpty else { return [:] }
    return try change { (tables, _) throws(SQLFault) in
      var kept: [VisitorMark: VisitorHabits] = [:]
      for (mark, change) in changes {
        let known = try tables.visitor(mark) ?? (change.isNew ? KnownVisitor(mark) : nil)
        guard var visitor = known else { continue }
        visitor.keep(change)
        try tables.put(visitor)
        kept[mark] = visitor.habits
      }
      return kept
    }
  }

  public func forgetUnseen(since: Instant, most: Int) throws(StoreError) -> Int {
    try checkMayChange()
    // Several who keep time at one desk all come with this: only the first has something to write.
    let isAny = try ask { (tables, _) throws(SQLFault) in try tables.hasUnseen(since: since) }
    guard isAny == true else { return 0 }
    return try change { (tables, _) throws(SQLFault) in
      try tables.removeUnseen(since: since, most: most)
    }
  }
}
