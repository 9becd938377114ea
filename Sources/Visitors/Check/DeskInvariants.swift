public import Desk
import Routing
public import Words

/// Checks that what happened at a desk could happen: the invariants of routing, found out from the
/// events alone, with the availability of agents as the only thing asked of the engine.
///
/// Hand it every event in order, from the first one or from a state on. It never stops: what it
/// finds is kept, the first `most` of it.
public struct DeskInvariants: Sendable {
  /// Something that must not happen.
  public struct Violation: Hashable, Sendable {
    public enum Law: String, CaseIterable, Sendable {
      /// Events are numbered without gaps.
      case sequence
      /// Desk time never runs backwards but where somebody sets it.
      case time
      /// A chat has at most one agent, and only its agent acts in it.
      case oneAgent
      /// No offer and no taking raises an agent's load above the capacity then in force, but where
      /// somebody who may step in has said so.
      case capacity
      /// No offer goes to an agent who is not eligible, or not present.
      case eligibility
      /// A ring takes the first eligible agent after the one it took last.
      case ring
      /// A chat that may not wait stays in the pool of its first offer.
      case pool
      /// An offer ends, and a chat's wait is over, when it was said.
      case deadline
      /// The queue is first come, first served, and nobody in it is forgotten.
      case queue
      /// A chat ends once, as ended, fellBack or abandoned.
      case outcome
      /// A visitor has one open chat.
      case oneChat
    }

    public var law: Law
    /// The event's number.
    public var seq: Int64
    /// What happened, to what.
    public var rule: BrokenRule
  }

  /// The most violations kept.
  public static let most = 100

  public private(set) var violations: [Violation] = []
  /// How many there were, also those not kept.
  public private(set) var count = 0

  /// The numbers of the agents who are known to be present, all of them; nil: unknown, so that only
  /// what the journal says of presence is looked at, and the queue and the rings are not.
  public var present: Set<Int>?

  /// Who is available; it follows the events and decides nothing.
  private var engine: RoutingEngine
  private var loads: [AgentID: Int] = [:]
  private var ringing: [AgentID: Int] = [:]
  private var closed: Set<ChatID> = []
  private var last: (seq: Int64, at: Instant)

  private var state: DeskState { engine.state }

  /// - Parameter state: the desk before the first event to be checked.
  public init(_ state: DeskState = DeskState()) {
    engine = RoutingEngine(state, at: state.at, watchesPresence: false)
    closed = Set(state.recentlyClosed.map(\.id))
    last = (state.seq, state.at)
    for chat in state.chats.values { count(chat, by: 1) }
  }

  /// Checks one commit, and after it that nobody in the queue was forgotten.
  public mutating func check(_ commit: Commit) {
    for stamped in commit.events { check(stamped) }
    pass(to: commit.at)
    checkQueue()
  }

  /// Checks one event and folds it in.
  public mutating func check(_ stamped: StampedEvent) {
    if stamped.seq != last.seq + 1 {
      complain(.sequence, stamped, .follows(stamped.seq, last: last.seq))
    }
    let setsClock = stamped.event.kind == .clockSet
    if stamped.at < last.at, !setsClock {
      complain(.time, stamped, .runsBack(to: stamped.at, from: last.at))
    }
    last = (stamped.seq, setsClock ? stamped.at : max(last.at, stamped.at))
    pass(to: last.at)
    if let id = stamped.event.chat { check(stamped, of: id) }
    if let chat = stamped.event.chat.flatMap({ state.chats[$0] }) { count(chat, by: -1) }
    engine.follow(Commit(at: last.at, by: .desk, events: [stamped]))
    if let chat = stamped.event.chat.flatMap({ state.chats[$0] }) { count(chat, by: 1) }
    if stamped.event.closesChat, let id = stamped.event.chat {
      closed.insert(id)
      engine.forgetClosed(upTo: stamped.seq)
    }
  }

  private mutating func count(_ chat: Chat, by one: Int) {
    for agent in chat.state.agents { loads[agent, default: 0] += one }
    if let agent = chat.ringingAt { ringing[agent, default: 0] += one }
  }

