public import Desk
public import Store

/// All that is known of a chat, open or closed: what was said, and every decision made about it.
public struct ChatRecord: Sendable {
  /// The chat as it stands, or as it stood when it closed.
  public var chat: Chat
  /// Nil while it is open.
  public var summary: ChatSummary?
  /// Everything that happened to it, in order.
  public var events: [StampedEvent]
  /// What was said and what happened, as people read it; closed, with how it closed.
  public var words: Conversation

  /// The message that its visitor left, since nobody came; nil: none, or it is on no list any more.
  public private(set) var left: MessageLeft?

  /// `offered`, `waiting`, `active`, `closed`.
  public var stateName: String { summary == nil ? chat.stateName : "closed" }

  /// Folds a chat's events; nil if they do not begin with its request.
  ///
  /// - Parameter desk: where names and texts come from, those of the time; its own chats are not looked at.
  init?(_ events: [StampedEvent], desk: DeskState) {
    guard let first = events.first, case .requested(let request) = first.event else { return nil }
    var state = desk
    state.chats = [:]
    state.chatOfVisitor = [:]
    state.recentlyClosed = []
    state.missed = SharedList()
    var last: Chat?
    for stamped in events {
      if stamped.event.closesChat { last = state.chats[request.chat] }
      state.apply(stamped)
      if let chat = state.chats[request.chat] { last = chat }
    }
    guard let chat = last else { return nil }
    summary = state.recentlyClosed.last
    self.chat = chat
    self.events = events
    words = Conversation(
      events.lazy.compactMap { ChatRecord.line(of: $0, desk, origin: request.origin) })
  }

  /// Takes in what was left after it, with the email by which it can be answered.
  mutating func take(_ message: MessageLeft, _ missed: MissedChat) {
    left = message
    let contents: [Line.Content] = [
      .system(.leftMessage(name: missed.person.displayName, email: message.email)),
      .message(id: message.id, from: .visitor, text: message.text),
    ]
    for content in contents { words.append(Line(seq: missed.seq, at: missed.at, content: content)) }
  }

  /// As somebody may read it: without what was whispered to others.
  ///
  /// - Parameter reader: nil is somebody who is no agent and yet can read the desk's files.
  public func read(by reader: AgentID?, in desk: DeskState) -> ChatRecord {
    guard events.contains(where: { !desk.may(reader, read: $0.event) }) else { return self }
    var record = self
    record.events = events.filter { desk.may(reader, read: $0.event) }
    record.words = Conversation(words.lazy.filter { desk.may(reader, read: $0.content) })
    return record
  }

  /// The line that an event is in its chat's conversation; nil: none. O(1).
  ///
  /// - Parameters:
  ///   - desk: where names and texts come from, those of the time.
  ///   - origin: how its chat came to be, if by a dialogue.
  public static func line(
    of stamped: StampedEvent, _ desk: DeskState, origin: ChatOrigin?
  ) -> Line? {
    let content =
      stamped.event.words ?? SystemLine(stamped, in: desk, origin: origin).map { .system($0) }
    return content.map { Line(seq: stamped.seq, at: stamped.at, content: $0) }
  }
}

extension FrontDesk {
  /// A chat's record, read from the journal; nil if there is no such chat. Cost: for a closed chat,
  /// one pass over the part of the journal in which it was open.
  public func record(of id: ChatID) throws(DeskError) -> ChatRecord? {
    let store = self.store
    let events = try FrontDesk.reading { () throws(StoreError) in try store.chatEvents(id) }
    guard let events, var record = ChatRecord(events, desk: state) else { return nil }
    if let open = state.chats[id] { record.chat = open }
    if let missed = state.missed[id] ?? state.handled(id)?.missed,
      let message = try messageLeft(missed)
    {
      record.take(message, missed)
    }
    return record
  }

  /// Closed chats, newest first.
  public func history(_ query: HistoryQuery) throws(DeskError) -> [ChatSummary] {
    let store = self.store
    let state = self.state
    return try FrontDesk.reading { () throws(StoreError) in try store.history(query, in: state) }
  }

  /// The commits from the one that holds event `seq` on.
  public func events(from seq: Int64, limit: Int) throws(DeskError) -> [Commit] {
    let store = self.store
    return try FrontDesk.reading { () throws(StoreError) in
      try store.events(from: seq, limit: limit)
    }
  }

  /// The chat that a person means by an id or any beginning of one that only one chat has: open
  /// ones first.
  public func find(chat prefix: String) throws(DeskError) -> ChatID {
    let exact = ChatID(prefix)
    if state.chats[exact] != nil { return exact }
    let open = state.chats.keys.filter { $0.text.hasPrefix(prefix) }
    if open.count == 1 { return open[0] }
    guard open.isEmpty else { throw .refused(ambiguous(prefix, open)) }
    let closed = try history(HistoryQuery(limit: 10, idPrefix: prefix)).map(\.id)
    if let found = closed.first(where: { $0 == exact }) ?? (closed.count == 1 ? closed[0] : nil) {
      return found
    }
    guard closed.isEmpty else { throw .refused(ambiguous(prefix, closed)) }
    throw .refused(try unknown(chat: prefix))
  }

  /// How many past chats a slip is compared with.
  private static let pastKnown = 200

  /// The refusal for an id that no chat has, with the nearest one of an open chat or a newly closed
  /// one.
  public func unknown(chat prefix: String) throws(DeskError) -> Refusal {
    let past = try history(HistoryQuery(limit: FrontDesk.pastKnown)).map(\.id.text)
    return Refusal.unknown(.chat, prefix, among: state.chats.keys.map(\.text) + past)
  }

  private func ambiguous(_ prefix: String, _ chats: [ChatID]) -> Refusal {
    let some = chats.sorted { $0.text < $1.text }.prefix(5)
    return Refusal(.missing(.ambiguousChat(prefix, Array(some))))
  }
}
