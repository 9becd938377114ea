import Desk
import Terminal
import Text
import Words

/// Asks for words to look for in the conversation that is shown, in the last row.
public struct FindPrompt: Hashable, Sendable {
  /// The conversation, and how far it was scrolled before.
  let chat: ChatID
  let scroll: FollowScroll
  private var line = TypedLine(limit: 200)

  init(in chat: ChatID, _ scroll: FollowScroll) {
    self.chat = chat
    self.scroll = scroll
  }

  var words: String { line.words }

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    line.type(key, width: width, kills: &kills)
  }

  mutating func insert(_ words: String) { line.insert(words) }

  /// - Parameter found: how many lines have the words, in words.
  func draw(found: SafeText, _ canvas: inout Canvas) {
    line.draw(sign: "/", aside: found, &canvas)
  }
}
