extension CommandText {
  /// What keys that belong together are for.
  public enum Title: Hashable, CaseIterable, Sendable {
    case ringing, writing, chats, panes, readingBack, question, everywhere, inspection, agents
    case editing, signs, boardWords, figures, time
  }
}
