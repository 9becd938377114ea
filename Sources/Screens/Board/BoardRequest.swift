public import Desk
public import FrontDesk
public import Routing

/// What a supervisor does to a chat.
public enum BoardRequest: Hashable, Sendable {
  case take(ChatID)
  case takeOver(ChatID)
  case transfer(ChatID, Destination, note: String?)
  case end(ChatID)
  case handled(ChatID)

  /// The command to send in the supervisor's name.
  public var command: Command {
    switch self {
    case .take(let chat): .take(chat)
    case .takeOver(let chat): .takeOver(chat)
    case .transfer(let chat, let destination, let note):
      .transfer(chat, to: destination, note: note)
    case .end(let chat): .end(chat, intervening: true)
    case .handled(let chat): .missed(.handled([chat]))
    }
  }
}
