import Desk
import Hosting
import Store

/// The keys of the visitors of this account who came by a terminal, so that another terminal of the
/// account can go on in their chats. Each is a file beside the drafts, readable by its owner alone
/// and named as no agent's draft can be; it is no history, and goes with its chat.
struct VisitorKeys {
  private let files: any DraftStore

  /// No agent has this id.
  private static let owner: AgentID = "visitor"

  init(_ live: LiveDesk) {
    // A key that cannot be kept only means that nobody else goes on in the chat.
    files = live.place.drafts(of: VisitorKeys.owner) { _ in }
  }

  /// The key of a chat's visitor, if this account has it.
  func key(of chat: ChatID) -> VisitorKey? { all[chat] }

  /// The keys that this account has. Cost: a file each.
  var all: [ChatID: VisitorKey] { files.load(.message).mapValues { VisitorKey($0) } }

  /// Keeps a chat's key; returns when it is kept, or cannot be.
  func keep(_ key: VisitorKey, of chat: ChatID) {
    files.save(key.text, .message, for: chat)
    files.flush()
  }

  /// Drops the keys of chats that are not open any more, also of those whose visitors were killed.
  func dropOld(_ state: DeskState) {
    for chat in files.load(.message).keys where state.chats[chat] == nil {
      files.save("", .message, for: chat)
    }
  }

  /// Drops a chat's key; returns when it is dropped and what else was to be kept is kept.
  func drop(_ chat: ChatID) {
    files.save("", .message, for: chat)
    files.flush()
  }
}
