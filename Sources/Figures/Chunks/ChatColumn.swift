/// What is kept of a chat. Names are places in the chunk's list, or 0 where there is none.
public enum ChatColumn: Int, FactColumn {
  case seq, asked
  case route, via, dialogue, page, agent
  /// 1: the visitor was known.
  case isKnown
  /// A `ChatEnding`.
  case ending
  /// Milliseconds from asking on, and one more; 0: never.
  case connected, answered, closed
  case transfers, visitorMessages
  /// And one more; 0: none.
  case score
  /// How many rows of the other tables are the chat's.
  case offers, stints, tags, topics

  public static let allCases: [ChatColumn] = [
    .seq, .asked, .route, .via, .dialogue, .page, .agent, .isKnown, .ending, .connected, .answered,
    .closed, .transfers, .visitorMessages, .score, .offers, .stints, .tags, .topics,
  ]

  public var isRunning: Bool { self == .seq || self == .asked }
}
