import CUnix
import Desk
import FrontDesk
import Routing
import Store

/// What makes a screen's pictures, on the desk's thread: one whenever something happened that the
/// screen may show, for all that happened together. What somebody says in a chat that is neither the
/// agent's nor shown changes nothing, and is not told.
final class ScreenTeller: Session {
  let host: HostedDesk
  let agent: AgentID?
  private let wantsRoster: Bool
  private let deliver: (DeskNews) -> Void

  private var words = DeskView.Words()
  /// How their chats came to be, where a dialogue led to them.
  private var origins: [ChatID: ChatOrigin] = [:]
  /// The open chat whose words are shown besides the agent's own.
  var followed: ChatID?
  /// Who watches whom.
  var watching = ChatWatch()
  /// Chats whose words could not be read, and why that was told.
  private var unreadable: Set<ChatID> = []
  /// Whose visitors are writing, until when that holds.
  private var typing: [ChatID: Instant] = [:]
  /// How often visitors were told to have gone to another page.
  private var moves: [ChatID: Int] = [:]
  /// When it was last told that the agent is writing.
  private var toldTyping: [ChatID: Instant] = [:]
  /// How things stood when the screen was last told.
  private var told = Told()
  private var roster: [AgentStatus] = []
  private var queue: [ChatID] = []
  private var queueVersion = -1
  private var isMeElsewhere = false
  /// To be told that the agent was added again, after they had been removed.
  var wasAdded: () -> Void = {}
  /// The chat that may be handed over, and what it could go to.
  private var handOver: HandOverProspects?

  /// The chat whose words were found not to be wanted, as long as nothing has happened: who talks, goes
  /// on talking.
  private var unwanted: ChatID?

  /// What waits to be told with the next picture.
  private var held: [StampedEvent] = []
  private var toldAt: Instant?

  /// What can change in a picture without an event.
  private struct Told: Equatable {
    var me: AgentStatus?
    var isMeElsewhere = false
    /// A picture from before the desk was read anew may show what did not happen.
    var timesReloaded = 0
    /// With a roster: who is there, and when somebody's availability changes next.
    var present: Set<Int> = []
    var nextAvailabilityChange: Instant?
  }

  /// So long, in milliseconds, mere words wait for the next picture of a screen that shows all chats.
  private static let longestHeld: Int64 = 500

  init(
    at host: HostedDesk, agent: AgentID?, wantsRoster: Bool,
    deliver: @escaping (DeskNews) -> Void
  ) {
    self.host = host
    self.agent = agent
    self.wantsRoster = wantsRoster
    self.deliver = deliver
    host.add(self)
    // Who only looks on shows nothing of it.
    if agent != nil, !wantsRoster { host.live.signal.listenToSigns() }
    lookAtPeople()
    told = standing
    // What the agent talks about comes with the second picture, so that the first one is there soon.
    show([])
    guard readFollowed() else { return }
    show([])
    if words.values.reduce(0, { $0 + $1.count }) > Self.many { deskbell_give_back_heaps() }
  }

  /// Reading so many lines leaves behind megabytes that nobody uses.
  private static let many = 10_000

  package var pictureHolds: Instant? {
    wantsRoster || handOver != nil
      ? host.desk.nextAvailabilityChange : told.me?.availability.until
  }

  package var wakesAt: Instant? {
    [heldUntil, typing.values.min(), watching.wakesAt(pause: ChatSign.watchPause)]
      .compactMap(\.self).min()
  }

  private var heldUntil: Instant? {
    held.isEmpty && !(wantsRoster && host.desk.isBehind)
      ? nil : toldAt.map { Instant(milliseconds: $0.milliseconds + Self.longestHeld) }
  }

  /// A screen that shows all chats is told of mere words when its next picture is due.
  package func wantsWords(of chat: ChatID) -> Bool {
    if wantsRoster { return chat == followed || !isRecent }
    if chat == unwanted { return false }
    let isWanted = showsWords(of: chat)
    unwanted = isWanted ? nil : chat
    return isWanted
  }

  /// Whether the last picture was made a moment ago.
  private var isRecent: Bool {
    toldAt.map { host.desk.wallTime - $0 < Self.longestHeld } ?? false
  }

