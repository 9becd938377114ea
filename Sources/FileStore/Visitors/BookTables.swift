import Desk
import JSON
import Records

/// The tables of an open book, and what is asked of them.
final class BookTables {
  let connection: SQLConnection
  private let selectHeader: SQLStatement
  private let selectVisitor: SQLStatement
  private let selectOfEmail: SQLStatement
  private let selectOfPerson: SQLStatement
  private let selectIsUnseen: SQLStatement
  private let selectCountIn: SQLStatement
  private let selectOwner: SQLStatement
  private lazy var writing = Result { () throws(SQLFault) in try Writing(connection) }
  private var writer = JSONWriter()

  /// What is prepared only by those who write.
  private struct Writing {
    let begin, commit, rollback: SQLStatement
    let setSeq, put, remove, removeLeftBehind, removeUnseen: SQLStatement
    let setOwner, removeOwner: SQLStatement

    init(_ connection: SQLConnection) throws(SQLFault) {
      begin = try connection.statement(BookLanguage.begin)
      commit = try connection.statement(BookLanguage.commit)
      rollback = try connection.statement(BookLanguage.rollback)
      setSeq = try connection.statement(BookLanguage.setSeq)
      put = try connection.statement(BookLanguage.put)
      remove = try connection.statement(BookLanguage.remove)
      removeLeftBehind = try connection.statement(BookLanguage.removeLeftBehind)
      removeUnseen = try connection.statement(BookLanguage.removeUnseen)
      setOwner = try connection.statement(BookLanguage.setOwner)
      removeOwner = try connection.statement(BookLanguage.removeOwner)
    }
  }

  /// What a book says of itself.
  struct Header: Equatable {
    /// Another one when it was made anew.
    var edition: Int64
    /// Of the file it was made in.
    var inode: Int64
    /// Up to which event the journal was taken in.
    var seq: Int64
  }

  /// Takes an open file, if it is a book as this version makes it.
  init(_ connection: SQLConnection) throws(SQLFault) {
    self.connection = connection
    for text in BookLanguage.opening { try connection.run(text) }
    guard
      try Self.number(BookLanguage.applicationOfFile, connection) == BookLanguage.application,
      try Self.number(BookLanguage.versionOfFile, connection) == BookLanguage.version
    else { throw .notAsMade }
    selectHeader = try connection.statement(BookLanguage.header)
    selectVisitor = try connection.statement(BookLanguage.visitor)
    selectOfEmail = try connection.statement(BookLanguage.visitorsOfEmail)
    selectOfPerson = try connection.statement(BookLanguage.visitorsOfPerson)
    selectIsUnseen = try connection.statement(BookLanguage.isUnseen)
    selectCountIn = try connection.statement(BookLanguage.countIn)
    selectOwner = try connection.statement(BookLanguage.owner)
  }

  private static func number(
    _ text: String, _ connection: SQLConnection
  ) throws(SQLFault) -> Int64? {
    var number: Int64?
    try connection.statement(text).run { (row) throws(SQLFault) in number = row.number(0) }
    return number
  }

  // MARK: Questions

  func header() throws(SQLFault) -> Header {
    var headers: [Header] = []
    try selectHeader.run { (row) throws(SQLFault) in
      headers.append(Header(edition: row.number(0), inode: row.number(1), seq: row.number(2)))
    }
    guard headers.count == 1 else { throw .notAsMade }
    return headers[0]
  }

  func visitor(_ mark: VisitorMark) throws(SQLFault) -> KnownVisitor? {
    var found: KnownVisitor?
    try selectVisitor.run(.text(mark.text)) { (row) throws(SQLFault) in found = try Self.read(row) }
    return found
  }

  func visitors(email: String, limit: Int) throws(SQLFault) -> [KnownVisitor] {
    var found: [KnownVisitor] = []
    try selectOfEmail.run(.text(email), .number(Int64(limit))) { (row) throws(SQLFault) in
      found.append(try Self.read(row))
    }
    return found
  }

  func visitors(person: Int64, limit: Int) throws(SQLFault) -> [KnownVisitor] {
    var found: [KnownVisitor] = []
    try selectOfPerson.run(.number(person), .number(Int64(limit))) { (row) throws(SQLFault) in
      found.append(try Self.read(row))
    }
    return found
  }

  func count() throws(SQLFault) -> Int {
    Int(try Self.number(BookLanguage.count, connection) ?? 0)
  }

  /// How many are in a dialogue and have no open chat.
  func count(in dialogue: DialogueID) throws(SQLFault) -> Int {
    var count: Int64 = 0
    try selectCountIn.run(.text(dialogue.text)) { (row) throws(SQLFault) in count = row.number(0) }
    return Int(count)
  }

  func hasUnseen(since: Instant) throws(SQLFault) -> Bool {
    var isAny = false
    try selectIsUnseen.run(.number(since.milliseconds)) { (_) throws(SQLFault) in isAny = true }
    return isAny
  }

  private static func read(_ row: SQLStatement) throws(SQLFault) -> KnownVisitor {
    try row.bytes(0) { (bytes) throws(SQLFault) in
      do {
        return try CheckedLine.read(bytes)
      } catch {
        throw .notAsMade
      }
    }
  }

  // MARK: Changes

  /// All of it happens, or nothing; and no other process's meanwhile.
  func transaction<Answer>(
    _ body: (BookTables) throws(SQLFault) -> Answer
  ) throws(SQLFault) -> Answer {
    let writing = try writing.get()
    try writing.begin.run()
    do {
      let answer = try body(self)
      try writing.commit.run()
      return answer
    } catch {
      // Some faults have ended it already.
      try? writing.rollback.run()
      throw error
    }
  }

  func setSeq(_ seq: Int64) throws(SQLFault) { try writing.get().setSeq.run(.number(seq)) }

  func put(_ visitor: KnownVisitor) throws(SQLFault) {
    writer.removeAll()
    CheckedLine.write(visitor, to: &writer)
    try writing.get().put.run(
      .text(visitor.mark.text), .text(visitor.email), .number(visitor.hasSignedEmail ? 1 : 0),
      .number(visitor.habits.lastSeen?.milliseconds), .number(visitor.seq),
      .number(visitor.openChat == nil ? 0 : 1), .text(visitor.goingOn?.dialogue.text ?? ""),
      .number(visitor.person), .bytes(writer.bytes.dropLast()))
  }

  func remove(_ mark: VisitorMark) throws(SQLFault) {
    try writing.get().remove.run(.text(mark.text))
  }

  /// Removes who had a browser before: their marks begin with its own.
  func removeLeftBehind(by mark: VisitorMark) throws(SQLFault) {
    try writing.get().removeLeftBehind.run(.text(mark.text + "."), .text(mark.text + "/"))
  }

  /// How many they were.
  func removeUnseen(since: Instant, most: Int) throws(SQLFault) -> Int {
    try writing.get().removeUnseen.run(.number(since.milliseconds), .number(Int64(most)))
    return connection.changes
  }

  // MARK: Open chats

  /// Whose an open chat is.
  func owner(of chat: ChatID) throws(SQLFault) -> VisitorMark? {
    var mark: VisitorMark?
    try selectOwner.run(.text(chat.text)) { (row) throws(SQLFault) in
      mark = VisitorMark(row.text(0))
    }
    return mark
  }

  func setOwner(_ mark: VisitorMark, of chat: ChatID) throws(SQLFault) {
    try writing.get().setOwner.run(.text(chat.text), .text(mark.text))
  }

  func removeOwner(of chat: ChatID) throws(SQLFault) {
    try writing.get().removeOwner.run(.text(chat.text))
  }
}