  private mutating func pass(to instant: Instant) {
    engine.follow(Commit(at: instant, by: .desk, events: []))
  }

  // MARK: One event of a chat

  private mutating func check(_ stamped: StampedEvent, of id: ChatID) {
    if case .requested(let request) = stamped.event { return check(stamped, request) }
    guard let chat = state.chats[id] else {
      complain(.outcome, stamped, closed.contains(id) ? .closedBefore(id) : .neverAsked(id))
      return
    }
    switch stamped.event {
    case .offered(let offered): checkOffer(of: chat, offered, stamped)
    case .handOverOffered(let event): checkHandOver(of: chat, event, stamped)
    case .accepted(let accepted): checkAcceptance(of: chat, by: accepted.agent, stamped)
    case .declined(let event): checkEnd(ofOfferTo: event.agent, chat, stamped)
    case .offerWithdrawn(let event):
      checkEnd(ofOfferTo: event.agent, chat, stamped)
      guard event.cause == .waitTimedOut else { break }
      expect(
        !chat.mayWait && chat.deadline.map { stamped.at >= $0 } ?? false, .deadline, stamped
      ) { .cutShort(id) }
    case .offerExpired(let event): checkExpiry(of: chat, at: event.agent, stamped)
    case .taken(let taken):
      let mayIntervene = state.agent(taken.agent)?.permissions.contains(.intervene) ?? false
      expect(
        chat.state == .waiting || mayIntervene && chat.holder != taken.agent, .oneAgent, stamped
      ) { .takes(taken.agent, id, state: chat.stateName) }
      checkCapacity(of: taken.agent, id, stamped, mayExceed: taken.isOverCapacity)
      if taken.isOverCapacity { checkMayIntervene(taken.agent, id, stamped) }
    case .requeued(let requeued): checkRequeue(of: chat, requeued, stamped)
    case .moved(let moved):
      expect(chat.state == .waiting, .queue, stamped) { .movedWithoutWaiting(id) }
      checkMayIntervene(moved.by, id, stamped)
    case .message(let message):
      guard case .agent(let agent) = message.from else { return }
      expect(
        chat.holder == agent || chat.holder != nil && chat.voices.contains(agent), .oneAgent,
        stamped
      ) {
        .writes(agent, id)
      }
    case .waiting:
      expect(chat.state == .waiting, .oneAgent, stamped) {
        .queued(id, state: chat.stateName)
      }
    case .fellBack(let fellBack): checkFallback(of: chat, fellBack.reason, stamped)
    case .ended(let ended): checkEnd(of: chat, ended.by, stamped)
    case .abandoned:
      expect(chat.activeAgent == nil, .outcome, stamped) {
        .abandonedInTalk(id)
      }
    case .requested, .clockSet, .broadcast, .setUp, .dialogue, .site, .missed, .block,
      .availabilitySet,
      .agentGone, .agentCame, .note, .voice, .marked, .visitorGone, .visitorCame:
      break
    }
  }

  private mutating func checkOffer(of chat: Chat, _ offered: Offered, _ stamped: StampedEvent) {
    let id = chat.id
    expect(chat.state == .waiting, .oneAgent, stamped) {
      .offered(id, state: chat.stateName)
    }
    expect(offered.until > stamped.at, .deadline, stamped) {
      .endsBeforeItBegins(id)
    }
    if let deadline = chat.deadline {
      expect(stamped.at < deadline, .deadline, stamped) {
        .offeredTooLate(id)
      }
    }
    if let by = offered.by {
      // Whom a person chooses may have been asked before, out of turn and out of the pool.
      checkMayIntervene(by, id, stamped)
      return checkReadiness(
        of: offered.agent, for: chat, stamped, mayExceed: offered.isOverCapacity)
    }
    expect(!offered.isOverCapacity, .capacity, stamped) { .exceedsAlone(offered.agent, id) }
    expect(chat.mayWait || (chat.pool ?? offered.via) == offered.via, .pool, stamped) {
      .offeredOutOfPool(id, offered.via)
    }
    checkEligibility(of: offered.agent, for: chat, stamped)
    checkTurn(of: offered.agent, for: chat, offered.via, stamped)
  }

