public import Desk
public import FrontDesk
public import Routing
public import Store
public import Text

/// What a board wants done, in order.
public enum BoardEffect: Hashable, Sendable {
  case request(BoardRequest)
  case askRecord(ChatID)
  /// Has what is said in a chat told at once, and not some words together.
  case follow(ChatID)
  case askDecision(ChatID)
  case askHistory(HistoryQuery)
  case setTitle(SafeText)
  /// Leaves, stops, and comes back.
  case suspend
  /// Draws everything anew.
  case redraw
  /// Ends; with a reason if it is not the user's wish.
  case quit(refusal: String?)
}

/// What a supervisor does to a chat.
public enum BoardRequest: Hashable, Sendable {
  case take(ChatID)
  case takeOver(ChatID)
  case transfer(ChatID, Destination, note: String?)
  case end(ChatID)

  /// The command to send in the supervisor's name.
  public var command: Command {
    switch self {
    case .take(let chat): .take(chat)
    case .takeOver(let chat): .takeOver(chat)
    case .transfer(let chat, let destination, let note):
      .transfer(chat, to: destination, note: note)
    case .end(let chat): .end(chat, intervening: true)
    }
  }
}
