extension ScreenNotice {
  /// Of what is done at the board.
  public enum Board: Hashable, Sendable {
    case hasNoChat(agent: String)
    case onlyQueuedIsTaken
    case onlyOpenIsEnded
    case onlyOpenIsTakenOver
    case onlyHeldIsHandedOver
    case notActiveAnyMore(visitor: String)
    case isOver(visitor: String)
    case waitsNoMore(visitor: String)
    case isYoursNow(visitor: String, command: String)
    case ringsAt(agent: String, visitor: String)
    case isEnded(visitor: String)
    case onlyMissedIsHandled
    case isHandled(visitor: String)
    case mayNot(Deed)

    /// What takes a permission: to intervene; to take chats.
    public enum Deed: Hashable, Sendable { case end, takeOver, handOver, markHandled, stepIn }
  }
}
