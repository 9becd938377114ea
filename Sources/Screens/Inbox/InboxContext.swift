/// Where keys are pressed.
public enum InboxContext: String, ScreenContext {
  /// Everywhere but in help and under a question.
  case anywhere
  /// Everywhere but where text is typed.
  case outside
  /// Where a chat is selected for which nobody came.
  case missed
  case list, composer
  /// A conversation that is read.
  case reading = "conversation"
  case visitor, zoom
  /// A conversation in which words are looked for.
  case found
  /// The composer while it is one for notes.
  case note
  case help, question
  /// Where something is picked out of a list by typing.
  case picker
  /// Where it is asked to whom a chat is to go.
  case handOver
  /// Where something is to be said in somebody else's chat.
  case speaking
  /// Where an answer of the library is chosen.
  case answers

  public var wider: Set<InboxContext> {
    switch self {
    case .missed: [.list, .reading, .visitor, .zoom, .outside, .anywhere]
    case .found: [.missed, .reading, .outside, .anywhere]
    case .list, .reading, .visitor, .zoom: [.outside, .anywhere]
    case .outside, .composer, .note: [.anywhere]
    case .anywhere, .help, .question, .picker, .handOver, .speaking, .answers: []
    }
  }
}
