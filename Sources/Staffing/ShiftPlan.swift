/// The fewest shifts of one length that cover what is needed in every part of a stretch of time: a day, or a
/// week.
///
/// Each time from the left: where too few are there, more begin with that part, or as late as they may. No
/// plan has fewer. Whoever is there in that part in another plan has begun no later, and all before it is
/// covered; were they to begin now, they would cover whatever they cover from here on, and more.
/// (Intervals that cover points: G. B. Dantzig, "A comment on Edie's traffic delays at toll booths", 1954.)
public struct ShiftPlan: Hashable, Sendable {
  /// How many are needed in each part.
  public let needed: [Int]
  /// How many parts a shift lasts.
  public let length: Int
  /// How many shifts begin with each part. None goes on beyond the last one, unless a shift is longer than all
  /// of them.
  public let beginning: [Int]
  /// How many are there in each part.
  public let onShift: [Int]

  /// - Precondition: the length is at least 1.
  /// - Complexity: O(parts × length).
  public init(covering needed: [Int], length: Int) {
    precondition(length >= 1)
    var beginning = Array(repeating: 0, count: needed.count)
    var onShift = beginning
    let last = max(0, needed.count - length)
    for part in needed.indices where onShift[part] < needed[part] {
      let more = needed[part] - onShift[part]
      let first = min(part, last)
      beginning[first] += more
      for covered in first..<min(first + length, needed.count) { onShift[covered] += more }
    }
    (self.needed, self.length) = (needed, length)
    (self.beginning, self.onShift) = (beginning, onShift)
  }

  /// How many there are.
  public var shifts: Int { beginning.reduce(0, +) }
}
