public import Desk

/// What is fleeting in a chat: told to whoever listens at that moment, kept nowhere.
public struct ChatSign: Hashable, Sendable {
  public var chat: ChatID
  public var what: What

  public enum What: Hashable, Sendable {
    /// Somebody is writing.
    case writing(Sender)
    /// They have stopped, and what they wrote is gone.
    case stopped(Sender)
    /// The visitor is on another page: the visitors' book has it.
    case moved
    /// Somebody who is not its agent looks on; nil: somebody who is no agent and can read the desk's files.
    case watched(by: AgentID?)
    /// They do no more.
    case unwatched(by: AgentID?)
    /// What its agent writes, and shares with who watches, is another text: the drafts have it.
    case drafted(by: AgentID)
  }

  public init(_ chat: ChatID, _ what: What) {
    self.chat = chat
    self.what = what
  }

  /// So long, in milliseconds, it is believed that somebody writes unless it is told again.
  public static let holds: Int64 = 6000
  /// So often, in milliseconds, who goes on writing tells it again.
  public static let pause: Int64 = 3000

  /// So long, in milliseconds, it is believed that somebody watches unless it is told again.
  public static let watchHolds: Int64 = 25_000
  /// So often, in milliseconds, who goes on watching tells it again.
  public static let watchPause: Int64 = 10_000
}
