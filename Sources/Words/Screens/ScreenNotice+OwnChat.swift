extension ScreenNotice {
  /// Of an agent's own chats.
  public enum OwnChat: Hashable, Sendable {
    case isWith(visitor: String, agent: String)
    case onlyWaitingIsTaken
    case isYours(visitor: String, writingTo: String)
    case onlyYoursIsEnded
    case onlyYoursIsHandedOver
    case notesOnlyInYours
    case staysHere(isNote: Bool, Unwritable, cut: String)
    case notSent(visitor: String, reason: String)
    case noteNotSaved(visitor: String, reason: String)
    case transcriptSaved(path: String)
    case nothingToSave
    case draftNotKept(reason: String)
    case unsentStays(write: String, cut: String)
    case leavesText(key: String)
    case noChatAbove
    case noChatBelow
    case nothingCalls
    case noRecord(chat: String)
    /// So many messages came while the agent was elsewhere.
    case cameMeanwhile(Int)
    /// In so many seconds the chat goes back to the queue.
    case answerDue(visitor: String, seconds: Int)

    /// Why nothing can be written to the visitor of a chat.
    public enum Unwritable: Hashable, Sendable {
      case over, untaken, unaccepted
      case ringsAt(String)
      case isWith(String)
    }
  }
}
