public import Desk
import HeapModule

extension RoutingEngine {
  /// Takes in a commit that another process wrote: its events, and that everything due up to its
  /// instant has happened and the queue was gone through.
  public mutating func follow(_ commit: Commit) {
    for event in commit.events { apply(event) }
    clock = max(clock, commit.at)
    while let ask = asks.min, ask.at <= clock { asks.removeMin() }
    queueWasServed = true
  }

  /// Decides that something happened, at an instant.
  mutating func decide(_ event: Event, at instant: Instant) {
    let stamped = StampedEvent(seq: state.seq + 1, at: instant, event: event)
    apply(stamped)
    decided.append(stamped)
  }

  /// Hands out what has been decided since it was last asked.
  mutating func takeDecided() -> [StampedEvent] {
    defer { decided = [] }
    return decided
  }

  /// Folds an event into the state and keeps what is derived from it. O(log n).
  mutating func apply(_ stamped: StampedEvent) {
    let id = stamped.event.chat
    let before = id.flatMap { state.chats[$0] }.map(Standing.init)
    state.apply(stamped)
    keep(stamped.event, at: stamped.at)
    guard let id else { return }
    let chat = state.chats[id]
    let after = chat.map(Standing.init)
    // One that goes back to the queue is asked for anew, also where it stands as it stood.
    if before == after, stamped.event.kind != .requeued { return }
    takeLast(of: before?.state)
    takeLast(of: after?.state)
    moveLoad(before?.state, after?.state)
    moveHolding(id, before?.state, after?.state)
    moveInQueue(id, before, after)
    moveWatch(id, before, after)
    guard let chat else { return }
    startTimers(of: chat, after: before)
    if before?.state != .waiting || stamped.event.kind == .requeued, before != nil,
      after?.state == .waiting, let ended = chat.endedOffers.last
    {
      startAsking(chat, after: ended)
    }
  }

  /// What routing derives its tables from, copied out of a chat so that the chat itself is not held
  /// while it changes (its lines would be copied with it).
  struct Standing: Equatable {
    let seq: Int64
    let rank: QueueRank
    let state: Chat.State
    let deadline: Instant?
    let visitor: PresenceMark
    let answerOwedSince: Instant?

    init(_ chat: Chat) {
      seq = chat.requestSeq
      rank = chat.queueRank
      state = chat.state
      deadline = chat.deadline
      visitor = chat.visitorPresence
      answerOwedSince = chat.answerOwedSince
    }
  }

  /// Keeps what is derived from set-up and agents; what happens to chats is kept by `apply`.
  private mutating func keep(_ event: Event, at instant: Instant) {
    switch event {
    // Whose a company's visitors are is looked up when it is asked for.
    case .setUp(.accountSet), .setUp(.accountRemoved): queueMayMove = true
    // Routing asks no answer.
    case .setUp(.library): break
    case .setUp: setUpChanged = true
    // All that is derived of instants is derived anew.
    case .clockSet:
      clock = state.at
      setUpChanged = true
    case .availabilitySet(let event):
      guard !setUpChanged, let i = state.rosterIndex[event.agent],
        let toggle = state.toggles[event.agent]
      else { return }
      if availability.clock < instant { refresh(availability.advance(to: instant)) }
      availability.set(i, toggle)
      refresh([i])
    case .agentGone(let event):
      startGrace(of: event.agent, since: instant)
      see(event.agent, isPresent: false)
    case .agentCame(let event): see(event.agent, isPresent: true)
    // Back in the queue with "already offered" forgotten, also where it never left it.
    case .requeued: queueMayMove = true
    // Others may stand elsewhere too; nobody became free by it.
    case .moved: rebuildQueue()
    // Whom they belong to is asked of what is known of them.
    case .marked(.edited): queueMayMove = true
    case .marked: break
    case .requested, .offered, .handOverOffered, .waiting, .accepted, .declined, .offerExpired,
      .offerWithdrawn,
      .taken, .fellBack, .ended, .abandoned, .message, .note, .voice, .visitorGone, .visitorCame,
      .site,
      .missed, .block, .broadcast:
      break
    case .dialogue: timesDialoguesChanged += 1
    }
  }

  /// Takes in that somebody saw an agent come or go.
  private mutating func see(_ id: AgentID, isPresent: Bool) {
    guard let i = state.rosterIndex[id] else { return }
    let number = state.agents[i].number
    unsettledAgents?.insert(id)
    if isPresent { presentAgents.insert(number) } else { presentAgents.remove(number) }
    if !setUpChanged { refresh([i]) }
  }

