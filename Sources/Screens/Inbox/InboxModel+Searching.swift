import Desk
import FrontDesk
import Store
import Terminal
import Text
import Words

/// Looking for what was said in all chats.
extension InboxModel {
  /// Where a chat is to be shown once it is there: unless a key is pressed before.
  struct Landing: Hashable, Sendable {
    var chat: ChatID
    /// The event of the line.
    var seq: Int64
    /// What is marked there.
    var pattern: FindPattern?
  }

  /// Looks for what is typed; or goes to what was found and is selected, if that was looked for.
  mutating func searchOrOpen(_ effects: inout [ScreenEffect]) {
    guard var layer = layers.search else { return }
    if layer.isAsked {
      guard let hit = layer.selected else { return }
      let pattern = layer.asked?.words.first
      shell.layers.close()
      go(to: hit.chat, &effects)
      focus = .reading
      landing = Landing(chat: hit.chat, seq: hit.seq, pattern: pattern)
      return
    }
    do throws(SearchFlaw) {
      let localTime = localTime
      let search = try ChatSearch(ChatSearch.words(of: layer.list.search)) {
        localTime.start(of: $0)
      }
      layer.ask(search)
      effects.append(.askSearch(search, before: nil, limit: SearchLayer.page))
    } catch {
      layer.refuse(texts.flaw(error))
    }
    shell.layers.change(.search(layer))
  }

  mutating func searchArrived(
    _ search: ChatSearch, _ page: FoundPage, _ effects: inout [ScreenEffect]
  ) {
    guard var layer = layers.search else { return }
    if let next = layer.take(page, of: search) {
      effects.append(.askSearch(search, before: next, limit: SearchLayer.page))
    }
    shell.layers.change(.search(layer))
  }

  /// Shows the line that was gone to, when its conversation is there.
  mutating func land() {
    guard let landing, landing.chat == shown, panes.conversation != nil,
      case .lines(let lines) = content(of: landing.chat)
    else { return }
    self.landing = nil
    if let pattern = landing.pattern {
      var search = ConversationSearch(pattern, in: lines)
      search.go(to: landing.seq, in: lines)
      conversation.search = search
    }
    show(line: landing.seq, of: lines)
    layOutConversation()
  }
}
