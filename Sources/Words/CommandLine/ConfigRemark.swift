/// A key that is given in the file of what a user has chosen, and takes one from something else. Places and
/// actions are named as the file has them.
public struct ConfigRemark: Hashable, Sendable {
  /// From 1; nil: in no line of it.
  public var line: Int?
  public var key: String
  public var place: String
  /// What it does.
  public var action: String
  /// The key that does nothing any more: the same, or one that begins with it, or that it begins with.
  public var lost: String
  /// What that did.
  public var former: String

  public init(
    line: Int?, key: String, place: String, action: String, lost: String, former: String
  ) {
    self.line = line
    self.key = key
    self.place = place
    self.action = action
    self.lost = lost
    self.former = former
  }
}
