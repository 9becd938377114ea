public import Desk
import HeapModule

extension RoutingEngine {
  /// Takes in a commit that another process wrote: its events, and that everything due up to its
  /// instant has happened and the queue was gone through.
  public mutating func follow(_ commit: Commit) {
    for event in commit.events { apply(event) }
    clock = max(clock, commit.at)
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
    let after = state.chats[id].map(Standing.init)
    if before == after { return }
    for standing in [before, after] {
      if case .offered(let offer) = standing?.state, let ring = Ring(offer.via) {
        takeLast(of: ring)
      }
    }
    moveLoad(from: before?.agent, to: after?.agent)
    moveInQueue(id, before, after)
    if let chat = state.chats[id] { startTimers(of: chat) }
  }

  /// What routing derives its tables from, copied out of a chat so that the chat itself is not held
  /// while it changes (its lines would be copied with it).
  private struct Standing: Equatable {
    let seq: Int64
    let state: Chat.State
    let agent: AgentID?
    let deadline: Instant?
    let visitor: PresenceMark

    init(_ chat: Chat) {
      seq = chat.requestSeq
      state = chat.state
      agent = chat.agent
      deadline = chat.deadline
      visitor = chat.visitorPresence
    }
  }

  /// Keeps what is derived from set-up and agents; what happens to chats is kept by `apply`.
  private mutating func keep(_ event: Event, at instant: Instant) {
    switch event {
    case .settingsChanged, .agentAdded, .agentChanged, .agentRemoved, .teamSet, .teamRemoved,
      .ruleSet, .ruleRemoved:
      setUpChanged = true
    // Whose a company's visitors are is looked up when it is asked for.
    case .accountSet, .accountRemoved: queueMayMove = true
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
    case .requested, .offered, .waiting, .accepted, .declined, .offerExpired, .offerWithdrawn,
      .taken, .fellBack, .ended, .abandoned, .message, .note, .visitorGone, .visitorCame:
      break
    }
  }

  /// Takes in that somebody saw an agent come or go.
  private mutating func see(_ id: AgentID, isPresent: Bool) {
    guard let i = state.rosterIndex[id] else { return }
    let number = state.agents[i].number
    if isPresent { presentAgents.insert(number) } else { presentAgents.remove(number) }
    if !setUpChanged { refresh([i]) }
  }

  private mutating func moveLoad(from old: AgentID?, to new: AgentID?) {
    guard old != new, !setUpChanged else { return }
    var touched: [Int] = []
    if let old, let i = state.rosterIndex[old] {
      loads[i] -= 1
      touched.append(i)
    }
    if let new, let i = state.rosterIndex[new] {
      loads[i] += 1
      touched.append(i)
    }
    refresh(touched)
  }

  private mutating func moveInQueue(_ id: ChatID, _ before: Standing?, _ after: Standing?) {
    let (was, isNow) = (before?.state == .waiting, after?.state == .waiting)
    guard was != isNow, let seq = (after ?? before)?.seq else { return }
    var low = 0
    var high = queue.count
    while low < high {
      let middle = (low + high) / 2
      if queue[middle].seq < seq { low = middle + 1 } else { high = middle }
    }
    if isNow {
      queue.insert((seq, id), at: low)
    } else if low < queue.count, queue[low].chat == id {
      queue.remove(at: low)
    }
  }

  /// Starts the timers that a chat's state asks for. One that no longer fits the chat when it falls
  /// due does nothing.
  mutating func startTimers(of chat: Chat) {
    func start(_ kind: DueTimer.Kind, _ at: Instant) {
      timers.insert(
        DueTimer(at: at, kind: kind, order: chat.requestSeq, subject: .chat(chat.id)))
    }
    switch chat.state {
    case .offered(let offer): start(.offer, offer.until)
    case .waiting:
      if let deadline = chat.deadline { start(.deadline, deadline) }
    case .active: start(.inactivity, chat.lastActivityAt + state.settings.inactivityTimeout)
    }
    if case .gone(let since) = chat.visitorPresence {
      start(.visitorGrace, since + state.settings.graceTime)
    }
  }

  mutating func startGrace(of agent: AgentID, since: Instant) {
    timers.insert(
      DueTimer(
        at: since + state.settings.graceTime, kind: .agentGrace,
        order: Int64(state.rosterIndex[agent] ?? 0), subject: .agent(agent)))
  }
}