  private mutating func checkAcceptance(
    of chat: Chat, by agent: AgentID, _ stamped: StampedEvent
  ) {
    expect(chat.offer?.agent == agent, .oneAgent, stamped) {
      .accepts(agent, chat.id)
    }
    expect(chat.offer.map { stamped.at < $0.until } ?? true, .deadline, stamped) {
      .acceptedTooLate(chat.id)
    }
  }

  private mutating func checkExpiry(of chat: Chat, at agent: AgentID, _ stamped: StampedEvent) {
    expect(chat.offer?.agent == agent, .oneAgent, stamped) {
      .noOfferExpires(chat.id, agent)
    }
    expect(chat.offer.map { stamped.at >= $0.until } ?? true, .deadline, stamped) {
      .expiresEarly(chat.id)
    }
  }

  private mutating func checkHandOver(
    of chat: Chat, _ event: HandOverOffered, _ stamped: StampedEvent
  ) {
    let mayIntervene = state.agent(event.by)?.permissions.contains(.intervene) ?? false
    expect(chat.holder == event.by || chat.holder != nil && mayIntervene, .oneAgent, stamped) {
      .handsOver(event.by, chat.id)
    }
    expect(chat.ringingAt == nil && chat.holder != event.agent, .oneAgent, stamped) {
      .handedOverTo(event.agent, chat.id)
    }
    expect(event.until > stamped.at, .deadline, stamped) {
      .endsBeforeItBegins(chat.id)
    }
    checkReadiness(of: event.agent, for: chat, stamped, mayExceed: event.isOverCapacity)
    if event.isOverCapacity { checkMayIntervene(event.by, chat.id, stamped) }
  }

  /// A chat goes back from who has it, or, where somebody steps in, from whom it rang at a moment ago.
  private mutating func checkRequeue(
    of chat: Chat, _ event: Requeued, _ stamped: StampedEvent
  ) {
    guard event.cause == .supervisor else {
      return expect(chat.holder == event.agent, .oneAgent, stamped) {
        .takenFrom(event.agent, chat.id)
      }
    }
    expect(chat.holder == event.agent || chat.state == .waiting, .oneAgent, stamped) {
      .takenFrom(event.agent, chat.id)
    }
    if let by = event.by { checkMayIntervene(by, chat.id, stamped) }
  }

  private mutating func checkMayIntervene(
    _ agent: AgentID, _ chat: ChatID, _ stamped: StampedEvent
  ) {
    expect(
      state.agent(agent)?.permissions.contains(.intervene) ?? false, .oneAgent, stamped
    ) { .stepsIn(agent, chat) }
  }

  private mutating func checkEnd(
    ofOfferTo agent: AgentID, _ chat: Chat, _ stamped: StampedEvent
  ) {
    expect(chat.offer?.agent == agent, .oneAgent, stamped) {
      .noOfferEnds(chat.id, agent)
    }
  }

  private mutating func check(_ stamped: StampedEvent, _ request: Requested) {
    expect(state.chats[request.chat] == nil && !closed.contains(request.chat), .outcome, stamped) {
      .askedTwice(request.chat)
    }
    guard let visitor = request.visitor.id, let open = state.chatOfVisitor[visitor] else { return }
    complain(.oneChat, stamped, .secondChat(visitor, open: open))
  }

  private mutating func checkFallback(
    of chat: Chat, _ reason: FallbackReason, _ stamped: StampedEvent
  ) {
    expect(chat.state == .waiting, .outcome, stamped) {
      .fallsBack(chat.id, state: chat.stateName)
    }
    switch reason {
    case .waitTimedOut:
      expect(chat.deadline.map { stamped.at >= $0 } ?? false, .deadline, stamped) {
        .fallsBackEarly(chat.id)
      }
    case .offersExhausted:
      expect(!chat.mayWait, .outcome, stamped) { .fallsBackThoughItMayWait(chat.id) }
      guard present != nil, chat.offersMade < state.settings.offers[chat.route.kind] else { return }
      var left: AgentID?
      for id in pool(of: chat) where left == nil && isEligible(id, for: chat) { left = id }
      expect(left == nil, .pool, stamped) {
        .fallsBackThoughFree(chat.id, left)
      }
    case .noAgentAvailable:
      expect(!chat.mayWait, .outcome, stamped) { .fallsBackThoughItMayWait(chat.id) }
    case .noRuleMatched, .visitorBlocked: break
    case .blocked:
      expect(
        state.settings.blockedDomains.contains(chat.visitor.emailDomain), .outcome, stamped
      ) { .blocked(chat.id) }
    }
  }

