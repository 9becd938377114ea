public import Desk
import Store

/// Chats for which nobody came, and what their visitors left.
extension FrontDesk {
  /// The message that was left after a missed chat, whole; nil: none was. Reads a line of the
  /// journal.
  public func messageLeft(_ chat: MissedChat) throws(DeskError) -> MessageLeft? {
    guard chat.isMessageLeft else { return nil }
    for stamped in try events(from: chat.seq, limit: 1).flatMap(\.events)
    where stamped.seq == chat.seq {
      if case .site(.left(let message)) = stamped.event { return message }
    }
    return nil
  }

  /// The missed chat that a person means by an id or any beginning of one that only one on the list
  /// has; nil: none has it, or several. O(list).
  public func missed(_ prefix: String) -> ChatID? {
    let exact = ChatID(prefix)
    if state.missed[exact] != nil { return exact }
    let found = state.missed.backwards.lazy.map(\.chat).filter { $0.text.hasPrefix(prefix) }
      .prefix(2)
    let ids = Array(found)
    return ids.count == 1 ? ids[0] : nil
  }
}
