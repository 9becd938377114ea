extension Refusal {
  /// A chat is on the list of those for which nobody came, or is not.
  public enum Missed: Hashable, Sendable {
    /// Somebody may still come.
    case isOpen(ChatID)
    /// The agent of that name has marked it handled.
    case isHandled(ChatID, by: AgentID, name: String)
    case isNotListed(ChatID)
    /// Nobody has marked it handled, so that there is nothing to take back.
    case isNotHandled(ChatID)
    /// It was handled too long ago to be put back; so many of the last can be.
    case isNotAtHand(ChatID, most: Int)
    /// No chat was missed before that time.
    case noneSoOld
  }
}
