import Desk
import Terminal
import Text
import Words

/// What every screen of the desk has around its panes, whatever those are.
public struct Shell<Action: ScreenAction, Context: ScreenContext>: Sendable {
  /// What the desk's directory is called in hints.
  let storePath: String
  /// The language of whoever reads the screen.
  let tongue: Tongue
  /// What keys do.
  var keys: KeyMap<Action, Context>
  /// Whether hints at keys stand in the last row.
  var hasFooter = true
  /// Whether a mouse does something: the terminal does not select text with it then.
  var hasMouse = false
  var localTime: LocalTime
  var now: Instant
  var size: Size
  /// What lies over the panes.
  var layers = Layers()
  /// A key that was pressed and that others follow.
  var prefix: KeyPrefix?
  /// What was last done by name, the latest first.
  private(set) var recent: [Action] = []
  /// A line of plain words, until the next key.
  private(set) var notice: Notice?
  var hand = Hand()
  /// What was cut in any text, to be put into any other; in a note, into notes alone.
  var kills = KillRing()
  /// What was said in somebody else's chat, as long as nobody knows what came of it.
  var spoken: SpeakPrompt?
  private var title: Title?
  /// The chat of which was last asked to be told what handing it over would come to.
  private var weighed: ChatID?

  /// What the window's title counts.
  private struct Title: Hashable {
    var calls: Int
    var news: Int
  }

  init(
    storePath: String, zone: String? = nil, tongue: Tongue, keys: KeyMap<Action, Context>,
    size: Size, now: Instant
  ) {
    self.storePath = storePath
    self.tongue = tongue
    self.keys = keys
    localTime = LocalTime(zone: zone, tongue)
    self.size = size
    self.now = now
  }

  /// Everything it says, in the language of whoever reads it.
  var texts: any Wording { tongue.words }

  /// Takes in of which chat it is asked where it is to go; nil: of none. Whether that is new.
  mutating func weighs(_ chat: ChatID?) -> Bool {
    defer { weighed = chat }
    return weighed != chat
  }

  /// Says what has been put into words before in the line at the bottom, until the next key.
  mutating func say(_ kind: Notice.Kind, _ text: String) {
    notice = Notice(kind: kind, text: SafeText(oneLine: text, lineBreak: " "))
  }

  /// Takes back what was said last.
  mutating func hush() { notice = nil }

  /// The chats that were gone to last, the latest first.
  private(set) var visited: [ChatID] = []
  /// So many of them.
  private static var visitedKept: Int { 50 }

  /// Takes in that the hand was at a chat.
  mutating func visit(_ chat: ChatID) {
    visited.removeAll { $0 == chat }
    visited.insert(chat, at: 0)
    visited = Array(visited.prefix(Self.visitedKept))
  }

  /// Of so many things that were done by name it is known that they were.
  private static var recentKept: Int { 20 }

  /// Takes in that something was done by name.
  mutating func remember(_ action: Action) {
    recent.removeAll { $0 == action }
    recent.insert(action, at: 0)
    recent = Array(recent.prefix(Self.recentKept))
  }

  /// Has the window's title say what it counts, if that has changed.
  ///
  /// - Parameters:
  ///   - calls: who waits for somebody to come.
  ///   - news: where something was not seen yet.
  mutating func updateTitle(
    calls: Int, news: Int = 0, _ words: () -> String, _ effects: inout [ScreenEffect]
  ) {
    let title = Title(calls: calls, news: news)
    guard title != self.title else { return }
    self.title = title
    effects.append(.setTitle(SafeText(words())))
  }

  /// Types a key that is no command into what lies over the panes. False: nothing there takes text.
  mutating func typeInLayer(_ key: Key) -> Bool {
    guard layers.top?.takesText == true else { return false }
    kills.isConfidential = false
    let width = max(1, size.columns)
    layers.type(key, width: width, kills: &kills)
    return true
  }

  /// The same with a text that was pasted.
  mutating func pasteInLayer(_ text: String) -> Bool {
    guard layers.top?.takesText == true else { return false }
    layers.insert(text)
    return true
  }
}
