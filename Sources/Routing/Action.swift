public import Desk

/// What somebody wants of the desk. Permissions have been looked at by the front desk.
public enum Action: Hashable, Sendable {
  /// `chat` nil: the desk makes the id.
  indirect case request(
    chat: ChatID?, visitor: Visitor, route: Route, wait: Int?, watched: Bool,
    key: VisitorMark? = nil, origin: ChatOrigin? = nil, isTurnedAway: Bool = false)
  case accept(chat: ChatID, agent: AgentID)
  case decline(chat: ChatID, agent: AgentID)
  /// Out of the queue; with `intervening` by somebody who may, in any state.
  case take(chat: ChatID, agent: AgentID, intervening: Bool = false)
  /// By its agent; with `intervening` by somebody who may. The note is for whom it comes to.
  case transfer(
    chat: ChatID, to: Destination, agent: AgentID, intervening: Bool, note: NoteWritten? = nil)
  case message(MessageSent)
  case note(NoteWritten)
  /// By the visitor in any state.
  case leave(chat: ChatID)
  /// By its agent; with `intervening` by somebody who may, in any state.
  case end(chat: ChatID, agent: AgentID, intervening: Bool)
  case toggle(agent: AgentID, available: Bool, cause: ToggleCause, by: AgentID? = nil)
  /// Changes of the set-up, checked by the front desk.
  case setUp([Event])
  /// What happens beside routing, checked by the front desk: what a visitor of the website did, what
  /// becomes of missed chats.
  case aside([Event])
  /// Somebody is not to be talked to, or is again: whoever of them waits or rings is turned away.
  case block(BlockEvent)
  /// Desk time goes back to an instant before it.
  case setClock(Instant)
  /// With `requeue`, the agent's chats go back to the queue; otherwise they are in the way.
  case removeAgent(AgentID, requeue: Bool)
}
