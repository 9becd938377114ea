public import Desk
public import Routing

/// What somebody wants of the desk. One door: whatever changes, changes by one of these.
public enum Command: Hashable, Sendable {
  /// A visitor asks for a person. `messages` is what they have written already.
  indirect case request(VisitorRequest)
  case accept(ChatID)
  case decline(ChatID)
  case take(ChatID)
  /// Takes a chat over, whoever has it or wherever it rings, for who may intervene; with
  /// `overCapacity` also one more than they may have.
  case takeOver(ChatID, overCapacity: Bool = false)
  /// Hands a chat over: its agent; with `intervening`, whoever may, in any state. `note` is for agents'
  /// eyes. With `overCapacity`, for who may intervene, also to somebody who has as many as they may.
  case transfer(
    ChatID, to: Destination, note: String?, intervening: Bool = false, overCapacity: Bool = false)
  /// Puts a chat that nobody has yet to an agent or a team, at whom it rings, for who may intervene.
  /// `note` and `overCapacity` as of `transfer`.
  case assign(ChatID, to: Destination, note: String? = nil, overCapacity: Bool = false)
  /// Sends a chat that somebody has, or that rings, back to its place by time of request, for who may
  /// intervene.
  case requeue(ChatID)
  /// Puts a waiting chat elsewhere in the queue, for who may intervene.
  case move(ChatID, to: QueuePlace)
  /// A message of whoever asks. The same id again changes nothing and succeeds. Of an agent with the
  /// answers of the library that it was made of.
  case say(ChatID, id: MessageID?, text: String, answers: [ResponseID] = [])
  /// A line for agents' eyes only. The same id again changes nothing and succeeds.
  case note(ChatID, id: MessageID?, text: String)
  /// A line that a chat's agent alone sees, of who may intervene. The same id again changes nothing and
  /// succeeds.
  case whisper(ChatID, id: MessageID?, text: String)
  /// A message of who may intervene in a chat that another agent has and keeps: its visitor is told who
  /// joined. The same id again changes nothing and succeeds.
  case barge(ChatID, id: MessageID?, text: String)
  /// Notes something about a chat beside its words: all of it, in order, or nothing.
  case mark(ChatID, [MarkDeed])
  /// The visitor leaves.
  case leave(ChatID)
  /// The visitor is here again, or still: kept present from now on.
  case resume(ChatID)
  /// The agent ends the chat; with `intervening`, one that is not theirs.
  case end(ChatID, intervening: Bool)
  /// One's own availability; another's is for who manages agents or may intervene.
  case setAvailable(AgentID, Bool)
  /// Says something to all agents, or reads what was said.
  case broadcast(BroadcastDeed)
  indirect case change(SetUpChange)
  /// A visitor of the website does something.
  indirect case site(SiteCommand)
  /// Somebody sees to chats for which nobody came.
  case missed(MissedDeed)
  /// Somebody is not to be talked to, or is again.
  case block(BlockDeed)
  /// Two visitors of the website are one person.
  case merge(VisitorMark, VisitorMark)
  /// Sets desk time back to what the clock says, where another has carried it ahead.
  case setClock

  /// The chat it is about, if it is about one that exists already.
  public var chat: ChatID? {
    switch self {
    case .accept(let chat), .decline(let chat), .take(let chat), .takeOver(let chat, _),
      .transfer(let chat, _, _, _, _), .assign(let chat, _, _, _), .requeue(let chat),
      .move(let chat, _), .say(let chat, _, _, _), .note(let chat, _, _),
      .whisper(let chat, _, _), .barge(let chat, _, _),
      .mark(let chat, _), .leave(let chat),
      .resume(let chat), .end(let chat, _):
      chat
    case .request, .setAvailable, .broadcast, .change, .site, .missed, .block, .merge, .setClock:
      nil
    }
  }
}
