public import Desk
import Terminal
import Text

extension InboxModel {
  /// When the next thing changes by the mere passing of time, if no key is pressed and the desk
  /// tells nothing; nil: never. Not later than that, sometimes earlier.
  public var nextDeadline: Instant? {
    guard isOpen, failure == nil else { return nil }
    var next = Instant.distantFuture
    func consider(_ instant: Instant?) {
      // What has passed already is shown as it is.
      if let instant, instant > now { next = min(next, instant) }
    }
    for talk in talks.values {
      if let due = talk.draftDue { next = min(next, due) }
    }
    if let nextBell { next = min(next, nextBell) }
    if let banner, let offer = offer(of: banner.chat) {
      consider(Remaining.nextChange(until: offer.until, now: now))
    }
    if mode == .desk, let rect = panes.list {
      for row in visibleRows(in: rect) {
        switch rowClock(row) {
        case .since(let start): consider(Elapsed.nextChange(since: start, now: now))
        case .until(let end): consider(Remaining.nextChange(until: end, now: now))
        case .none: break
        }
      }
    }
    return next == .distantFuture ? nil : next
  }

  func offer(of id: ChatID) -> Offer? {
    if case .offered(let offer) = desk.chats[id]?.state { offer } else { nil }
  }

  /// What the clock of a row shows.
  enum RowClock: Hashable {
    case since(Instant)
    case until(Instant)
    case none
  }

  func rowClock(_ row: ListRow) -> RowClock {
    guard let chat = desk.chats[row.id] else { return .none }
    switch row.section {
    case .ringing:
      if case .offered(let offer) = chat.state { return .until(offer.until) }
      return .none
    case .active: return chat.unansweredSince.map { .since($0) } ?? .none
    case .waiting: return .since(chat.requestedAt)
    case .departed, .missed, .past: return .none
    }
  }

  private func visibleRows(in rect: Rect) -> [ListRow] {
    let lines = ListLines(rows, isTight: ListLines.isTight(rect)).lines
    return lines.dropFirst(listOffset).prefix(rect.rows).compactMap { line in
      if case .name(let index) = line { rows[index] } else { nil }
    }
  }
}
