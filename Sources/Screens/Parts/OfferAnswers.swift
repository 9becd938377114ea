import Desk

/// What the agent has answered and the desk has not made true yet: chats they want, and offers they
/// declined.
struct OfferAnswers: Hashable, Sendable {
  /// Chats whose acceptance or taking was asked for and not yet answered.
  private(set) var claimed: Set<ChatID> = []
  /// What was declined and can be taken back.
  private(set) var held: HeldDecline?
  /// Chats that the desk was told are declined, and whose offer has not ended yet.
  private(set) var sent: Set<ChatID> = []

  func isDeclined(_ chat: ChatID) -> Bool { held?.chat == chat || sent.contains(chat) }

  mutating func claim(_ chat: ChatID) { claimed.insert(chat) }

  /// Takes in that the desk refused one of them.
  mutating func refused(_ chat: ChatID) {
    claimed.remove(chat)
    sent.remove(chat)
  }

  /// Declines an offer, so that it can be taken back for a while. When the desk is to be told.
  mutating func decline(_ offer: Offer, of chat: ChatID, at now: Instant) -> Instant {
    let due = Instant(
      milliseconds: min(
        now.milliseconds + HeldDecline.patience, offer.until.milliseconds - HeldDecline.margin))
    held = HeldDecline(chat: chat, offeredAt: offer.at, due: due)
    return due
  }

  /// Takes back what was declined last. Which chat it is of; nil: it is too late.
  mutating func takeBack() -> ChatID? {
    defer { held = nil }
    return held?.chat
  }

  /// Gives up that it can be taken back. The chat of which the desk is to be told now; nil: of none.
  mutating func send() -> ChatID? {
    guard let chat = held?.chat else { return nil }
    held = nil
    sent.insert(chat)
    return chat
  }

  /// Drops what the desk has settled: a chat that was claimed is the agent's, or somebody else's, and
  /// only the desk's answer settles the rest; an offer that was declined rings no more.
  mutating func settle(_ desk: DeskState, _ me: AgentID) {
    claimed = claimed.filter { id in
      guard let chat = desk.chats[id] else { return false }
      return chat.holder == nil || chat.ringingAt == me
    }
    sent = sent.filter { desk.chats[$0]?.state.ringing != nil }
    if let held, desk.chats[held.chat]?.state.ringing?.at != held.offeredAt { self.held = nil }
  }
}
