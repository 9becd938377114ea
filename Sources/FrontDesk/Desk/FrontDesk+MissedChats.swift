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

  /// The messages that were left after missed chats, whole, by chat. What lies close together in the
  /// journal is read at once.
  public func messagesLeft(
    _ chats: some Sequence<MissedChat>
  ) throws(DeskError) -> [ChatID: MessageLeft] {
    let wanted = chats.filter(\.isMessageLeft).sorted { $0.seq < $1.seq }
    var found: [Int64: MessageLeft] = [:]
    var read: Int64 = 0
    for chat in wanted where chat.seq > read {
      let events = try events(from: chat.seq, limit: FrontDesk.messagesAtOnce).flatMap(\.events)
      for stamped in events {
        if case .site(.left(let message)) = stamped.event { found[stamped.seq] = message }
        read = stamped.seq
      }
    }
    return Dictionary(
      uniqueKeysWithValues: wanted.compactMap { chat in found[chat.seq].map { (chat.chat, $0) } })
  }

  /// Events that are read together: few, where messages lie far apart.
  private static let messagesAtOnce = 64

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
