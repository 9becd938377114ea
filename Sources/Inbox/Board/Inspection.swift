import Desk
import FileStore
import Terminal

/// A chat that is looked at: what is said in it, and why it went where it is.
struct Inspection: Sendable {
  let id: ChatID
  /// As it stands, or stood when it closed; nil until its record has come.
  var chat: Chat?
  var summary: ChatSummary?
  /// Everything that happened to it, as far as it is known.
  var events: [StampedEvent] = []
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
  mutating func append(_ more: some Sequence<StampedEvent>) {
    let last = events.last?.seq ?? 0
    events += more.filter { $0.seq > last && $0.event.chat == id }
  }
}
