import Desk

/// Finds what was said by reading the journal from its end: there is nothing to keep in step with it, and
/// memory holds a stretch of it at a time. Cost: by what is read.
public final class JournalIndex: MessageIndex {
  private let store: any DeskStore

  /// So many events are read at once; a page looks through no more than so many of them.
  private static let stretch = 2000
  private static let most = 20_000

  public init(_ store: any DeskStore) { self.store = store }

  public func messages(
    of search: ChatSearch, before end: Int64, limit: Int
  ) throws(StoreError) -> MessagePage {
    var page = MessagePage()
    var end = end
    var looked = 0
    while end > 1, looked < JournalIndex.most, page.messages.count < limit {
      let start = max(1, end - Int64(JournalIndex.stretch))
      let events = try events(from: start, before: end)
      looked += Int(end - start)
      for stamped in events.reversed() {
        guard let message = JournalIndex.message(stamped), search.fits(message.line) else {
          continue
        }
        page.messages.append(message)
        guard page.messages.count == limit else { continue }
        page.next = stamped.seq > 1 ? stamped.seq : nil
        return page
      }
      end = start
    }
    page.next = end > 1 ? end : nil
    return page
  }

  /// The events of a stretch, in order.
  private func events(from start: Int64, before end: Int64) throws(StoreError) -> [StampedEvent] {
    var found: [StampedEvent] = []
    var next = start
    while next < end {
      let events = try store.events(from: next, limit: Int(end - next)).flatMap(\.events)
      for event in events where event.seq >= next && event.seq < end { found.append(event) }
      guard let last = events.last?.seq, last >= next else { break }
      next = last + 1
    }
    return found
  }

  /// What an event says in a chat; nil: it is no message.
  private static func message(_ stamped: StampedEvent) -> MessagePage.Message? {
    // What was left after a chat stands in its conversation.
    if case .site(.left(let left)) = stamped.event {
      let content = Line.Content.message(id: left.id, from: .visitor, text: left.text)
      return MessagePage.Message(
        chat: left.chat, line: Line(seq: stamped.seq, at: stamped.at, content: content))
    }
    guard let words = stamped.event.words, let chat = stamped.event.chat else { return nil }
    return MessagePage.Message(
      chat: chat, line: Line(seq: stamped.seq, at: stamped.at, content: words))
  }
}
