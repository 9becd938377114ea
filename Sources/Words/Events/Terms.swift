public import Desk

/// How whoever reads calls what an event or a decision names.
public struct Terms {
  /// How an instant reads.
  public let time: (Instant) -> String
  /// What an agent is called.
  public let agent: (AgentID) -> String
  /// What the visitor of a chat is called; nil where that is not known.
  public let visitor: (ChatID) -> String?

  public init(
    time: @escaping (Instant) -> String, agent: @escaping (AgentID) -> String = { $0.text },
    visitor: @escaping (ChatID) -> String? = { _ in nil }
  ) {
    self.time = time
    self.agent = agent
    self.visitor = visitor
  }
}
