/// An agent's id, `[a-z0-9._-]{1,32}` and not `visitor`.
public struct AgentID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
  /// Whether the id has the form an agent's id must have.
  public var isValid: Bool { isPlainIdentifier(text) && text != "visitor" }
}
