/// What is kept of the time an agent had a chat.
public enum StintColumn: Int, FactColumn {
  case agent
  /// Milliseconds after the chat was asked for.
  case from
  /// Milliseconds, and one more; 0: the agent has it still.
  case lasted
  case messages, answers, answerTime, longestAnswer

  public static let allCases: [StintColumn] = [
    .agent, .from, .lasted, .messages, .answers, .answerTime, .longestAnswer,
  ]

  public var isRunning: Bool { false }
}
