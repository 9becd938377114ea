/// A size in cells, never negative.
public struct Size: Hashable, Sendable {
  public let rows: Int
  public let columns: Int

  /// A negative number counts as 0.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}
