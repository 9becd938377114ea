import Alerts
public import Desk
import Terminal
import Text
import Words

extension InboxModel {
  /// When the next thing changes by the mere passing of time, if no key is pressed and the desk
  /// tells nothing; nil: never. Not later than that, sometimes earlier.
  public var nextDeadline: Instant? {
    guard isOpen, failure == nil else { return nil }
    var next = Instant.distantFuture
    func consider(_ instant: Instant?) { if let instant { next = min(next, instant) } }
    consider(talks.nextDue)
    consider(calls.nextDue)
    consider(freshness.until)
    consider(reorderDue)
    consider(answers.held?.due)
    consider(nextAnswerWarning)
    consider(prefixDue)
    return next == .distantFuture ? nil : next
  }

  /// When the next text on the screen changes by itself; nil: none does.
  var nextClock: Instant? {
    var next = Instant.distantFuture
    func consider(_ instant: Instant?) {
      // What has passed already is shown as it is.
      if let instant, instant > now { next = min(next, instant) }
    }
    if let banner, let offer = offer(of: banner.chat) {
      consider(Remaining.nextChange(until: offer.until, now: now))
    }
    if layers.showPanes, let rect = panes.list {
      for row in list.visibleRows(in: rect) {
        switch rowClock(row) {
        case .since(let start):
          consider(Elapsed.nextChange(since: start, now: now))
          consider(Role.nextChange(ofWaitSince: start, now: now, desk.settings))
        case .until(let end), .endsAt(let end):
          consider(Remaining.nextChange(until: end, now: now))
        case .none: break
        }
        if row.section == .active { consider(inactivityWarning(row.id)) }
      }
    }
    if layers.showPanes {
      for chat in columnChats {
        consider(waitsSince(chat).map { Elapsed.nextChange(since: $0, now: now) })
      }
    }
    return next == .distantFuture ? nil : next
  }

  /// The offer of a chat that rings: of the chat, or of going on in it for somebody else.
  func offer(of id: ChatID) -> Offer? { desk.chats[id]?.state.ringing }

  /// What the clock of a row shows.
  enum RowClock: Hashable {
    case since(Instant)
    case until(Instant)
    /// The chat ends then if nobody writes.
    case endsAt(Instant)
    case none
  }

  /// So long before a chat ends because nobody writes, its clock shows that; in milliseconds.
  private static let warningTime: Int64 = 60_000

  /// When the warning begins that a chat is about to end because nobody writes.
  private func inactivityWarning(_ id: ChatID) -> Instant? {
    inactivityEnd(id).map { Instant(milliseconds: $0.milliseconds - InboxModel.warningTime) }
  }

  private func inactivityEnd(_ id: ChatID) -> Instant? {
    guard let chat = desk.chats[id], case .active = chat.state else { return nil }
    return chat.lastActivityAt + desk.settings.inactivityTimeout
  }

  func rowClock(_ row: ListRow) -> RowClock {
    guard let chat = desk.chats[row.id] else { return .none }
    switch row.section {
    case .ringing:
      return chat.state.ringing.map { .until($0.until) } ?? .none
    case .active:
      if let end = inactivityEnd(row.id), end - now <= InboxModel.warningTime {
        return .endsAt(end)
      }
      return chat.unansweredSince.map { .since($0) } ?? .none
    case .waiting: return .since(chat.requestedAt)
    case .departed, .elsewhere, .missed, .missedOffers, .past: return .none
    }
  }
}
