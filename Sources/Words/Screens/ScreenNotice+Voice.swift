extension ScreenNotice {
  /// Of who speaks in a chat that another agent has.
  public enum Voice: Hashable, Sendable {
    case mayNot
    case onlyInOthersChats
    /// Somebody whispers in a chat that is not in sight.
    case whispers(agent: String, visitor: String, text: String)
  }
}
