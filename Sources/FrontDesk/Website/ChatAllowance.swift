import Synchronization

/// Whether one more chat may be begun from where a visitor's browser is. Asked by a step that comes to
/// a person, under the desk's lock, and by no other: whoever is in a chat, or repeats themselves, takes
/// none.
public final class ChatAllowance: Sendable, Hashable {
  private let reserve: @Sendable () -> Int?
  private let giveBack: @Sendable () -> Void
  private let isTaken = Atomic(false)

  /// - Parameters:
  ///   - reserve: takes one, and says nil; else the seconds until there is one.
  ///   - giveBack: has one back that came to nothing.
  public init(
    reserve: @escaping @Sendable () -> Int?, giveBack: @escaping @Sendable () -> Void
  ) {
    self.reserve = reserve
    self.giveBack = giveBack
  }

  /// Each is of one request, and like no other.
  public static func == (one: ChatAllowance, other: ChatAllowance) -> Bool { one === other }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

  /// Takes one; else the seconds until there is one.
  func take() -> Int? {
    if let seconds = reserve() { return seconds }
    isTaken.store(true, ordering: .relaxed)
    return nil
  }

  /// The step it was asked by was not done: what it took is given back.
  public func undo() {
    if isTaken.exchange(false, ordering: .relaxed) { giveBack() }
  }
}
