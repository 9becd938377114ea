public import Desk
public import Routing

/// What somebody wants of the desk. One door: whatever changes, changes by one of these.
public enum Command: Hashable, Sendable {
  /// A visitor asks for a person. `messages` is what they have written already.
  indirect case request(VisitorRequest)
  case accept(ChatID)
  case decline(ChatID)
  case take(ChatID)
  /// Takes a chat over, whoever has it or wherever it rings, for who may intervene.
  case takeOver(ChatID)
  /// Hands a chat over: its agent; with `intervening`, one that somebody else has. `note` is for
  /// agents' eyes.
  case transfer(ChatID, to: Destination, note: String?, intervening: Bool = false)
  /// A message of whoever asks. The same id again changes nothing and succeeds.
  case say(ChatID, id: MessageID?, text: String)
  /// A line for agents' eyes only. The same id again changes nothing and succeeds.
  case note(ChatID, id: MessageID?, text: String)
  /// Notes something about a chat beside its words: all of it, in order, or nothing.
  case mark(ChatID, [MarkDeed])
  /// The visitor leaves.
  case leave(ChatID)
  /// The visitor is here again, or still: kept present from now on.
  case resume(ChatID)
  /// The agent ends the chat; with `intervening`, one that is not theirs.
  case end(ChatID, intervening: Bool)
  case setAvailable(AgentID, Bool)
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
    case .accept(let chat), .decline(let chat), .take(let chat), .takeOver(let chat),
      .transfer(let chat, _, _, _), .say(let chat, _, _), .note(let chat, _, _),
      .mark(let chat, _), .leave(let chat),
      .resume(let chat), .end(let chat, _):
      chat
    case .request, .setAvailable, .change, .site, .missed, .block, .merge, .setClock: nil
    }
  }
}
