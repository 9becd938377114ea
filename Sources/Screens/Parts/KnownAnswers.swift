import Desk

/// The answers of the desk's library, as far as a screen has asked for them.
struct KnownAnswers: Sendable {
  private(set) var shelf: AnswerShelf?
  /// The library that was asked for last.
  private var asked: LibraryMark?

  /// Whether the library is to be asked for now: it is another one than the last that came.
  mutating func asks(for mark: LibraryMark) -> Bool {
    guard shelf?.mark != mark, asked != mark else { return false }
    asked = mark
    return true
  }

  mutating func take(_ shelf: AnswerShelf) { self.shelf = shelf }

  /// Has it asked for again when it is needed next, if it could not be had.
  mutating func begin() { if shelf == nil { asked = nil } }
}