  private mutating func checkEnd(of chat: Chat, _ ender: Ender, _ stamped: StampedEvent) {
    switch ender {
    case .agent(let agent):
      let mayIntervene = state.agent(agent)?.permissions.contains(.intervene) ?? false
      expect(chat.activeAgent == agent || mayIntervene, .oneAgent, stamped) {
        .ends(agent, chat.id)
      }
    case .supervisor(let agent):
      let mayIntervene = state.agent(agent)?.permissions.contains(.intervene) ?? false
      expect(chat.activeAgent != agent && mayIntervene, .oneAgent, stamped) {
        .endsForbidden(agent, chat.id)
      }
    case .visitor, .visitorGone:
      expect(chat.activeAgent != nil, .outcome, stamped) {
        .visitorEnds(chat.id)
      }
    case .inactivity:
      let due = chat.lastActivityAt + state.settings.inactivityTimeout
      expect(chat.activeAgent != nil && stamped.at >= due, .deadline, stamped) {
        .inactiveEarly(chat.id)
      }
    }
  }

  // MARK: Agents

  /// - Parameter mayExceed: whether somebody has said that it may be more.
  private mutating func checkCapacity(
    of id: AgentID, _ chat: ChatID, _ stamped: StampedEvent, mayExceed: Bool = false
  ) {
    guard let agent = state.agent(id) else {
      return complain(.eligibility, stamped, .goesTo(id, chat, .notOnRoster))
    }
    let (load, capacity) = (loads[id, default: 0], state.capacity(of: agent))
    // What is said and not needed would hide what is not said and needed.
    expect(load < capacity ? !mayExceed : mayExceed, .capacity, stamped) {
      .goesTo(id, chat, .full(load, of: capacity))
    }
    expect(agent.permissions.contains(.liveChat), .eligibility, stamped) {
      .goesTo(id, chat, .mayNot)
    }
  }

  private mutating func checkEligibility(
    of id: AgentID, for chat: Chat, _ stamped: StampedEvent
  ) {
    checkReadiness(of: id, for: chat, stamped)
    expect(!wasOffered(chat, to: id, at: stamped.at), .eligibility, stamped) {
      .offeredTo(id, chat.id, .again)
    }
    let rings = ringing[id, default: 0]
    expect(hasEar(id, for: chat), .eligibility, stamped) {
      .offeredTo(id, chat.id, .rungAlready(rings))
    }
  }

  /// What is asked of an agent for any offer.
  private mutating func checkReadiness(
    of id: AgentID, for chat: Chat, _ stamped: StampedEvent, mayExceed: Bool = false
  ) {
    checkCapacity(of: id, chat.id, stamped, mayExceed: mayExceed)
    guard let agent = state.agent(id) else { return }
    expect(isAvailable(id), .eligibility, stamped) {
      .offeredTo(id, chat.id, .unavailable)
    }
    guard state.settings.presence else { return }
    if let present {
      expect(present.contains(agent.number), .eligibility, stamped) {
        .offeredTo(id, chat.id, .absent)
      }
    } else if case .gone = state.presence[id], loads[id, default: 0] > 0 {
      complain(.eligibility, stamped, .offeredTo(id, chat.id, .gone))
    }
  }

  /// Whether the chat was offered to the agent before, so that they are not asked for it now.
  private func wasOffered(_ chat: Chat, to id: AgentID, at instant: Instant) -> Bool {
    guard let ended = chat.endedOffers.last(where: { $0.agent == id }) else { return false }
    return !chat.mayWait || instant < ended.at + state.settings.offerAgainAfter
  }

