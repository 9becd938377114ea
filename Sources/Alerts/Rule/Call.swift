/// What is said on a channel at once: all that happened since it last said something, and every offer
/// that is not answered.
public struct Call: Hashable, Sendable {
  public let channel: Channel
  /// The chats that ring, the longest first.
  public var offers: [CallSubject] = []
  /// Whether all of them were said before.
  public var isAgain = false
  /// Where visitors wrote, and how often.
  public var messages: [Messages] = []
  /// What was written, where that is one message.
  public var words: String?
  /// The chats for which nobody came.
  public var missed: [CallSubject] = []

  /// What has become more than somebody wants to see.
  public var thresholds: [Threshold] = []

  public init(on channel: Channel) { self.channel = channel }

  /// How many messages there are.
  public var messageCount: Int { messages.reduce(0) { $0 + $1.count } }

  public struct Messages: Hashable, Sendable {
    public let subject: CallSubject
    public var count: Int

    public init(_ subject: CallSubject, count: Int) {
      self.subject = subject
      self.count = count
    }
  }
}
