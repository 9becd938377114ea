public import Desk
public import FrontDesk
public import Routing
public import Store
public import Text

/// What an inbox wants done, in order.
public enum InboxEffect: Hashable, Sendable {
  case request(DeskRequest)
  case askRecord(ChatID)
  /// Shows the words of this open chat, besides the agent's own; nil: of none.
  case follow(ChatID?)
  case askHistory(HistoryQuery, HistoryPurpose)
  /// How and when did this chat end?
  case askEnd(ChatID)
  case ringBell
  case setTitle(SafeText)
  /// Keeps a chat's draft, as its file holds it, for a later run; an empty file is dropped.
  case saveDraft(ChatID, DraftKind, String)
  /// Leaves, stops, and comes back present.
  case suspend
  /// Draws everything anew.
  case redraw
  case quit
}

/// What an inbox asks of the desk.
public enum DeskRequest: Hashable, Sendable {
  case accept(ChatID)
  case decline(ChatID)
  case take(ChatID)
  case say(ChatID, id: MessageID, text: String)
  case note(ChatID, id: MessageID, text: String)
  case end(ChatID)
  case transfer(ChatID, Destination, note: String?)
  case setAvailable(Bool)

  /// The command to send in an agent's name.
  public func command(of agent: AgentID) -> Command {
    switch self {
    case .accept(let chat): .accept(chat)
    case .decline(let chat): .decline(chat)
    case .take(let chat): .take(chat)
    case .say(let chat, let id, let text): .say(chat, id: id, text: text)
    case .note(let chat, let id, let text): .note(chat, id: id, text: text)
    case .end(let chat): .end(chat, intervening: false)
    case .transfer(let chat, let destination, let note):
      .transfer(chat, to: destination, note: note)
    case .setAvailable(let available): .setAvailable(agent, available)
    }
  }
}
