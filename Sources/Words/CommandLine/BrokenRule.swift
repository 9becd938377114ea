public import Desk

/// Something that must not happen at a desk and did, as a demo finds it in the journal.
public enum BrokenRule: Hashable, Sendable {
  // Events and their time.
  case follows(Int64, last: Int64)
  case runsBack(to: Instant, from: Instant)
  /// Something happens in a chat that had closed, or that nobody had asked for.
  case closedBefore(ChatID)
  case neverAsked(ChatID)

  // A chat's life.
  case askedTwice(ChatID)
  case secondChat(VisitorID, open: ChatID)
  case queued(ChatID, state: String)
  case waitsThoughFree(ChatID, AgentID)
  case abandonedInTalk(ChatID)
  case fallsBack(ChatID, state: String)
  case fallsBackEarly(ChatID)
  case fallsBackThoughItMayWait(ChatID)
  /// With offers left, though an agent was free.
  case fallsBackThoughFree(ChatID, AgentID?)
  case blocked(ChatID)
  case visitorEnds(ChatID)
  case inactiveEarly(ChatID)

  // An offer.
  case offered(ChatID, state: String)
  case offeredTooLate(ChatID)
  case offeredOutOfPool(ChatID, Via)
  case endsBeforeItBegins(ChatID)
  case cutShort(ChatID)
  case acceptedTooLate(ChatID)
  case expiresEarly(ChatID)
  case noOfferExpires(ChatID, AgentID)
  case noOfferEnds(ChatID, AgentID)
  case offeredTo(AgentID, ChatID, Unready)

  // What an agent does that is not theirs to do.
  case takes(AgentID, ChatID, state: String)
  case takenFrom(AgentID, ChatID)
  case accepts(AgentID, ChatID)
  case writes(AgentID, ChatID)
  case handsOver(AgentID, ChatID)
  case handedOverTo(AgentID, ChatID)
  case ends(AgentID, ChatID)
  case endsForbidden(AgentID, ChatID)
  /// Steps in without the right to.
  case stepsIn(AgentID, ChatID)
  case movedWithoutWaiting(ChatID)
  /// Goes to somebody who has enough, and nobody said so.
  case exceedsAlone(AgentID, ChatID)

  // Whose turn it is.
  case goesTo(AgentID, ChatID, Unfit)
  case notInRing(AgentID, Via)
  case passesOver(AgentID, for: AgentID, Via)

  /// Why an agent could get no chat.
  public enum Unfit: Hashable, Sendable {
    case notOnRoster, mayNot
    case full(Int, of: Int)
  }

  /// Why a chat could not ring at an agent.
  public enum Unready: Hashable, Sendable {
    case again, unavailable, absent, gone
    /// So many ring at them, and this one can wait.
    case rungAlready(Int)
  }
}
