public import Desk

/// What somebody wants of the desk. Permissions have been looked at by the front desk.
public enum Action: Hashable, Sendable {
  /// `chat` nil: the desk makes the id.
  indirect case request(
    chat: ChatID?, visitor: Visitor, route: Route, wait: Int?, watched: Bool,
    key: VisitorMark? = nil, origin: ChatOrigin? = nil, isTurnedAway: Bool = false)
  case accept(chat: ChatID, agent: AgentID)
  case decline(chat: ChatID, agent: AgentID)
  /// Out of the queue; with `intervening` by somebody who may, in any state, and with `overCapacity`
  /// also where they have as many chats as they may.
  case take(
    chat: ChatID, agent: AgentID, intervening: Bool = false, overCapacity: Bool = false)
  /// By its agent; with `intervening` by somebody who may, in any state. The note is for whom it comes
  /// to; `overCapacity` as of `take`.
  case transfer(
    chat: ChatID, to: Destination, agent: AgentID, intervening: Bool, note: NoteWritten? = nil,
    overCapacity: Bool = false)
  /// A chat that nobody has is put to an agent or a team, by somebody who may intervene.
  case assign(
    chat: ChatID, to: Destination, agent: AgentID, note: NoteWritten? = nil,
    overCapacity: Bool = false)
  /// A chat that somebody has or that rings goes back to the queue, by somebody who may intervene.
  case requeue(chat: ChatID, agent: AgentID)
  /// A waiting chat is put elsewhere in the queue, by somebody who may intervene.
  case move(chat: ChatID, to: QueuePlace, agent: AgentID)
  case message(MessageSent)
  case note(NoteWritten)
  /// By somebody who may intervene, to whoever has the chat.
  case whisper(chat: ChatID, id: MessageID, agent: AgentID, text: String)
  /// A message by somebody who may intervene, in a chat that another agent has and keeps.
  case barge(chat: ChatID, id: MessageID, agent: AgentID, text: String)
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
