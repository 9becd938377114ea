/// Who came and went lately, for an attendance that counts its pictures: each entry made the next one.
public struct MoveLog: Sendable {
  /// The number of the picture before the first entry.
  private var first: Int
  /// Nil: no visitor.
  private var visitors: [Int64?] = []
  /// So many are kept at the most, and half of them at least.
  private static let bound = 4096

  /// - Parameter picture: the number of the picture that is there.
  public init(picture: Int) { first = picture }

  /// Somebody came or went, which made the next picture. O(1).
  public mutating func note(_ person: Person) {
    if visitors.count == MoveLog.bound {
      visitors.removeFirst(MoveLog.bound / 2)
      first += MoveLog.bound / 2
    }
    switch person {
    case .agent, .watcher: visitors.append(nil)
    case .visitor(let seq): visitors.append(seq)
    }
  }

  /// The visitors who moved after a picture; nil: that was too long ago. O(those).
  public func visitors(since picture: Int) -> Set<Int64>? {
    guard picture >= first, picture - first <= visitors.count else { return nil }
    return Set(visitors[(picture - first)...].compactMap(\.self))
  }
}
