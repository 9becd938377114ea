import Desk
import Terminal
import Text

/// What an agent's screen remembers of a chat: how far it was read, what is being written.
struct Talk: Hashable, Sendable {
  var draft: TextBuffer
  /// When the draft is to be kept in a file; nil while it is.
  var draftDue: Instant?
  /// When the oldest change that is not in the file was made.
  var draftChangedAt: Instant?
  /// What the file holds.
  var keptDraft: String
  /// Messages on their way, in order.
  var pending: [PendingMessage] = []
  /// A message that did not get through: sent again as it was, it keeps its id.
  var failed: PendingMessage?
  /// The last event that was seen.
  var readUpTo: Int64
  /// The first message of those that were new when the chat came into view; the line above it.
  var newFrom: Int64?
  var scroll = FollowScroll()

  init(draft: String = "", readUpTo: Int64 = 0, limit: Int) {
    self.draft = TextBuffer(draft, limit: limit)
    self.readUpTo = readUpTo
    keptDraft = draft
  }

  /// A draft is kept this long after the last key, in milliseconds, …
  static let draftPause: Int64 = 300
  /// … and while keys go on, this long after the first.
  static let draftPatience: Int64 = 2000

  mutating func draftChanged(at now: Instant) {
    let first = draftChangedAt ?? now
    draftChangedAt = first
    draftDue = Instant(
      milliseconds: min(
        now.milliseconds + Talk.draftPause, first.milliseconds + Talk.draftPatience))
  }

  /// Says that the file will hold the draft as it is; nil if it does already.
  mutating func keepDraft() -> String? {
    draftChangedAt = nil
    draftDue = nil
    let text = draft.text
    guard text != keptDraft else { return nil }
    keptDraft = text
    return text
  }
}

/// A message that was sent and is not yet in the conversation.
struct PendingMessage: Hashable, Sendable {
  let id: MessageID
  let text: String
  let at: Instant
}

extension Chat {
  /// Messages of the visitor after event `seq`.
  func unread(after seq: Int64) -> Int {
    var count = 0
    for line in lines.reversed() {
      guard line.seq > seq else { break }
      if case .message(_, .visitor, _) = line.content { count += 1 }
    }
    return count
  }

  /// The first message of the visitor after event `seq`.
  func firstUnread(after seq: Int64) -> Int64? {
    var first: Int64?
    for line in lines.reversed() {
      guard line.seq > seq else { break }
      if case .message(_, .visitor, _) = line.content { first = line.seq }
    }
    return first
  }

  /// The event up to which a chat counts as read when nothing is known: all that was answered.
  var answeredUpTo: Int64 {
    var left = unanswered
    for line in lines.reversed() {
      guard case .message(_, .visitor, _) = line.content else { continue }
      if left == 0 { return line.seq }
      left -= 1
    }
    return 0
  }
}
