/// A text, and how many cells it takes.
public struct CellSample: Hashable, Sendable {
  public var text: String
  /// As the terminal says.
  public var there: Int
  /// As Deskbell counts them.
  public var here: Int

  public init(_ text: String, there: Int, here: Int) {
    (self.text, self.there, self.here) = (text, there, here)
  }
}