  /// Whether fewer chats ring at the agent than may, for one that can wait.
  private func hasEar(_ id: AgentID, for chat: Chat) -> Bool {
    !chat.mayWait || ringing[id, default: 0] < state.settings.ringsAtOnce
  }

  private mutating func isAvailable(_ id: AgentID) -> Bool {
    engine.agentStatus(of: id)?.availability.isAvailable ?? false
  }

  private mutating func isEligible(_ id: AgentID, for chat: Chat) -> Bool {
    guard let agent = state.agent(id), agent.permissions.contains(.liveChat),
      loads[id, default: 0] < state.capacity(of: agent), hasEar(id, for: chat),
      !wasOffered(chat, to: id, at: last.at),
      !state.settings.presence || present?.contains(agent.number) == true
    else { return false }
    return isAvailable(id)
  }

  // MARK: Rings and the queue

  /// That nobody eligible was passed over in the ring.
  private mutating func checkTurn(
    of id: AgentID, for chat: Chat, _ via: Via, _ stamped: StampedEvent
  ) {
    guard present != nil, let ring = Ring(via) else { return }
    let members = members(of: ring)
    guard let place = members.firstIndex(of: id) else {
      return complain(.ring, stamped, .notInRing(id, via))
    }
    let start = state.rings[ring].flatMap { members.firstIndex(of: $0.agent) } ?? members.count - 1
    var i = (start + 1) % members.count
    while i != place {
      if isEligible(members[i], for: chat) {
        complain(.ring, stamped, .passesOver(members[i], for: id, via))
        return
      }
      i = (i + 1) % members.count
    }
  }

  private func members(of ring: Ring) -> [AgentID] {
    switch ring {
    case .roundRobin: state.agents.map(\.id)
    case .team(let team): state.teams.first { $0.id == team }?.agents ?? []
    case .rule(let rule): state.rules.first { $0.id == rule }.map(state.agents(of:)) ?? []
    }
  }

  /// Whom a chat that may not wait may be offered to after its first offer.
  private func pool(of chat: Chat) -> [AgentID] {
    guard let pool = chat.pool else { return [] }
    return Ring(pool).map(members) ?? []
  }

  /// Whom a chat in the queue could go to, were they free.
  private mutating func candidates(for chat: Chat) -> [AgentID] {
    let domain = chat.visitor.emailDomain
    if state.settings.blockedDomains.contains(domain) { return [] }
    let owner = [state.accounts[domain]?.agent].compactMap { $0 }
    let everybody = state.agents.map(\.id)
    let fallback = state.settings.roundRobinFallback ? everybody : []
    switch chat.route {
    case .agent(let id): return owner + [id]
    case .roundRobin: return everybody
    case .team(let team): return owner + members(of: .team(team)) + fallback
    case .customRules:
      let decision = engine.decisionNow(for: chat)
      if decision.outcome == .noRuleMatched { return owner }
      return owner + decision.steps.compactMap { Ring($0.via) }.flatMap(members) + fallback
    }
  }

  /// That nobody who waits could be offered to anybody.
  private mutating func checkQueue() {
    guard present != nil else { return }
    for chat in state.chats.values where chat.state == .waiting {
      guard let deadline = chat.deadline, last.at < deadline else { continue }
      for id in candidates(for: chat) where isEligible(id, for: chat) {
        complain(
          .queue, StampedEvent(seq: last.seq, at: last.at, event: .agentCame(AgentCame(id))),
          .waitsThoughFree(chat.id, id))
        break
      }
    }
  }

  // MARK: Complaining

  private mutating func expect(
    _ holds: Bool, _ law: Violation.Law, _ stamped: StampedEvent, _ rule: () -> BrokenRule
  ) {
    if !holds { complain(law, stamped, rule()) }
  }

  private mutating func complain(
    _ law: Violation.Law, _ stamped: StampedEvent, _ rule: BrokenRule
  ) {
    count += 1
    guard violations.count < DeskInvariants.most else { return }
    violations.append(Violation(law: law, seq: stamped.seq, rule: rule))
  }
}

extension Chat {
  fileprivate var offer: Offer? { state.ringing }
  fileprivate var activeAgent: AgentID? { holder }
}