  package func hear(_ happened: Happened) -> Bool {
    unwanted = nil
    if happened.moved.contains(.people) || happened.timesReloaded != told.timesReloaded {
      lookAtPeople()
    }
    let isAnew = happened.timesReloaded != told.timesReloaded
    if isAnew { words = [:] }
    let own = happened.events.filter { concerns($0) }
    for stamped in own { append(stamped) }
    for case .setUp(.agentAdded(let added)) in own.map(\.event) where added.agent.id == agent {
      wasAdded()
    }
    let hasMoved = own.contains { $0.event.words == nil }
    if hasMoved || isAnew { readFollowed() }
    let now = standing
    let isNew = now != told
    if wantsRoster, isNew || hasMoved {
      roster = host.desk.agentStatuses()
    }
    if isNew || hasMoved { weigh() }
    told = now
    held += own
    for case .message(let message) in own.map(\.event) where message.from != .visitor {
      toldTyping[message.chat] = nil
    }
    let hasStopped = seeToWatching(dropTyping(own))
    guard isNew || hasStopped || !held.isEmpty, isNew || hasStopped || !mayWait(own) else {
      return !own.isEmpty
    }
    show(held)
    return true
  }

  /// Whether all that is to be told can wait for what comes next.
  private func mayWait(_ own: [StampedEvent]) -> Bool {
    guard wantsRoster else { return false }
    let isMere = held.allSatisfy { $0.event.words != nil && $0.event.chat != followed }
    return isMere && isRecent
  }

  private func show(_ events: [StampedEvent]) {
    held = []
    toldAt = host.desk.wallTime
    // Who sees all chats lists those that wait as they come and go.
    if !wantsRoster, queueVersion != host.desk.queueVersion {
      queueVersion = host.desk.queueVersion
      queue = host.desk.waitingChats
    }
    let own = (agent.map { host.desk.chats(of: $0) } ?? []).map(\.id)
    var view = DeskView(
      state: host.desk.state, time: host.desk.time, me: told.me,
      isMeElsewhere: told.isMeElsewhere, roster: roster, own: own, queue: queue, words: words,
      typing: typing, moves: moves, correction: host.desk.correction,
      timesReloaded: host.desk.timesReloaded, handOver: handOver)
    view.watchers = watching.all
    view.draft = watching.draft
    view.draftOf = watching.draftOf
    deliver(.changed(view, events: events))
    for chat in words.keys where host.desk.state.chats[chat] == nil { words[chat] = nil }
    for chat in origins.keys where words[chat] == nil { origins[chat] = nil }
    for chat in moves.keys where host.desk.state.chats[chat] == nil { moves[chat] = nil }
  }

  private var standing: Told {
    var now = Told(me: agent.flatMap { host.desk.agentStatus(of: $0) })
    now.isMeElsewhere = isMeElsewhere
    now.timesReloaded = host.desk.timesReloaded
    if wantsRoster || handOver != nil {
      now.present = host.desk.presentAgents
      now.nextAvailabilityChange = host.desk.nextAvailabilityChange
    }
    return now
  }

  private func lookAtPeople() {
    if let agent, let number = host.desk.state.agent(agent)?.number {
      isMeElsewhere = host.live.attendance.isHeldElsewhere(.agent(number))
    }
    if wantsRoster { roster = host.desk.agentStatuses() }
  }

  /// Whether the screen may show something else after an event.
  private func concerns(_ stamped: StampedEvent) -> Bool {
    if !host.desk.state.may(agent, read: stamped.event) { return false }
    if wantsRoster { return true }
    if case .site(let event) = stamped.event { return concerns(event) }
    guard stamped.event.words != nil, let id = stamped.event.chat else { return true }
    return showsWords(of: id)
  }

  /// Of what visitors do in dialogues a screen shows what becomes known of those of its agent's chats,
  /// who they are, and what they leave.
  private func concerns(_ event: SiteEvent) -> Bool {
    switch event {
    case .left, .merged: true
    case .learned:
      agent.map { host.desk.chats(of: $0).contains { $0.key == event.visitor } } ?? false
    case .triggered, .engaged, .answered, .completed, .goalReached, .forgotten: false
    }
  }

  private func showsWords(of id: ChatID) -> Bool {
    guard let chat = host.desk.state.chats[id], chat.agent != nil else { return true }
    return isOwn(chat) || id == followed
  }

  // MARK: Words

  func follow(_ chat: ChatID?) {
    let before = followed
    followed = chat
    unwanted = nil
    // Who sees all is only told sooner.
    if wantsRoster {
      if watch() { show(held) }
      return
    }
    if let before, before != chat, host.desk.state.chats[before].map({ !isOwn($0) }) ?? true {
      words[before] = nil
    }
    let isWatched = watch()
    guard let chat, words[chat] == nil, read(chat) || isWatched else {
      if isWatched { show(held) }
      return
    }
    show(held)
  }

