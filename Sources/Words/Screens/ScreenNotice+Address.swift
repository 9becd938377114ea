extension ScreenNotice {
  /// Of what was said, opened or copied. Addresses are told as they are opened.
  public enum Address: Hashable, Sendable {
    case noConversation
    /// Nobody wrote one.
    case none
    case opens(String, host: String)
    /// The terminal was asked to keep it; it does not say whether it did.
    case copied(String)
    /// A message, by its first words.
    case copiedMessage(String)
    case noMessage
    /// It has more than so many bytes, and terminals take no more.
    case tooLong(most: Int)
    /// The terminal is not known to take anything.
    case cannotCopy
  }
}
