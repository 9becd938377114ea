public import Desk
import FrontDesk

/// A routing scenario: a desk, and what people do at it at which second (ROUTING, Scenarios).
public struct Scenario: Sendable {
  public var start: Instant
  public var settings: Settings
  public var agents: [Agent]
  public var teams: [Team]
  public var accounts: [Account]
  public var rules: [Rule]
  public var steps: [Step]

  public struct Step: Sendable {
    /// Whole seconds after the start.
    public var at: Int
    public var does: Deed
  }

  /// What a step does. What it names need not exist: that is found out when it is done.
  public enum Deed: Sendable {
    case request(chat: ChatID, route: Route, visitor: Visitor, wait: Int?)
    case accept(ChatID, AgentID)
    case decline(ChatID, AgentID)
    case take(ChatID, AgentID)
    case message(ChatID, from: Sender)
    case end(ChatID, by: Sender)
    case toggle(AgentID, available: Bool)
    case advance

    /// The chat the step names, if it names one.
    public var chat: ChatID? {
      switch self {
      case .request(let chat, _, _, _), .accept(let chat, _), .decline(let chat, _),
        .take(let chat, _), .message(let chat, _), .end(let chat, _):
        chat
      case .toggle, .advance: nil
      }
    }
  }
}
