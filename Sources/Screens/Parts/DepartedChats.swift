import Desk

/// Chats that are over, or out of reach, and still listed because the agent has not left them.
struct DepartedChats: Sendable {
  private(set) var chats: [ChatID: Departed] = [:]

  subscript(id: ChatID) -> Departed? { chats[id] }

  mutating func keep(_ chat: Departed) { chats[chat.chat.id] = chat }

  mutating func drop(_ id: ChatID) { chats[id] = nil }

  /// Takes in what became of one.
  mutating func learn(_ summary: ChatSummary) { chats[summary.id]?.summary = summary }

  /// Takes in that more was said in one after its end than is known here.
  mutating func forgetWords(of id: ChatID) { chats[id]?.words = nil }

  /// Takes in that the end of one was looked at.
  mutating func see(_ id: ChatID) {
    if chats[id]?.isSeen == false { chats[id]?.isSeen = true }
  }

  /// Clears away those that have ended.
  mutating func clear() {
    for (id, chat) in chats where chat.closing != nil {
      chats[id]?.isSeen = true
      chats[id]?.isCleared = true
    }
  }

  /// Whether any of them has ended.
  var hasEnded: Bool { chats.values.contains { $0.closing != nil } }

  /// Drops those whose end was told and did not happen, since its writer failed.
  mutating func dropUnended(_ desk: DeskState) {
    for id in chats.keys where desk.chats[id] != nil && chats[id]?.closing != nil {
      chats[id] = nil
    }
  }

  /// Lets those go that are neither selected nor anything else to the agent.
  ///
  /// - Parameter isHeld: whether something that the agent has written is in it.
  mutating func settle(selected: ChatID?, isHeld: (ChatID) -> Bool) {
    for (id, chat) in chats {
      let stays = id == selected && !chat.isCleared || chat.isUnread || isHeld(id)
      if !stays { chats[id] = nil }
    }
  }
}
