import Desk
import FrontDesk
import Terminal
import Text
import Words

/// Where visitors of the website came from, and where they are.
extension InboxModel {
  /// A chat as far as it is known here, open or closed.
  func knownChat(_ id: ChatID) -> Chat? {
    desk.chats[id] ?? departed[id]?.chat ?? records[id]?.chat
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

  /// Shows all of the walk, from its beginning on; or again as little of it as stands above every
  /// conversation.
  mutating func unfoldWalk() {
    guard let shown, hasWalk else { return }
    changeTalk(shown) { $0.isUnfolded.toggle() }
    layOutConversation()
    changeTalk(shown) { talk in
      if talk.isUnfolded { talk.scroll.toTop() } else { talk.scroll.toBottom() }
    }
  }

  /// What is known of a chat's visitor by the desk's book; nil: nothing, or not yet.
  func sight(of id: ChatID) -> VisitorSight? { knownChat(id)?.key.flatMap { sights[$0] ?? nil } }

  /// Asks for what is known of a visitor of the website, once, and again when they have moved.
  mutating func askForSight(of id: ChatID, _ effects: inout [ScreenEffect]) {
    guard let chat = knownChat(id), chat.origin != nil, let mark = chat.key else { return }
    let times = moves[id] ?? 0
    guard askedSights[mark] != times else { return }
    if askedSights.count >= InboxModel.sightsKept { (askedSights, sights) = ([:], [:]) }
    askedSights[mark] = times
    effects.append(.askVisitor(mark))
  }

  /// So many visitors' are held at once.
  private static let sightsKept = 64
}
