public import Desk

/// Something that counts, for the page the visitor is on.
public struct SiteCount: Hashable, Sendable {
  public var what: What
  public var dialogue: DialogueID?
  public var version: Int?
  public var chat: ChatID?
  /// The name of the agent.
  public var agent: String?

  public enum What: Hashable, Sendable {
    case triggered, engaged, completed
    case goal(String)
    /// An attribute got a value.
    case input(String)
    case chatRequested, chatStarted, chatEnded, chatMissed
    case messageLeft
  }

  public init(
    _ what: What, dialogue: DialogueID? = nil, version: Int? = nil, chat: ChatID? = nil,
    agent: String? = nil
  ) {
    self.what = what
    self.dialogue = dialogue
    self.version = version
    self.chat = chat
    self.agent = agent
  }
}
