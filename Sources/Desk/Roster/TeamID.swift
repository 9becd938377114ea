/// A team's id, `[a-z0-9._-]{1,32}`.
public struct TeamID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}
