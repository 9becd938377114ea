import Desk
import FrontDesk
import Terminal

/// A chat that is looked at: what is said in it, and why it went where it is.
struct Inspection: Sendable {
  let id: ChatID
  /// As it stands, or stood when it closed; nil until its record has come.
  var chat: Chat?
  var summary: ChatSummary?
  /// Everything that happened to it, as far as it is known.
  private(set) var events: [StampedEvent] = []
  /// How many of them are more than words, and the last of those.
  private(set) var deeds: (count: Int, last: Int64) = (0, 0)
  /// What was said and what happened, as people read it; empty until its record has come.
  var words = Conversation()
  /// Whether the events are known from the first on.
  var hasRecord = false
  /// Whether the journal knows of no such chat.
  var isMissing = false
  /// What would be decided now for a chat that waits.
  var decision: Decision?
  var isDecisionAsked = false

  var pane = Pane.conversation
  var conversation = ConversationLayout()
  var conversationScroll = FollowScroll()
  var reasons = ReasonsLayout()
  var reasonsScroll = FollowScroll()

  enum Pane: Hashable, Sendable { case conversation, reasons }

  init(_ id: ChatID, chat: Chat?) {
    self.id = id
    self.chat = chat
  }

  var isWaiting: Bool { summary == nil && chat?.state == .waiting }

  /// Adds what is not known yet.
  mutating func append(_ more: some Sequence<StampedEvent>, _ desk: DeskState) {
    let last = events.last?.seq ?? 0
    for stamped in more where stamped.seq > last && stamped.event.chat == id {
      events.append(stamped)
      count(stamped)
      if hasRecord, let line = ChatRecord.line(of: stamped, desk) { words.append(line) }
    }
  }

  private mutating func count(_ stamped: StampedEvent) {
    if stamped.event.words == nil { deeds = (deeds.count + 1, stamped.seq) }
  }

  /// Takes in its record: all that happened, to which what is known already may be later.
  mutating func take(_ record: ChatRecord, _ desk: DeskState) {
    let later = events
    events = record.events
    deeds = (0, 0)
    for stamped in events { count(stamped) }
    words = record.words
    hasRecord = true
    append(later, desk)
  }
}
