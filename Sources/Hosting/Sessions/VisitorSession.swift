public import Desk
public import FrontDesk
package import Store

/// One visitor at a hosted desk: asks for a person or goes on in their chat, writes, leaves, and is
/// told what happens in that chat. Kept present for as long as the session lives. For the desk's
/// thread.
public final class VisitorSession: Session {
  /// What a visitor is told.
  public enum News: Hashable, Sendable {
    /// Their place in the queue, from 1.
    case waiting(position: Int)
    case connected(AgentID)
    /// Their agent has handed them over to another one.
    case handedOver(AgentID, from: AgentID)
    /// Another agent has taken them over from theirs.
    case tookOver(AgentID, from: AgentID)
    /// Somebody else of the desk speaks too; their agent stays.
    case joined(AgentID)
    case said(AgentID, text: String, seq: Int64)
    /// Back in the queue, and what their agent had to do with it.
    case requeued(AgentID, RequeueCause)
    /// Nobody could take the chat: the end.
    case fellBack
    /// The end; nil: the visitor left before anybody came.
    case ended(Ender?)
    /// What was said last may not have happened, and come again.
    case unsaid
    /// Their agent is writing.
    case typing(AgentID)
  }

  /// A message on its way, with the visitor's own id for it.
  public struct Message: Hashable, Sendable {
    public var id: MessageID
    public var text: String
    public init(id: MessageID, text: String) {
      self.id = id
      self.text = text
    }
  }

  public let chat: ChatID
  private let host: HostedDesk
  private let principal: Principal
  private let requestSeq: Int64
  private var queue = NewsQueue<News>()
  private var toldPosition: Int?
  /// The last message of an agent that was told.
  private var toldMessage: Int64 = 0
  public private(set) var isOver = false

  /// Asks for a person.
  public init(
    at host: HostedDesk, _ request: VisitorRequest, key: VisitorKey
  ) throws(DeskError) {
    self.host = host
    principal = .visitor(key)
    var request = request
    request.watched = true
    let receipt = try host.desk.perform(.request(request), by: principal)
    guard let chat = receipt.chat,
      let first = receipt.events.first(where: { $0.event.chat == chat })
    else { preconditionFailure("a request made no chat") }
    self.chat = chat
    requestSeq = first.seq
    host.add(self, of: chat)
    host.live.signal.listenToSigns()
    host.tell()
    tellPosition()
  }

  /// Goes on in an open chat of theirs. What was said so far is told first.
  ///
  /// - Parameter key: nil for a chat that was asked for before visitors had keys: the desk itself
  ///   acts for its visitor.
  public init(
    at host: HostedDesk, resuming chat: ChatID, key: VisitorKey?
  ) throws(DeskError) {
    self.host = host
    self.chat = chat
    principal = key.map { .visitor($0) } ?? .desk
    _ = try host.desk.perform(.resume(chat), by: principal)
    requestSeq = host.desk.state.chats[chat]?.requestSeq ?? 0
    try host.desk.tend()
    host.tell()
    let record = try host.desk.record(of: chat)
    if let agent = host.desk.state.chats[chat]?.holder { queue.add(.connected(agent)) }
    for stamped in record?.events ?? [] {
      if case .message = stamped.event { _ = tell(stamped) }
    }
    host.add(self, of: chat)
    host.live.signal.listenToSigns()
    tellPosition()
  }

  deinit {
    host.live.attendance.release(.visitor(requestSeq))
    host.forgetSessions(of: chat)
  }

  /// What they are to be told since this was last asked, in order.
  public func takeNews() -> [News] { queue.take() }

  /// Says something: all in one commit, each answered for itself, in order.
  ///
  /// - Throws: `DeskError.store` if nothing of it could be made durable.
  public func say(
    _ messages: [Message]
  ) throws(DeskError) -> [Result<Receipt, DeskError>] {
    let commands = messages.map { Command.say(chat, id: $0.id, text: $0.text) }
    let results = try host.desk.perform(commands, by: principal)
    host.tell()
    return results
  }

  /// Leaves the chat.
  public func leave() throws(DeskError) {
    _ = try host.desk.perform(.leave(chat), by: principal)
    host.tell()
  }

  // MARK: What they hear

  package func hear(_ happened: Happened) -> Bool {
    var isOurs = false
    if let first = happened.retracted, first <= toldMessage {
      queue.add(.unsaid)
      isOurs = true
    }
    for stamped in happened.events where !isOver && stamped.event.chat == chat {
      if tell(stamped) { isOurs = true }
    }
    if !isOver, tellPosition() { isOurs = true }
    return isOurs
  }

  private func tell(_ stamped: StampedEvent) -> Bool {
    switch stamped.event {
    case .accepted(let event):
      queue.add(
        event.from.map { .handedOver(event.agent, from: $0) } ?? .connected(event.agent))
    case .taken(let event):
      queue.add(event.from.map { .tookOver(event.agent, from: $0) } ?? .connected(event.agent))
    case .message(let event):
      guard case .agent(let agent) = event.from else { return false }
      queue.add(.said(agent, text: event.text, seq: stamped.seq))
      toldMessage = stamped.seq
    case .requeued(let event):
      toldPosition = nil
      queue.add(.requeued(event.agent, event.cause))
    case .voice(.joined(let event)): queue.add(.joined(event.agent))
    case .fellBack: end(.fellBack)
    case .ended(let event): end(.ended(event.by))
    case .abandoned: end(.ended(nil))
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .missed, .block, .availabilitySet,
      .agentGone,
      .agentCame, .requested, .offered, .handOverOffered, .waiting, .declined, .offerExpired,
      .offerWithdrawn, .note, .voice(.whispered), .marked, .visitorGone, .visitorCame:
      return false
    }
    return true
  }

  package func hear(_ sign: ChatSign) {
    guard !isOver, case .writing(.agent(let agent)) = sign.what,
      host.desk.state.chats[chat]?.holder == agent
    else { return }
    queue.add(.typing(agent))
  }

  private func end(_ news: News) {
    queue.add(news)
    isOver = true
  }

  /// Tells the visitor's place in the queue if that is another one than they know. O(log of the
  /// queue).
  @discardableResult
  private func tellPosition() -> Bool {
    guard let own = host.desk.state.chats[chat], let position = host.desk.place(of: own),
      position != toldPosition
    else { return false }
    toldPosition = position
    queue.add(.waiting(position: position))
    return true
  }
}
