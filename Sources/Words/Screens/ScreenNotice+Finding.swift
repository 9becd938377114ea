extension ScreenNotice {
  /// Of words that are looked for in a conversation.
  public enum Finding: Hashable, Sendable {
    case nothingToSearch
    case nowhere(words: String)
    /// There were none before, or after: it goes on from the other end.
    case fromTheEnd, fromTheBeginning
  }
}
