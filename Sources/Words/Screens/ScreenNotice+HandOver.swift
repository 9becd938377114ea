extension ScreenNotice {
  /// Of what comes of handing over.
  public enum HandOver: Hashable, Sendable {
    case backInQueue(visitor: String)
    case ringsUntilAccepted(agent: String, visitor: String)
    case takenOver(agent: String, visitor: String)
    case notHandedOver(End, agent: String, visitor: String)
    case wentBack(visitors: [String])

    /// Why a chat stays with whom it was to be handed over by.
    public enum End: Hashable, Sendable { case declined, missed, gone }
  }
}
