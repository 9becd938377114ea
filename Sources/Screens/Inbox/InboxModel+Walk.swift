import Desk
import FrontDesk
import Terminal
import Text
import Words

/// Where visitors of the website came from, and where they are.
extension InboxModel {
  /// A chat as far as it is known here, open or closed.
  func knownChat(_ id: ChatID) -> Chat? {
    desk.chats[id] ?? departed[id]?.chat ?? archive.records[id]?.chat
  }

  /// How a chat's visitor came to ask for a person; nil: not by a dialogue, or it is not known.
  func origin(of id: ChatID) -> ChatOrigin? { knownChat(id)?.origin }

  /// Whether a walk stands above the conversation that is shown.
  var hasWalk: Bool {
    guard panes.conversation != nil, let shown, case .lines = content(of: shown) else {
      return false
    }
    return origin(of: shown) != nil
  }

  /// What makes a conversation in short, once that is asked; nil: its chat is not known. It holds no more
  /// of the model than it needs: what is held is copied when it changes.
  func summary(of id: ChatID, _ lines: Conversation) -> (() -> [ConversationSummary.Line])? {
    guard let chat = knownChat(id) else { return nil }
    return { [history = terms.history, localTime, now, picture] in
      ConversationSummary(of: chat, lines, against: history)
        .lines(localTime, now: now) { picture.name(of: $0) }
    }
  }

  /// Shows the conversation in short and all of the walk above it, from the beginning on; or again as
  /// little as stands above every conversation.
  mutating func unfoldWalk() {
    guard panes.conversation != nil, let shown, case .lines = content(of: shown) else { return }
    changeTalk(shown) { $0.toggleWalk() }
    if talks[shown]?.isUnfolded == true { terms.want() }
    layOutConversation()
    changeTalk(shown) { talk in
      if talk.isUnfolded { talk.scroll.toTop() } else { talk.scroll.toBottom() }
    }
  }
}
