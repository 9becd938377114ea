import Desk
import Terminal
import Text
import Words

/// Looking for words in the conversation that is shown.
extension InboxModel {
  mutating func askWhatToFind() {
    guard let shown, case .lines = content(of: shown), let scroll = talks[shown]?.scroll else {
      return say(.warning, .finding(.nothingToSearch))
    }
    // Also where there is one pane it is the conversation that is looked at.
    focus = .reading
    shell.layers.open(.find(FindPrompt(in: shown, scroll)))
  }

  /// Looks for what is typed so far, while it is typed.
  mutating func findAsTyped() {
    guard let prompt = layers.find, prompt.chat == shown,
      case .lines(let lines) = content(of: prompt.chat)
    else { return }
    let search = FindPattern(prompt.words).map { ConversationSearch($0, in: lines) }
    conversation.search = search
    if search?.seq == nil { scrollBack(to: prompt) } else { showFound() }
  }

  /// Goes on with what was typed, or without it if the words are nowhere.
  mutating func find() {
    guard let prompt = layers.find else { return }
    shell.layers.close()
    guard conversation.search?.seq == nil else { return }
    if conversation.search != nil { say(.warning, .finding(.nowhere(words: prompt.words))) }
    conversation.search = nil
  }

  /// Looks for nothing any more, with the conversation where it was before.
  mutating func findNothing() {
    guard let prompt = layers.find else { return }
    shell.layers.close()
    conversation.search = nil
    scrollBack(to: prompt)
  }

  private mutating func scrollBack(to prompt: FindPrompt) {
    changeTalk(prompt.chat) { $0.scroll.show(as: prompt.scroll) }
  }

  /// Whether the words that were looked for are still marked, and keys lead from one to the next.
  var isFinding: Bool {
    conversation.search != nil && layers.isEmpty && focus == .reading
  }

  mutating func goToFound(isBack: Bool) {
    guard let shown, case .lines(let lines) = content(of: shown), var search = conversation.search
    else { return }
    let isRound = search.move(isBack: isBack, in: lines)
    conversation.search = search
    showFound()
    if isRound { say(.done, .finding(isBack ? .fromTheEnd : .fromTheBeginning)) }
  }

  /// Has the line that was gone to in sight.
  mutating func showFound() {
    guard let shown, let seq = conversation.search?.seq, case .lines(let lines) = content(of: shown)
    else { return }
    show(line: seq, of: lines)
  }

  /// Has a line of the conversation that is shown in sight, with something of what was said before it.
  mutating func show(line seq: Int64, of lines: Conversation) {
    guard let shown, let index = lines.firstIndex(where: { $0.seq == seq }) else { return }
    let item = conversation.layout.item(ofLine: index)
    let rows = panes.conversation?.rows ?? 0
    changeTalk(shown) {
      $0.scroll.show(item: item)
      // Near the end there is as much above as there is room.
      if !$0.scroll.isFollowing { $0.scroll.scroll(by: -rows / 3) }
    }
  }

  /// How many lines have the words, for whoever types them.
  var foundWords: SafeText {
    guard let search = conversation.search else { return .empty }
    return SafeText(texts.found(search.count == 0 ? 0 : search.place, of: search.count))
  }
}
