public import Desk
import HeapModule

/// ROUTING.md as a value: it is told events and instants, and answers with the events that follow
/// from them, each decision with its reasons. No clock, no I/O, no randomness.
///
/// It holds the desk's state and what routing derives from it: who is ready, the rings, the queue,
/// the timers. All of it changes in `apply` alone, whether an event was decided here or read from
/// the journal. Cost of a decision: a few microseconds, also with 10,000 agents.
public struct RoutingEngine: Sendable {
  public internal(set) var state: DeskState
  /// Desk time: everything due up to here has happened.
  public internal(set) var clock: Instant

  /// Whether presence is looked at; a replay does not, nor a desk whose settings say so.
  let watchesPresence: Bool
  /// The agents present, by number.
  public internal(set) var presentAgents: Set<Int> = []

  // What is derived of the roster, rebuilt when the set-up changes.
  var availability: AvailabilityBook
  var readiness: [Readiness] = []
  /// Each agent's active chats and outstanding offers.
  var loads: [Int] = []
  /// Each agent's outstanding offers.
  var ringing: [Int] = []
  var rings: [RingTable] = []
  var ringIndex: [Ring: Int] = [:]
  /// The rings each agent of the roster is in, with the place there.
  var memberships: [[(ring: Int, position: Int)]] = []
  /// Each agent's place in the roster, by number.
  var placeOfNumber: [Int: Int] = [:]
  var rules = RuleBook([])
  var blockedDomains: Set<String> = []
  var setUpChanged = false

  // What is derived of the open chats.
  var timers = Heap<DueTimer>()
  /// How many there were when those of closed chats were last let go of.
  var timersKept = 0
  /// When chats that can wait may be offered to the same agents again.
  var asks = Heap<AskAgain>()
  /// The waiting chats in order.
  var queue: [(rank: QueueRank, chat: ChatID)] = []
  /// The open chats that each agent has or that ring at them.
  var chatsOf: [AgentID: Set<ChatID>] = [:]
  /// The open chats whose visitors are watched, by the number of their request.
  var watchedChats: [Int64: ChatID] = [:]
  /// Of whom a mark was made, or who was given a chat, since marks were last compared with who is
  /// there; nil: all.
  var unsettledAgents: Set<AgentID>?
  var unsettledVisitors: Set<Int64>?
  /// The first place in the queue that changed since it was last asked for; nil: none did.
  var queueChangedFrom: QueueRank?
  /// How often something came into the queue or left it.
  public internal(set) var timesQueueMoved = 0
  /// Is another number whenever something has happened to a dialogue.
  public internal(set) var timesDialoguesChanged = 0
  /// Whether somebody became ready, or something else changed, since the queue was last gone
  /// through: otherwise nobody in it can be offered to anybody.
  var queueMayMove = false
  /// Whether whoever wrote the last commit went through the queue at the clock: then what is
  /// derived anew is no reason to do so again, all the less with an older look at who is present.
  var queueWasServed = true

  /// What has been decided and not yet handed out.
  var decided: [StampedEvent] = []

  /// An engine over a desk as its journal left it.
  ///
  /// - Parameters:
  ///   - clock: desk time, at least the instant of the last event.
  ///   - watchesPresence: false to offer chats to agents who are not present (replay).
  /// - Complexity: O(agents + open chats), and one table a time zone.
  public init(_ state: DeskState, at clock: Instant, watchesPresence: Bool) {
    self.state = state
    self.clock = max(clock, state.at)
    self.watchesPresence = watchesPresence
    availability = AvailabilityBook(agents: [], toggles: [:], at: clock)
    rebuildRoster()
    rebuildChats()
  }

  /// Whether offers go only to agents who are present.
  var presenceMatters: Bool { watchesPresence && state.settings.presence }

  /// Brings the derived tables up to the state and the clock, without deciding anything.
  mutating func prepare() {
    if setUpChanged {
      rebuildRoster()
      rebuildChats()
    } else if availability.clock < clock {
      refresh(availability.advance(to: clock))
    }
    if queueWasServed {
      queueWasServed = false
      queueMayMove = false
    }
  }

