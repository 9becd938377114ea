public import Desk
public import Store
import Text

/// Looking for what was said in all chats, open and past.
extension FrontDesk {
  /// Messages that a search means and somebody may read, the latest first: a part of them, so that
  /// whoever asks can do something else in between. Cost: by what is looked through, and what is found.
  ///
  /// - Parameters:
  ///   - viewer: nil is somebody who is no agent and yet can read the desk's files.
  ///   - end: only those of events before this one; nil: all there are.
  public func search(
    _ search: ChatSearch, before end: Int64? = nil, limit: Int, for viewer: AgentID?
  ) throws(DeskError) -> FoundPage {
    let index = messageIndex
    let last = state.seq + 1
    let page = try FrontDesk.reading { () throws(StoreError) in
      try index.messages(of: search, before: end ?? last, limit: limit)
    }
    var found = FoundPage()
    found.next = page.next
    var records: [ChatID: ChatRecord?] = [:]
    for message in page.messages {
      // Messages of one chat stand together: no more than a few are held at a time.
      if records[message.chat] == nil {
        if records.count >= FrontDesk.recordsHeld { records = [:] }
        records[message.chat] = .some(
          try record(of: message.chat)?.read(by: viewer, in: state))
      }
      guard let record = records[message.chat] ?? nil, isMeant(record, by: search),
        mayRead(record, viewer),
        let place = record.words.firstIndex(where: {
          $0.seq == message.line.seq && $0.content == message.line.content
        })
      else { continue }
      found.messages.append(
        FoundMessage(
          chat: record.chat, summary: record.summary, line: message.line,
          before: place > 0 ? record.words[place - 1] : nil,
          after: place + 1 < record.words.count ? record.words[place + 1] : nil))
    }
    return found
  }

  private static let recordsHeld = 8

  private func mayRead(_ record: ChatRecord, _ viewer: AgentID?) -> Bool {
    guard let chat = state.chats[record.chat.id] else { return state.maySeePast(viewer) }
    return state.may(viewer, see: chat)
  }

  /// Whether a chat is one of those that a search is about.
  private func isMeant(_ record: ChatRecord, by search: ChatSearch) -> Bool {
    if let pattern = search.visitor {
      let visitor = record.chat.visitor
      guard pattern.isIn(visitor.displayName) || pattern.isIn(visitor.email) else { return false }
    }
    guard let agent = search.agent else { return true }
    return record.events.contains { stamped in
      switch stamped.event {
      case .accepted(let event): event.agent == agent
      case .taken(let event): event.agent == agent
      case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .missed, .block,
        .availabilitySet, .agentGone,
        .agentCame, .requested, .offered, .handOverOffered, .waiting, .declined, .offerExpired,
        .offerWithdrawn, .message, .note, .voice, .marked, .fellBack, .ended, .abandoned, .requeued,
        .visitorGone, .visitorCame:
        false
      }
    }
  }
}
