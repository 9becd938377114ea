/// Who is present at a desk, and keeping one's own people present.
///
/// One object is one keeper. Whoever it keeps is there until it lets them go, or is gone itself, by
/// whatever cause: a process that dies takes its people with it. Somebody can be kept by several.
/// For one thread.
public protocol Attendance: AnyObject {
  /// Who is there now, whoever keeps them. Exact: who came before this was asked is in it, and who
  /// went, or whose keeper died, is not; but where nobody tells of changes (`DeskSignal`), a death
  /// is seen within three seconds. Cost: one or two system calls where nobody came or went; else by
  /// the keepers that are there and what they have told since. What cannot be read counts as nobody:
  /// the safe side.
  func roll() -> Roll

  /// Keeps somebody present, and has others know. Does nothing if that is so already.
  func hold(_ person: Person) throws(StoreError)

  /// Keeps somebody present no longer, and has others know. Whoever is not kept by this object is
  /// not touched.
  func release(_ person: Person)

  /// Whether another keeper keeps somebody present.
  func isHeldElsewhere(_ person: Person) -> Bool

  /// The visitors who came or went, or both, between two pictures: the one of that number and the
  /// last one. Nil: it is not known any more, and anybody may have.
  func visitorsMoved(since picture: Int) -> Set<Int64>?
}

extension Attendance {
  /// Who keeps no account of who moved.
  public func visitorsMoved(since picture: Int) -> Set<Int64>? { nil }

  /// The numbers of the agents who are there.
  public func agents() -> Set<Int> { roll().agents }

  /// The request numbers of the chats whose visitor is there.
  public func visitors() -> Set<Int64> { roll().visitors }
}
