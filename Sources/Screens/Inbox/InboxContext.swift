/// Where keys are pressed.
public enum InboxContext: ScreenContext {
  /// Everywhere but in help and under a question.
  case anywhere
  /// Everywhere but where text is typed.
  case outside
  /// Where a chat is selected for which nobody came.
  case missed
  case list, composer, reading, visitor, zoom
  /// The composer while it is one for notes.
  case note
  case help, question
  /// Where it is asked to whom a chat is to go.
  case handOver
}
