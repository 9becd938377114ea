public import Desk
public import FrontDesk
public import Routing
import Words

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
  case missed(MissedDeed)
  /// Blocks the visitor of a chat.
  case block(ChatID)

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
    case .missed(let deed): .missed(deed)
    case .block(let chat):
      .block(.blockVisitor(of: chat, seconds: InboxModel.blockDays * 86_400, reason: ""))
    }
  }
}
