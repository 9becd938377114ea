import Desk
import FrontDesk
import Terminal
import Words

/// A chat that is looked at: what is said in it, and why it went where it is.
struct Inspection: Sendable {
  let id: ChatID
  /// As it stands, or stood when it closed; nil until its record has come.
  private(set) var chat: Chat?
  private(set) var summary: ChatSummary?
  /// Everything that happened to it, as far as it is known.
  private(set) var events: [StampedEvent] = []
  /// How many of them are more than words, and the last of those.
  private(set) var deeds: (count: Int, last: Int64) = (0, 0)
  /// What was said and what happened, as people read it; empty until its record has come.
  private(set) var words = Conversation()
  /// Whether the events are known from the first on.
  private(set) var hasRecord = false
  /// Whether the journal knows of no such chat.
  private(set) var isMissing = false
  /// What would be decided now for a chat that waits.
  private(set) var decision: Decision?
  private var isDecisionAsked = false

  /// The pane that keys go to.
  private(set) var pane: Pane
  private(set) var conversation = ConversationLayout()
  private(set) var conversationScroll = FollowScroll()
  /// Whether all of the walk that led to it is shown.
  private(set) var isUnfolded = false
  private(set) var reasons = ReasonsLayout()
  private(set) var reasonsScroll = FollowScroll()

  enum Pane: Hashable, Sendable { case conversation, reasons }

  init(_ id: ChatID, chat: Chat?, summary: ChatSummary?, pane: Pane) {
    self.id = id
    self.chat = chat
    self.summary = summary
    self.pane = pane
  }

  var isWaiting: Bool { summary == nil && chat?.state == .waiting }

  // MARK: The hand

  mutating func changePane() { pane = pane == .conversation ? .reasons : .conversation }

  mutating func move(_ motion: Motion) { move(motion, in: pane) }

  mutating func move(_ motion: Motion, in pane: Pane) {
    switch pane {
    case .conversation: conversationScroll.move(motion)
    case .reasons: reasonsScroll.move(motion)
    }
  }

  /// Whether a walk stands above what was said.
  var hasWalk: Bool { hasRecord && chat?.origin != nil }

  mutating func toggleWalk() { isUnfolded.toggle() }

  /// To the beginning of the walk where all of it is shown, else to what was said last.
  mutating func moveToWalk() {
    if isUnfolded { conversationScroll.toTop() } else { conversationScroll.toBottom() }
  }

  // MARK: What happens

  /// Takes in what happened at the desk. Whether its record is to be asked for again: what was said last
  /// may have come together with the end, or after it.
  ///
  /// - Parameter closing: the summary of a chat that has closed.
  mutating func follow(
    _ events: [StampedEvent], _ desk: DeskState, closing: (ChatID) -> ChatSummary?
  ) -> Bool {
    append(events, desk)
    var isOver = false
    if let chat = desk.chats[id] {
      self.chat = chat
    } else if summary == nil,
      events.contains(where: { $0.event.chat == id && $0.event.closesChat })
    {
      summary = closing(id)
      isOver = true
    }
    return isOver || events.contains { $0.event.leavesMessage(after: id) }
  }

  /// Takes in its record: all that happened, to which what is known already may be later. Nil: there is
  /// none.
  mutating func take(_ record: ChatRecord?, _ desk: DeskState) {
    guard let record else {
      isMissing = chat == nil
      return
    }
    let later = events
    events = record.events
    deeds = (0, 0)
    for stamped in events { count(stamped) }
    words = record.words
    hasRecord = true
    append(later, desk)
    chat = desk.chats[id] ?? record.chat
    summary = desk.chats[id] == nil ? record.summary ?? summary : nil
  }

  /// Whether it is to be asked what would be decided now: one question at a time.
  mutating func asksForDecision() -> Bool {
    guard isWaiting, !isDecisionAsked else { return false }
    isDecisionAsked = true
    return true
  }

  mutating func take(_ decision: Decision?) {
    isDecisionAsked = false
    self.decision = decision
  }

  /// Adds what is not known yet.
  private mutating func append(_ more: some Sequence<StampedEvent>, _ desk: DeskState) {
    let last = events.last?.seq ?? 0
    for stamped in more where stamped.seq > last && stamped.event.chat == id {
      events.append(stamped)
      count(stamped)
      if hasRecord, let line = ChatRecord.line(of: stamped, desk, origin: chat?.origin) {
        words.append(line)
      }
    }
  }

  private mutating func count(_ stamped: StampedEvent) {
    if stamped.event.words == nil { deeds = (deeds.count + 1, stamped.seq) }
  }

  // MARK: Rows

  /// Breaks the walk, and what is said, into rows, of which so many are shown.
  ///
  /// - Parameter walk: how the chat came to be, asked only where all is laid out anew.
  mutating func layOutConversation(
    width: Int, rows: Int, me: AgentID?, _ localTime: LocalTime, walk: (ChatOrigin) -> WalkLayout,
    name: (AgentID) -> String
  ) {
    guard let chat else { return }
    let setting = ConversationLayout.Setting(
      chat: id, width: width, isPlain: false, me: me ?? "", newFrom: nil, localTime: localTime,
      visitor: chat.visitor.displayName, unfoldsWalk: chat.origin.map { _ in isUnfolded })
    _ = conversation.update(
      setting, walk: { chat.origin.map(walk) }, lines: words, pending: [], names: name)
    conversationScroll.update(heights: conversation.heights, rows: rows)
  }

  /// Breaks what happened and why into rows, of which so many are shown.
  mutating func layOutReasons(
    width: Int, rows: Int, _ picture: DeskPicture, _ localTime: LocalTime
  ) {
    // Let go of, so that what changes is not copied.
    var reasons = reasons
    self.reasons = ReasonsLayout()
    _ = reasons.update(
      self, desk: picture.desk, labels: picture.labels, localTime: localTime, width: width)
    self.reasons = reasons
    reasonsScroll.update(heights: [Int](repeating: 1, count: reasons.rows.count), rows: rows)
  }
}

extension Event {
  /// Whether it is that the visitor of a chat leaves a message.
  fileprivate func leavesMessage(after chat: ChatID) -> Bool {
    if case .site(.left(let message)) = self { message.chat == chat } else { false }
  }
}
