/// Where keys are pressed.
public enum BoardContext: ScreenContext {
  /// Everywhere but in help and under a question.
  case anywhere
  case chats, agents, inspection
  case help, question
  /// Where it is asked to whom a chat is to go.
  case handOver
}
