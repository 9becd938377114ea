import Desk
import Terminal
import Text

/// What an agent's screen remembers of a chat: how far it was read, what is being written.
struct Talk: Hashable, Sendable {
  /// To the visitor.
  var message: Draft
  /// To colleagues. Text of its own: what was written as a note can never be sent.
  var note: Draft
  /// Which of them is in the composer.
  var kind = DraftKind.message
  /// Messages and notes on their way, in order.
  var pending: [PendingMessage] = []
  /// The last event that was seen.
  var readUpTo: Int64
  /// The visitor's messages after that.
  var unread = 0
  /// The first message of those that were new when the chat came into view; the line above it.
  var newFrom: Int64?
  var scroll = FollowScroll()
  /// Whether all of the walk that led to it is shown.
  var isUnfolded = false

  init(readUpTo: Int64 = 0, unread: Int = 0, limit: Int) {
    message = Draft(limit: limit)
    note = Draft(limit: limit)
    self.readUpTo = readUpTo
    self.unread = unread
  }

  /// Takes it that everything up to an event was seen, after which nothing has come.
  mutating func read(upTo seq: Int64) {
    guard seq >= readUpTo else { return }
    readUpTo = seq
    unread = 0
  }

  /// What is in the composer.
  var draft: Draft {
    get { self[kind] }
    _modify { yield &self[kind] }
  }

  subscript(kind: DraftKind) -> Draft {
    get { kind == .note ? note : message }
    _modify {
      if kind == .note { yield &note } else { yield &message }
    }
  }

  /// Drops a message that the desk has from what is on its way, and from the drafts if it was put
  /// back there meanwhile. Their files may forget it when they are next written.
  mutating func gotThrough(_ id: MessageID, at now: Instant) {
    for message in pending where message.id == id { self[message.kind].changed(at: now) }
    pending.removeAll { $0.id == id }
    for kind in DraftKind.allCases { self[kind].gotThrough(id, at: now) }
  }

  /// Puts everything on its way back into the drafts: nobody will say any more what came of it.
  mutating func putBackPending(at now: Instant) {
    for message in pending { self[message.kind].putBack(message, at: now) }
    pending = []
  }

  /// Says what the file of a draft will hold; nil if it does already.
  mutating func keep(_ kind: DraftKind) -> String? {
    let pending = pending.filter { $0.kind == kind }
    return self[kind].keep(with: pending)
  }

  /// Whether something that was handed in was put back, since nobody said what came of it.
  var hasFailed: Bool { !message.failed.isEmpty || !note.failed.isEmpty }

  /// Whether there is text that was neither sent nor saved.
  var hasText: Bool { !message.text.isEmpty || !note.text.isEmpty }
}

/// A message or note that was sent and is not yet in the conversation.
struct PendingMessage: Hashable, Sendable {
  let id: MessageID
  let kind: DraftKind
  let text: String
  let at: Instant
}

extension Conversation {
  /// The first message of the visitor after event `seq`. O(lines after it).
  func firstUnread(after seq: Int64) -> Int64? {
    var first: Int64?
    for line in reversed() {
      guard line.seq > seq else { break }
      if case .message(_, .visitor, _) = line.content { first = line.seq }
    }
    return first
  }
}
