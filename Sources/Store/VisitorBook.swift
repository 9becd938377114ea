public import Desk

/// What is remembered of the website's visitors: on disk, not in every process, since there may be
/// millions. Made of the journal, from which it can be made anew, but for their habits. One object
/// serves one thread.
public protocol VisitorBook: AnyObject {
  /// Up to which event it was taken in, by whomever; 0: nothing.
  func seq() throws(StoreError) -> Int64

  /// Takes in what happened, in order: whole commits that are durable. What it has already is passed
  /// over. Cost: by the events that concern visitors of the website.
  func take(_ events: [StampedEvent]) throws(StoreError)

  /// What is remembered of a visitor; nil: nothing. At most 1 ms, however many there are.
  func visitor(_ mark: VisitorMark) throws(StoreError) -> KnownVisitor?

  /// Those who have that email (in its normal form), first those for whose email the website vouches,
  /// then the one seen last first, at most so many: whoever types it into many browsers pushes nobody
  /// out for whom it is signed.
  func visitors(email: String, limit: Int) throws(StoreError) -> [KnownVisitor]

  /// Those whom an event made one person, or whom it joined to that person; at most so many, in the order
  /// of `visitors(email:)`.
  func visitors(person: Int64, limit: Int) throws(StoreError) -> [KnownVisitor]

  /// Whose an open chat is; nil: none of theirs. As `visitor`.
  func owner(of chat: ChatID) throws(StoreError) -> VisitorMark?

  /// Keeps what became of visitors' habits. Who is unknown and not new was forgotten, and stays so.
  ///
  /// - Returns: what is kept of those who are known.
  @discardableResult
  func keep(
    _ changes: [VisitorMark: HabitsChange]
  ) throws(StoreError) -> [VisitorMark: VisitorHabits]

  /// How many are in a dialogue that they began and did not complete, and have no open chat.
  func count(in dialogue: DialogueID) throws(StoreError) -> Int

  /// Forgets those who were not seen since, but for whoever has an open chat: at most so many, those
  /// seen longest ago first. How many they were. Where there is nobody, nothing is written.
  func forgetUnseen(since: Instant, most: Int) throws(StoreError) -> Int
}
