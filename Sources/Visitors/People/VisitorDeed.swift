public import Desk

/// What a simulated visitor does, as far as their window lets them: for whoever plays them to bring to
/// the desk, or to its gateway.
public enum VisitorDeed: Hashable, Sendable {
  /// Something is known of them, or said, as they come.
  case know([Visitor.Attribute], AttributeSource)
  /// They look at their page for as long, and as far down, as anything on it waits for.
  case look
  /// They do what a card waits for.
  case answer(DialogueID, version: Int, CardID, CardAnswer, id: MessageID)
  /// They leave a message where nobody came.
  case leaveMessage(id: MessageID, name: String, email: String, text: String)
  /// They say something in their chat.
  case say(id: MessageID, String)
  /// They end it.
  case leave
}
