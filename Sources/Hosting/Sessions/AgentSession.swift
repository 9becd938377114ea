public import Desk
public import FrontDesk
package import Store

/// One agent at a hosted desk without a screen: present for as long as it lives, told what concerns
/// them, acting in their name. For the desk's thread.
public final class AgentSession: Session {
  /// What an agent is told.
  public enum News: Sendable {
    /// Something that concerns them, as it happens: also that nobody came for a chat, or that a message
    /// was left, which whoever takes chats sees to.
    case happened(StampedEvent)
    /// A chat has become theirs, or rings at them, or was there when they came: everything of it that
    /// was not told before.
    case chat(ChatID, [StampedEvent])
    /// Somebody watches a chat of theirs, or does no more; nil: somebody who is no agent and can read the
    /// desk's files.
    case watched(ChatID, by: AgentID?, Bool)
    /// They are no agent of the desk any more: the end.
    case removed(StampedEvent)
  }

  public let agent: Agent
  private let host: HostedDesk
  private var queue = NewsQueue<News>()
  /// The chats of theirs, to know of those that close under them.
  private var mine: Set<ChatID> = []
  /// The last event of a chat that was told, so that a chat that comes back is told from there.
  private var told: [ChatID: Int64] = [:]
  /// Who watches, as far as was told.
  private var watching = ChatWatch()
  private var isOver = false
  /// Why the last news could not be told whole: the journal could not be read.
  private var failure: DeskError?

  /// The agent comes. What is theirs then is told first.
  public init(at host: HostedDesk, _ agent: Agent) throws(DeskError) {
    self.host = host
    self.agent = agent
    try host.live.enter(agent: agent.number)
    // What the desk did as the agent came is in the picture that is told first.
    host.tell()
    for chat in ownChats {
      mine.insert(chat.id)
      try tellRecord(of: chat.id)
    }
    for broadcast in host.desk.state.broadcasts(unreadBy: agent.id, at: host.desk.time) {
      queue.add(.happened(broadcast.asSent))
    }
    host.add(self)
    host.live.signal.listenToSigns()
  }

  deinit { host.live.attendance.release(.agent(agent.number)) }

  /// Does something in the agent's name.
  public func perform(_ command: Command) throws(DeskError) -> Receipt {
    defer { host.tell() }
    return try host.desk.perform(command, by: .agent(agent.id))
  }

  /// What they are to be told since this was last asked, in order.
  ///
  /// - Throws: if a chat that became theirs could not be read.
  public func takeNews() throws(DeskError) -> [News] {
    if let failure { throw failure }
    return queue.take()
  }

  /// The agent is away while `body` runs, and comes back then.
  public func standAside(while body: () -> Void) throws(DeskError) {
    try host.live.leave(agent: agent.number)
    host.standAside(while: body)
    try host.live.enter(agent: agent.number)
    host.tell()
  }

  private var ownChats: [Chat] { host.desk.chats(of: agent.id) }

  package func wantsWords(of chat: ChatID) -> Bool { mine.contains(chat) }

  package var wakesAt: Instant? { watching.wakesAt(pause: ChatSign.watchPause) }

  package func hear(_ sign: ChatSign) {
    guard !isOver, host.desk.state.chats[sign.chat]?.holder == agent.id else { return }
    switch sign.what {
    case .watched(let watcher):
      guard watching.add(watcher, in: sign.chat, host.hold(of: watcher)) else { return }
      queue.add(.watched(sign.chat, by: watcher, true))
    case .unwatched(let watcher):
      guard watching.remove(watcher, in: sign.chat) else { return }
      queue.add(.watched(sign.chat, by: watcher, false))
    case .writing, .stopped, .moved, .drafted: break
    }
  }

  package func hear(_ happened: Happened) -> Bool {
    dropWatchers()
    guard !isOver, failure == nil else { return false }
    do throws(DeskError) {
      if let first = happened.retracted { try takeBack(from: first) }
      var isOurs = happened.retracted != nil
      for stamped in happened.events where try hear(stamped) { isOurs = true }
      if isOurs { told = told.filter { host.desk.state.chats[$0.key] != nil } }
      return isOurs
    } catch {
      failure = error
      return true
    }
  }

  /// Tells who watches a chat of theirs no more and did not say so: their process has ended.
  private func dropWatchers() {
    let state = host.desk.state
    let gone = watching.drop(
      at: host.desk.wallTime, present: host.live.attendance.roll().watchers
    ) { state.chats[$0]?.holder == agent.id }
    for leaving in gone where state.chats[leaving.chat]?.holder == agent.id {
      queue.add(.watched(leaving.chat, by: leaving.watcher, false))
    }
  }

  /// What was told from an event on did not happen: the chats are whose they were before, and what did
  /// happen comes with the news, or was before that, with their record.
  private func takeBack(from first: Int64) throws(DeskError) {
    told = told.filter { $0.value < first }
    let before = mine
    mine = Set(ownChats.map(\.id))
    for chat in ownChats where !before.contains(chat.id) {
      try tellRecord(of: chat.id, upTo: first - 1)
    }
  }

  private func hear(_ stamped: StampedEvent) throws(DeskError) -> Bool {
    guard !isOver else { return false }
    if stamped.event == .setUp(.agentRemoved(AgentRemoved(agent.id))) {
      queue.add(.removed(stamped))
      isOver = true
      return true
    }
    if case .site(.left) = stamped.event {
      queue.add(.happened(stamped))
      return true
    }
    if case .broadcast(.sent) = stamped.event {
      let unread = host.desk.state.broadcasts(unreadBy: agent.id, at: host.desk.time)
      guard unread.contains(where: { $0.seq == stamped.seq }) else { return false }
      queue.add(.happened(stamped))
      return true
    }
    let chat = stamped.event.chat
    let wasMine = chat.map { mine.contains($0) } ?? false
    let isMine = stamped.event.agent == agent.id
    let isMissed = host.desk.state.missed(by: stamped) != nil
    guard wasMine || isMine || isMissed, host.desk.state.may(agent.id, read: stamped.event) else {
      return false
    }
    if let chat, isMine, mine.insert(chat).inserted {
      // It comes with what was said before.
      try tellRecord(of: chat, upTo: stamped.seq)
    } else {
      queue.add(.happened(stamped))
      if let chat { told[chat] = stamped.seq }
    }
    if let chat, stamped.event.closesChat || isMine && stamped.event.bringsChat == false {
      mine.remove(chat)
    }
    return true
  }

  /// Tells of a chat what was not told yet.
  private func tellRecord(of chat: ChatID, upTo last: Int64 = .max) throws(DeskError) {
    let first = told[chat] ?? 0
    let state = host.desk.state
    let events = try host.desk.record(of: chat)?.read(by: agent.id, in: state).events ?? []
    let new = events.filter { $0.seq > first && $0.seq <= last }
    queue.add(.chat(chat, new))
    if let seq = new.last?.seq { told[chat] = seq }
  }
}