  /// Counts a chat as it stands now, and no longer as it stood, to who has it and at whom it rings: of
  /// each what they gain or lose in all, so that one who accepts is looked up once.
  private mutating func moveLoad(_ old: Chat.State?, _ new: Chat.State?) {
    guard !setUpChanged else { return }
    let (had, rang) = (old?.holder, old?.ringing?.agent)
    let (has, rings) = (new?.holder, new?.ringing?.agent)
    func count(_ agent: AgentID?) {
      guard let agent, let i = state.rosterIndex[agent] else { return }
      func one(_ other: AgentID?) -> Int { other == agent ? 1 : 0 }
      ringing[i] += one(rings) - one(rang)
      loads[i] += one(has) + one(rings) - one(had) - one(rang)
      refresh(i)
    }
    count(had)
    if rang != had { count(rang) }
    if has != had, has != rang { count(has) }
    if rings != had, rings != rang, rings != has { count(rings) }
  }

  /// Brings the table of the ring through which a chat rings up to who was last offered one.
  private mutating func takeLast(of chat: Chat.State?) {
    if let offer = chat?.ringing, let ring = Ring(offer.via) { takeLast(of: ring) }
  }

  /// Keeps whose chats are whose.
  private mutating func moveHolding(_ id: ChatID, _ old: Chat.State?, _ new: Chat.State?) {
    old?.forEachAgent { agent in
      if new?.isWith(agent) != true { chatsOf[agent]?.remove(id) }
    }
    new?.forEachAgent { agent in
      if old?.isWith(agent) != true { chatsOf[agent, default: []].insert(id) }
      unsettledAgents?.insert(agent)
    }
  }

  /// Counts a chat in that state to who has it and at whom it rings.
  mutating func tally(_ chat: Chat.State) {
    chat.forEachAgent { agent in
      if let i = state.rosterIndex[agent] { loads[i] += 1 }
    }
    if let offer = chat.ringing, let i = state.rosterIndex[offer.agent] { ringing[i] += 1 }
  }

  private mutating func moveInQueue(_ id: ChatID, _ before: Standing?, _ after: Standing?) {
    let (was, isNow) = (before?.state == .waiting, after?.state == .waiting)
    // One that goes back to its place by time of request may have waited elsewhere.
    if was, isNow, before?.rank != after?.rank { return rebuildQueue() }
    guard was != isNow, let rank = (isNow ? after : before)?.rank else { return }
    let place = firstInQueue(from: rank)
    queueChangedFrom = min(queueChangedFrom ?? rank, rank)
    timesQueueMoved += 1
    if isNow {
      queue.insert((rank, id), at: place)
    } else if place < queue.count, queue[place].chat == id {
      queue.remove(at: place)
    }
  }

  /// Starts the timers that a chat asks for and did not ask for as it stood before. One that no
  /// longer fits the chat when it falls due does nothing.
  mutating func startTimers(of chat: Chat, after before: Standing?) {
    func start(_ kind: DueTimer.Kind, _ at: Instant) {
      timers.insert(
        DueTimer(at: at, kind: kind, order: chat.requestSeq, subject: .chat(chat.id)))
    }
    if let offer = chat.state.ringing, offer.seq != before?.state.ringing?.seq {
      start(.offer, offer.until)
    }
    if let holder = chat.holder, holder != before?.state.holder {
      start(.inactivity, chat.lastActivityAt + state.settings.inactivityTimeout)
    }
    if let since = chat.answerOwedSince, since != before?.answerOwedSince,
      let patience = state.settings.answerTimeout
    {
      start(.answer, since + patience)
    }
    // A chat that somebody has is not given up, whatever its deadline.
    if let deadline = chat.deadline, chat.holder == nil,
      before?.deadline != deadline || before?.state.holder != nil
    {
      start(.deadline, deadline)
    }
    if case .gone(let since) = chat.visitorPresence, before?.visitor != chat.visitorPresence {
      start(.visitorGrace, since + state.settings.graceTime)
    }
    letGoOfTimers()
  }

  /// Lets go of what closed chats would have done, once that is most of all: whatever lies far ahead would
  /// else pile up with every chat. O(1) a timer, over many.
  private mutating func letGoOfTimers() {
    guard timers.count > 2 * timersKept + 256 else { return }
    timers = Heap(
      timers.unordered.filter { timer in
        if case .chat(let id) = timer.subject { state.chats.contains(id) } else { true }
      })
    timersKept = timers.count
  }

  /// Has a chat that can wait looked at again when it may be offered again to whom it was offered in
  /// vain.
  mutating func startAsking(_ chat: Chat, after ended: EndedOffer) {
    let at = ended.at + state.settings.offerAgainAfter
    // What was due up to the clock has been done.
    guard chat.mayWait, at > clock else { return }
    asks.insert(AskAgain(at: at, order: chat.requestSeq, chat: chat.id))
  }

  mutating func startGrace(of agent: AgentID, since: Instant) {
    timers.insert(
      DueTimer(
        at: since + state.settings.graceTime, kind: .agentGrace,
        order: Int64(state.rosterIndex[agent] ?? 0), subject: .agent(agent)))
  }
}
