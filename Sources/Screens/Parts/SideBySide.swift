import Desk
import Terminal

/// Conversations side by side: which chats they are of, from the left, and how those are laid out that do
/// not have the hand. The one that has it is always the one that is shown: each chat stands there once.
struct SideBySide: Sendable {
  /// From the left; empty: there is but one.
  private(set) var chats: [ChatID] = []
  private var layouts: [ChatID: ConversationLayout] = [:]

  /// So many stand side by side at the most.
  static let most = 4

  var isOn: Bool { chats.count > 1 }
  var isFull: Bool { chats.count >= SideBySide.most }

  /// Puts a chat to the right of another one, that is shown.
  mutating func add(_ chat: ChatID, beside shown: ChatID) {
    guard !isFull, chat != shown, !chats.contains(chat) else { return }
    if chats.isEmpty { chats = [shown] }
    chats.insert(chat, at: (chats.firstIndex(of: shown) ?? chats.count - 1) + 1)
  }

  /// Takes a chat away. The one that stands in its place then.
  mutating func remove(_ chat: ChatID) -> ChatID? {
    guard isOn, let place = chats.firstIndex(of: chat) else { return nil }
    chats.remove(at: place)
    layouts[chat] = nil
    let next = chats[min(place, chats.count - 1)]
    if chats.count == 1 { clear() }
    return next
  }

  /// The chat so many to the right of one; nil: there is none.
  func neighbour(of chat: ChatID, _ step: Int) -> ChatID? {
    guard let place = chats.firstIndex(of: chat), chats.indices.contains(place + step) else {
      return nil
    }
    return chats[place + step]
  }

  /// Puts a chat so many further to the right. Whether it could be.
  mutating func move(_ chat: ChatID, by step: Int) -> Bool {
    guard let place = chats.firstIndex(of: chat), chats.indices.contains(place + step) else {
      return false
    }
    chats.swapAt(place, place + step)
    return true
  }

  /// Takes in which chat is shown now: another one than before stands where that one stood.
  ///
  /// - Parameter stays: whether a chat that is not shown still has its place.
  mutating func settle(shown: ChatID?, before: ChatID?, stays: (ChatID) -> Bool) {
    guard isOn else { return }
    guard let shown else { return clear() }
    if !chats.contains(shown) {
      let place = before.flatMap { chats.firstIndex(of: $0) } ?? 0
      layouts[chats[place]] = nil
      chats[place] = shown
    }
    for chat in chats where chat != shown && !stays(chat) { layouts[chat] = nil }
    chats.removeAll { $0 != shown && !stays($0) }
    if chats.count < 2 { clear() }
  }

  private mutating func clear() {
    chats = []
    layouts = [:]
  }

  // MARK: Those that do not have the hand

  func layout(of chat: ChatID) -> ConversationLayout? { layouts[chat] }

  /// Changes how one is laid out, in its place.
  mutating func layOut<Result>(
    _ chat: ChatID, _ body: (inout ConversationLayout) -> Result
  ) -> Result {
    body(&layouts[chat, default: ConversationLayout()])
  }

  /// Lets go of the rows of one that is not in sight.
  mutating func forget(_ chat: ChatID) { layouts[chat] = nil }
}
