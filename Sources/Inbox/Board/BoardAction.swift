/// Everything a key can do at the board.
public enum BoardAction: Hashable, Sendable {
  case up, down, pageUp, pageDown, first, last
  case open, back, nextPane, previousChat, nextChat
  case take, end
  case help, redraw, suspend, quit
  case yes, no
}

/// Where keys are pressed.
public enum BoardContext: Hashable, Sendable {
  /// Everywhere but in help and under a question.
  case anywhere
  case chats, agents, inspection
  case help, question
}
