import Desk
import FrontDesk

/// Lines that are no longer shown.
extension Browser {
  /// Those before an event of which all is in memory; nil: they have to be read.
  func earlierInMemory(before seq: Int64) -> (lines: [SiteLine], more: Bool)? {
    guard let talk, !talk.hasMore else { return nil }
    return page(talk.lines, before: seq, more: false)
  }

  /// Those before an event, of what happened in the chat.
  func earlier(
    _ events: [StampedEvent], before seq: Int64, in chat: ChatID
  ) -> (lines: [SiteLine], more: Bool) {
    let told = BrowserTalk(chat, events.filter { $0.seq < seq }, desk.state)
    return page(told.lines, before: seq, more: told.hasMore)
  }

  private func page(
    _ lines: [SiteLine], before seq: Int64, more: Bool
  ) -> (lines: [SiteLine], more: Bool) {
    let earlier = lines.filter { $0.seq < seq }
    let page = earlier.last(within: SiteChat.shownBytes, most: SiteChat.shownLines)
    return (page.map(read), more || earlier.count > page.count)
  }
}
