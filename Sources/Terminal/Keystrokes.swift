/// Keys that came at once, and when.
public struct Keystrokes: Hashable, Sendable {
  /// In order; those of one read.
  public var keys: [Key]
  /// When their bytes came, in milliseconds on a clock that nobody sets.
  public var at: Int64

  public init(_ keys: [Key], at: Int64) {
    self.keys = keys
    self.at = at
  }
}
