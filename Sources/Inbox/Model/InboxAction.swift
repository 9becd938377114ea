/// Everything a key can do in the inbox.
public enum InboxAction: Hashable, Sendable {
  case accept, decline, take, end
  case write, send, newLine, note, saveNote
  case up, down, pageUp, pageDown, first, last, scrollUp, scrollDown
  case previousChat, nextChat, nextUnanswered
  case nextPane, previousPane, back
  case open, visitor, zoom, switchScope, clearMissed
  case toggleAvailability
  case help, redraw, suspend, quit
  case yes, no
}

/// Where keys are pressed.
public enum InboxContext: Hashable, Sendable {
  /// Everywhere but in help and under a question.
  case anywhere
  /// Everywhere but where text is typed.
  case outside
  case list, composer, reading, visitor, zoom
  /// The composer while it is one for notes.
  case note
  case help, question
}
