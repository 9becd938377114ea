extension ScreenNotice {
  /// Of keys, and of what comes as a paste.
  public enum Keys: Hashable, Sendable {
    /// What was chosen by name can be done elsewhere only.
    case notHere(name: String)
    case unbound(key: String, help: String)
    case listHasChanged
    case burstDoesNothing
    case burstNotHandedIn(key: String, isNote: Bool)
    case pasteOutOfSight
    case pasteNowhere(write: String)
    case pasteOnBoard
    case pasteTooLong(count: Int, most: Int)
    case pasteWithoutRoom(count: Int, room: Int)
    /// The user's editor did not do its work.
    case editorFailed
    case messageTooLong(most: Int)
  }
}
