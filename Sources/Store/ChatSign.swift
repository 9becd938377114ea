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
  }

  public init(_ chat: ChatID, _ what: What) {
    self.chat = chat
    self.what = what
  }

  /// So long, in milliseconds, it is believed that somebody writes unless it is told again.
  public static let holds: Int64 = 6000
  /// So often, in milliseconds, who goes on writing tells it again.
  public static let pause: Int64 = 3000
}
