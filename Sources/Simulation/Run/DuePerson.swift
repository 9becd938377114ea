/// What somebody does at an instant, if the chat still stands as it did when they meant to.
struct DuePerson: Comparable {
  enum Deed: UInt8 { case accepts, ends, leaves }

  /// Milliseconds since 1970.
  let at: Int64
  /// In which order it was meant.
  let order: Int64
  /// The visit, and which of those that were at its place.
  let visit: Int32
  let turn: Int32
  /// Of an offer: the how manieth it is.
  let rings: Int32
  let deed: Deed

  static func == (a: DuePerson, b: DuePerson) -> Bool { a.order == b.order }
  static func < (a: DuePerson, b: DuePerson) -> Bool {
    a.at == b.at ? a.order < b.order : a.at < b.at
  }
}
