/// A command that a rule of the desk refuses. It changed nothing.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    /// A rule says no: exit code 1.
    case rule
    /// No such agent, chat, team, …: exit code 66.
    case unknown
  }

  public var kind: Kind
  /// What happened, to what, what to do.
  public var description: String
  /// The open chat in the way of a second request of one visitor.
  public var openChat: ChatID?

  public init(kind: Kind = .rule, _ description: String, openChat: ChatID? = nil) {
    self.kind = kind
    self.description = description
    self.openChat = openChat
  }
}
