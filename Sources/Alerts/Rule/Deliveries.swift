/// What is to be said by another program, and is tried again after growing pauses where that fails. A value
/// without a clock; times are milliseconds on any clock that nobody sets.
public struct Deliveries<Item: Sendable>: Sendable {
  private var waiting: [Waiting] = []
  private let attempts: Int
  private let room: Int

  private struct Waiting: Sendable {
    let item: Item
    var attempt: Int
    var due: Int64
  }

  /// An item that is tried now.
  public struct Attempt: Sendable {
    public let item: Item
    /// From 1.
    public let number: Int
  }

  /// The pause before the second attempt, in milliseconds; each is twice as long as the one before.
  public static var firstPause: Int64 { 2000 }

  /// - Parameters:
  ///   - attempts: how often an item is tried; 1: once.
  ///   - room: how many items wait at the most: the oldest gives way.
  public init(attempts: Int, room: Int) {
    self.attempts = attempts
    self.room = room
  }

  public var count: Int { waiting.count }

  /// When something is to be tried next; nil: nothing waits.
  public var nextDue: Int64? { waiting.map(\.due).min() }

  /// Takes in an item to be tried. Whether another one had to give way.
  @discardableResult
  public mutating func add(_ item: Item, at now: Int64) -> Bool {
    waiting.append(Waiting(item: item, attempt: 1, due: now))
    guard waiting.count > room else { return false }
    waiting.removeFirst()
    return true
  }

  /// The next one to try, which no longer waits; nil: none is due.
  public mutating func next(at now: Int64) -> Attempt? {
    guard let place = waiting.firstIndex(where: { $0.due <= now }) else { return nil }
    let next = waiting.remove(at: place)
    return Attempt(item: next.item, number: next.attempt)
  }

  /// Takes in that one failed. Whether it is tried again.
  public mutating func failed(_ attempt: Attempt, at now: Int64) -> Bool {
    guard attempt.number < attempts, waiting.count < room else { return false }
    let pause = Deliveries.firstPause << Int64(attempt.number - 1)
    waiting.append(Waiting(item: attempt.item, attempt: attempt.number + 1, due: now + pause))
    return true
  }
}
