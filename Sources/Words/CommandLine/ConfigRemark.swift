/// A key that is given in the file of what a user has chosen, and does not come alone. Places and actions are
/// named as the file has them.
public struct ConfigRemark: Hashable, Sendable {
  /// From 1; nil: in no line of it.
  public var line: Int?
  public var key: String
  public var place: String
  /// What it does.
  public var action: String
  public var outcome: Outcome

  /// What else comes of it. The other key is the same, or one that begins with it, or that it begins with.
  public enum Outcome: Hashable, Sendable {
    /// The other key does nothing any more.
    case takes(String, from: String)
    /// In a narrower place the other key does something else.
    case leaves(String, to: String, place: String)
  }

  public init(line: Int?, key: String, place: String, action: String, _ outcome: Outcome) {
    self.line = line
    self.key = key
    self.place = place
    self.action = action
    self.outcome = outcome
  }
}
