/// What a part of a split rectangle asks for, in cells.
public struct Share: Hashable, Sendable {
  /// It is left out rather than given less than this.
  public var minimum: Int
  /// It is given no more than this while others can take it.
  public var maximum: Int
  /// How much it gets of what is left once all have their minimum, against the others' weights.
  public var weight: Int

  public init(minimum: Int, maximum: Int = .max, weight: Int = 1) {
    self.minimum = max(0, minimum)
    self.maximum = max(self.minimum, maximum)
    self.weight = max(0, weight)
  }

  /// Exactly so many cells.
  public static func fixed(_ cells: Int) -> Share {
    Share(minimum: cells, maximum: cells, weight: 0)
  }
}
