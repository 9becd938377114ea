public import Desk

/// Somebody is writing in a chat: told to whoever listens at that moment, kept nowhere.
public struct TypingSign: Hashable, Sendable {
  public var chat: ChatID
  public var from: Sender

  public init(chat: ChatID, from: Sender) {
    self.chat = chat
    self.from = from
  }

  /// So long, in milliseconds, it is believed unless it is told again.
  public static let holds: Int64 = 6000
  /// So often, in milliseconds, who goes on writing tells it again.
  public static let pause: Int64 = 3000
}
