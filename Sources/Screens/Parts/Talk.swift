import Desk
import Terminal
import Text

/// What an agent's screen remembers of a chat: how far it was read, what is being written.
struct Talk: Hashable, Sendable {
  /// To the visitor.
  private(set) var message: Draft
  /// To colleagues. Text of its own: what was written as a note can never be sent.
  private(set) var note: Draft
  /// Which of them is in the composer.
  private(set) var kind = DraftKind.message
  /// Messages and notes on their way, in order.
  private(set) var pending: [PendingMessage] = []
  /// The last event that was seen.
  private(set) var readUpTo: Int64
  /// The last event of what was whispered and put away.
  private(set) var putAwayUpTo: Int64 = 0
  /// The visitor's messages after that.
  private(set) var unread = 0
  /// The first message of those that were new when the chat came into view; the line above it.
  private(set) var newFrom: Int64?
  var scroll = FollowScroll()
  /// Whether all of the walk that led to it is shown.
  private(set) var isUnfolded = false

  init(readUpTo: Int64 = 0, unread: Int = 0, limit: Int) {
    message = Draft(limit: limit)
    note = Draft(limit: limit)
    self.readUpTo = readUpTo
    self.unread = unread
  }

  // MARK: Reading

  /// Takes in that what was whispered up to an event is put away.
  mutating func putAway(upTo seq: Int64) { putAwayUpTo = max(putAwayUpTo, seq) }

  /// Takes in that the visitor has said something.
  mutating func hear(_ seq: Int64) {
    if seq > readUpTo { unread += 1 }
  }

  /// Takes it that everything up to an event was seen, after which nothing has come.
  mutating func read(upTo seq: Int64) {
    guard seq >= readUpTo else { return }
    readUpTo = seq
    unread = 0
  }

  /// Takes in how far an earlier run has read, and counts what is new after that.
  mutating func recall(_ seq: Int64, _ lines: Conversation) {
    guard seq > readUpTo else { return }
    readUpTo = seq
    unread = lines.unread(after: seq)
  }

  /// Draws the line above what is new.
  ///
  /// - Parameter isComing: whether the chat comes into view: then there is none where nothing is new.
  mutating func markNew(_ lines: Conversation, isComing: Bool) {
    newFrom = lines.firstUnread(after: readUpTo) ?? (isComing ? nil : newFrom)
  }

  /// Takes in that the agent goes to another chat. Whoever comes back writes to the visitor, and is told
  /// of the note that they have begun.
  mutating func leave() {
    newFrom = nil
    kind = .message
  }

  /// Shows all of the walk, from its beginning on, or as little of it as stands above every
  /// conversation.
  mutating func toggleWalk() { isUnfolded.toggle() }

  // MARK: Writing

  mutating func write(_ kind: DraftKind) { self.kind = kind }

  /// What is in the composer.
  private(set) var draft: Draft {
    get { self[kind] }
    _modify { yield &self[kind] }
  }

  private(set) subscript(kind: DraftKind) -> Draft {
    get { kind == .note ? note : message }
    _modify {
      if kind == .note { yield &note } else { yield &message }
    }
  }

  /// Changes what is in the composer. Whether there was room for it.
  mutating func edit(at now: Instant, _ change: (inout TextBuffer) -> Bool) -> Bool {
    draft.edit(at: now, change)
  }

  /// As `Draft.notePaste`, in the composer.
  mutating func notePaste(_ pasted: String) { draft.notePaste(pasted) }

  /// As `Draft.note`, in what is written to the visitor.
  mutating func note(_ answer: ResponseID) { message.note(answer) }

  /// As `Draft.type`, in the composer.
  mutating func type(_ character: Character, at now: Instant) -> Bool {
    draft.type(character, at: now)
  }

  mutating func type(
    _ key: Key, width: Int, kills: inout KillRing, at now: Instant
  ) -> Draft.Typed? {
    kills.isConfidential = kind == .note
    return draft.type(key, width: width, kills: &kills, at: now)
  }

  /// Hands in what is in the composer. What did not get through and is handed in again unchanged is the
  /// same message. Nil: there is nothing.
  ///
  /// - Parameter id: of another one.
  mutating func handIn(at now: Instant, as id: () -> MessageID) -> PendingMessage? {
    var text = draft.text.text
    while text.last?.isWhitespace == true { text.removeLast() }
    guard !text.isEmpty else { return nil }
    let id = draft.failed.first { $0.text == text }?.id ?? id()
    let message = PendingMessage(id: id, kind: kind, text: text, at: now, answers: draft.answers)
    draft.clear()
    newFrom = nil
    pending.append(message)
    scroll.toBottom()
    return message
  }

  /// Puts a message that did not get through back into its draft, before what has been written since.
  /// Whether it was still on its way.
  mutating func putBack(_ id: MessageID, at now: Instant) -> Bool {
    guard let message = pending.first(where: { $0.id == id }) else { return false }
    pending.removeAll { $0.id == id }
    self[message.kind].putBack(message, at: now)
    return true
  }

  /// What was put back and not handed in again since.
  var failed: [PendingMessage] { message.failed + note.failed }

  /// Takes over the file of an earlier run's draft.
  mutating func adopt(_ file: String, _ kind: DraftKind, at now: Instant) {
    self[kind].adopt(file, kind, at: now)
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
  /// The answers of the library that it was made of.
  var answers: [ResponseID] = []
}

extension Conversation {
  /// How many messages of the visitor's come after event `seq`. O(lines after it).
  func unread(after seq: Int64) -> Int {
    var count = 0
    for line in reversed() {
      guard line.seq > seq else { break }
      if case .message(_, .visitor, _) = line.content { count += 1 }
    }
    return count
  }

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
