/// What an agent leaves behind who quits or suspends their inbox.
public struct Leaving: Hashable, Sendable {
  /// How many chats they have.
  public var chats: Int
  /// Whether something rings at them.
  public var isRinging: Bool
  /// Whether they have another inbox open.
  public var staysElsewhere: Bool
  /// Seconds after which their chats go back to the queue; nil: they stay.
  public var graceTime: Int?

  public init(chats: Int, isRinging: Bool, staysElsewhere: Bool, graceTime: Int?) {
    self.chats = chats
    self.isRinging = isRinging
    self.staysElsewhere = staysElsewhere
    self.graceTime = graceTime
  }
}