  private mutating func rebuildRoster() {
    let count = state.agents.count
    availability = AvailabilityBook(agents: state.agents, toggles: state.toggles, at: clock)
    loads = Array(repeating: 0, count: count)
    ringing = Array(repeating: 0, count: count)
    for chat in state.chats.values { tally(chat.state) }
    readiness = Array(repeating: .ready, count: count)
    for i in 0..<count { readiness[i] = currentReadiness(i) }
    memberships = Array(repeating: [], count: count)
    placeOfNumber = Dictionary(
      state.agents.enumerated().map { ($0.element.number, $0.offset) }, uniquingKeysWith: { $1 })
    unsettledAgents = nil
    rings = []
    ringIndex = [:]
    addRing(.roundRobin, Array(0..<count))
    for team in state.teams {
      addRing(.team(team.id), team.agents.compactMap { state.rosterIndex[$0] })
    }
    for rule in state.rules {
      addRing(.rule(rule.id), state.agents(of: rule).compactMap { state.rosterIndex[$0] })
    }
    rules = RuleBook(state.rules)
    blockedDomains = Set(state.settings.blockedDomains)
    setUpChanged = false
    queueMayMove = true
  }

  private mutating func addRing(_ ring: Ring, _ members: [Int]) {
    let index = rings.count
    for (position, member) in members.enumerated() {
      memberships[member].append((index, position))
    }
    ringIndex[ring] = index
    rings.append(RingTable(members: members, readiness: readiness))
    takeLast(of: ring)
  }

  /// Brings a ring's table up to who was last offered a chat through it.
  mutating func takeLast(of ring: Ring) {
    guard let index = ringIndex[ring] else { return }
    rings[index].setLast(state.rings[ring].flatMap { state.rosterIndex[$0.agent] })
  }

  private mutating func rebuildChats() {
    timers = Heap()
    timersKept = 0
    asks = Heap()
    chatsOf = [:]
    watchedChats = [:]
    unsettledVisitors = nil
    for chat in state.chats.values {
      moveWatch(chat.id, nil, Standing(chat))
      chat.state.forEachAgent { chatsOf[$0, default: []].insert(chat.id) }
      startTimers(of: chat, after: nil)
      for ended in chat.endedOffers { startAsking(chat, after: ended) }
    }
    rebuildQueue()
    for (id, mark) in state.presence {
      if case .gone(let since) = mark { startGrace(of: id, since: since) }
    }
    queueMayMove = true
  }

  /// Lines the waiting chats up anew. O(open chats).
  mutating func rebuildQueue() {
    queue = state.chats.values.filter { $0.state == .waiting }.map { ($0.queueRank, $0.id) }
      .sorted { $0.0 < $1.0 }
    queueChangedFrom = .first
    timesQueueMoved += 1
  }

  /// The one eligibility function: what routing uses and what every screen shows.
  func currentReadiness(_ i: Int) -> Readiness {
    let agent = state.agents[i]
    if !agent.permissions.contains(.liveChat) { return .noPermission }
    if !availability.isAvailable(i) { return .unavailable }
    if loads[i] >= state.capacity(of: agent) { return .atCapacity }
    if presenceMatters && !presentAgents.contains(agent.number) { return .notPresent }
    if ringing[i] >= state.settings.ringsAtOnce { return .ringing }
    return .ready
  }

  /// Works the readiness of some agents out anew.
  mutating func refresh(_ agents: [Int]) {
    for i in agents { refresh(i) }
  }

  mutating func refresh(_ i: Int) {
    let (old, new) = (readiness[i], currentReadiness(i))
    if old == new { return }
    readiness[i] = new
    for (ring, position) in memberships[i] {
      rings[ring].change(position: position, from: old, to: new)
    }
    if new == .ready { queueMayMove = true }
  }
}
