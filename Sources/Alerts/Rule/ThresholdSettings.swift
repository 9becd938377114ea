/// From where on a board lights up and calls whoever watches it; nil: never.
public struct ThresholdSettings: Hashable, Sendable {
  /// Chats that wait.
  public var waiting: Int? = 5
  /// Seconds that a visitor waits in the queue.
  public var wait: Int? = 120
  /// Chats that were missed, and that nobody has seen to.
  public var missed: Int? = 5

  public init() {}
}
