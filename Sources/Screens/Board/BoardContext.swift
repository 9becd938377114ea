/// Where keys are pressed.
public enum BoardContext: String, ScreenContext {
  /// Everywhere but in help and under a question.
  case anywhere
  case chats, agents, inspection
  /// Whose turn is next, who is in dialogues, the day in charts.
  case desk
  case help, question
  /// Where something is picked out of a list by typing.
  case picker
  /// Where it is asked to whom a chat is to go.
  case handOver
  /// Where something is to be said in somebody else's chat.
  case speaking

  public var wider: Set<BoardContext> {
    switch self {
    case .chats, .agents, .inspection, .desk: [.anywhere]
    case .anywhere, .help, .question, .picker, .handOver, .speaking: []
    }
  }
}