  func weighHandOver(of chat: ChatID?) {
    handOver = chat.map { HandOverProspects(of: $0, []) }
    told = standing
    guard handOver != nil else { return }
    weigh()
    show(held)
  }

  /// Works out anew what the chat that may be handed over could go to.
  private func weigh() {
    guard let chat = handOver?.chat else { return }
    let isHeld = host.desk.state.chats[chat]?.holder != nil
    handOver?.all =
      isHeld ? host.desk.handOverProspects(of: chat) : host.desk.assignProspects(of: chat)
  }

  /// Whether the agent has it or it rings at them: with others, where it is handed over.
  private func isOwn(_ chat: Chat) -> Bool { agent.map { chat.isWith($0) } ?? false }

  /// Reads the words of the agent's chats, and of the one that is followed, that are not there yet.
  /// Whether there were any.
  @discardableResult
  private func readFollowed() -> Bool {
    let own = (agent.map { host.desk.chats(of: $0) } ?? []).map(\.id)
    var any = false
    for chat in own + [followed].compactMap(\.self) where words[chat] == nil {
      if read(chat) { any = true }
    }
    return any
  }

  private func read(_ id: ChatID) -> Bool {
    guard host.desk.state.chats[id] != nil, !unreadable.contains(id) else { return false }
    do throws(DeskError) {
      let state = host.desk.state
      guard let record = try host.desk.record(of: id)?.read(by: agent, in: state) else {
        return false
      }
      words[id] = record.words
      origins[id] = record.chat.origin
      return true
    } catch {
      unreadable.insert(id)
      deliver(.warning(error.warning))
      return false
    }
  }

  private func append(_ stamped: StampedEvent) {
    // Words that were just read may have it already.
    guard let id = stamped.event.chat, let known = words[id],
      known.last.map({ $0.seq < stamped.seq }) ?? true,
      let line = ChatRecord.line(of: stamped, host.desk.state, origin: origins[id])
    else { return }
    words[id]?.append(line)
  }

  // MARK: Who is writing

  /// Tells the visitor that the agent is writing, but not with every key.
  func type(in chat: ChatID) {
    guard let agent, host.desk.state.chats[chat]?.holder == agent else { return }
    let now = host.desk.wallTime
    if let last = toldTyping[chat], now - last < ChatSign.pause { return }
    toldTyping = toldTyping.filter { now - $0.value < ChatSign.holds }
    toldTyping[chat] = now
    host.live.signal.tell(ChatSign(chat, .writing(.agent(agent))))
  }

  /// Tells the visitor that the agent has stopped, if they believe that the agent writes. What is said
  /// ends that by itself.
  func stopTyping(in chat: ChatID) {
    guard let agent, let told = toldTyping.removeValue(forKey: chat),
      host.desk.wallTime - told < ChatSign.holds
    else { return }
    host.live.signal.tell(ChatSign(chat, .stopped(.agent(agent))))
  }

  package func hear(_ sign: ChatSign) {
    guard let chat = host.desk.state.chats[sign.chat], isOwn(chat) || sign.chat == followed
    else { return }
    switch sign.what {
    case .watched(let watcher):
      if hearWatcher(watcher, in: sign.chat, watches: true) { show(held) }
    case .unwatched(let watcher):
      if hearWatcher(watcher, in: sign.chat, watches: false) { show(held) }
    case .drafted(let writer):
      if sign.chat == watching.watched?.chat, writer == watching.watched?.agent, readDraft() {
        show(held)
      }
    case .moved:
      moves[sign.chat, default: 0] += 1
      show(held)
    case .writing(.visitor):
      let isNew = typing[sign.chat] == nil
      typing[sign.chat] = Instant(
        milliseconds: host.desk.wallTime.milliseconds + ChatSign.holds)
      if isNew { show(held) }
    case .stopped(.visitor):
      if typing.removeValue(forKey: sign.chat) != nil { show(held) }
    case .writing(.agent), .stopped(.agent): break
    }
  }

  /// Sees to who watches whom. Whether that, or what was seen before, changes a picture.
  private func seeToWatching(_ hasChanged: Bool) -> Bool {
    let (isLeft, isSeen) = (dropWatchers(), watch())
    return hasChanged || isLeft || isSeen
  }

  /// Who has not told for a while that they write, or has said it, does not.
  private func dropTyping(_ events: [StampedEvent]) -> Bool {
    guard !typing.isEmpty else { return false }
    let before = typing.count
    for case .message(let message) in events.map(\.event) where message.from == .visitor {
      typing[message.chat] = nil
    }
    let now = host.desk.wallTime
    typing = typing.filter { $0.value > now }
    return typing.count != before
  }
}
