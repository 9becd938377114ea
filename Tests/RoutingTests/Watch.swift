import Desk
import Routing

/// A rule of ROUTING that was broken.
struct Violation: Error, CustomStringConvertible {
  enum Invariant: String, CaseIterable {
    /// Events are numbered without gaps and dated in order, never after now.
    case order
    /// A chat has at most one agent, and only what may follow follows.
    case life
    /// No offer and no taking raises a load above the capacity then in force, unless somebody said so.
    case capacity
    /// No offer goes to somebody who is not eligible.
    case eligible
    /// The choice and its reasons are those that a naive look gives.
    case choice
    /// A chat without `wait` stays in the pool its first offer came from.
    case pool
    /// What is due happens when it is due, in the order of kinds and requests.
    case due
    /// No waiting chat could be offered to anybody.
    case quiet
    /// First come, first served, but where somebody has moved a chat.
    case queueOrder
    /// Nobody in a ring whose agents are all eligible gets two turns more than another.
    case spread
    /// Every request ends once.
    case ending
    /// People's deeds do what was asked, and nothing is refused or done without reason.
    case deed
    /// Who is gone and who came is noticed, once.
    case presence
    /// The state is the fold of the events.
    case fold
    /// An engine opened anew, or one that follows, decides the same.
    case sameDecision
  }

  var invariant: Invariant
  var text: String
  var description: String { "\(invariant.rawValue): \(text)" }
}

/// A chat as the watch sees it.
struct WatchedChat {
  enum Place: Equatable {
    /// An offer has just ended, or none has been made: it is to be placed before anything else.
    case unplaced
    case queued
    case offered(AgentID, until: Instant, via: Via, turn: Int64)
    case active(AgentID)
  }

  let id: ChatID
  let seq: Int64
  let visitor: Visitor
  let route: Route
  let wait: Int?
  var place = Place.unplaced
  /// Whether it has a `wait`, or was sent back to the queue.
  var mayWait = false
  var deadline: Instant?
  /// Whom it was offered to in vain, and when the last offer to them ended.
  var ended: [AgentID: Instant] = [:]
  var offersMade = 0
  /// Where its first offer came from.
  var pool: Via?
  /// Whom its first offer went to.
  var firstAsked: AgentID?
  var lastActivity: Instant
  /// Since when it rings, while it does.
  var ringsSince: Instant?
  var mark = PresenceMark.unknown
  /// The offer to go on in it in its agent's place, while it is active.
  var handOver: HandOver?
  /// Whether somebody put the offer that rings, or rang last, there by hand.
  var isByHand = false
  /// At whom it rang until somebody stepped in a moment ago.
  var recalledFrom: AgentID?
  /// As of which event it stands in the queue.
  var asOf: Int64 = 0
  /// Whether somebody has moved it in the queue.
  var isMoved = false
  /// Since when its agent has it.
  var activeSince: Instant?
  /// Since when the visitor waits for an answer.
  var unansweredSince: Instant?
  /// Who speaks in it beside its agent.
  var voices: Set<AgentID> = []

  struct HandOver: Equatable {
    var agent: AgentID
    var until: Instant
    var via: Via
    var turn: Int64
  }

  /// At whom it rings.
  var ringingAt: AgentID? {
    if case .offered(let agent, _, _, _) = place { agent } else { handOver?.agent }
  }

  /// Whose load it counts to.
  var holders: [AgentID] { [agent, handOver?.agent].compactMap(\.self) }

  var agent: AgentID? {
    switch place {
    case .offered(let agent, _, _, _), .active(let agent): agent
    case .queued, .unplaced: nil
    }
  }
}

/// Watches the events of a desk and holds each against the rules, with tables of its own, counted
/// from the beginning each time.
struct Watch {
  var settings = Settings()
  var agents: [Agent] = []
  var teams: [Team] = []
  var rules: [Rule] = []
  var accounts: [String: Account] = [:]
  var toggles: [AgentID: Toggle] = [:]
  /// All offers through each ring, in order, but for those withdrawn, with their event's number.
  var turns: [Ring: [(seq: Int64, agent: AgentID)]] = [:]
  var missed: [AgentID: Int] = [:]
  /// When each agent last wrote, accepted, took or ended.
  var deeds: [AgentID: Instant] = [:]
  var marks: [AgentID: PresenceMark] = [:]
  var present: Set<Int> = []
  var chats: [ChatID: WatchedChat] = [:]
  /// The open chats in the order of the queue, also those that are not in it now.
  var line: [ChatID] = []
  var requests = 0
  var endings = 0
  var streaks: [Ring: [AgentID: Int]] = [:]
  let watchesPresence: Bool

  /// Up to where everything has been seen to be in order.
  var time: Instant
  var seq: Int64 = 0
  /// What somebody asked for, while its events come in.
  var asked: Action?
  /// The agent whose chats are just going back to the queue.
  var requeueing: AgentID?
  /// Agents of whom the desk is to notice that they came or went.
  var awaited: [AgentID: Bool] = [:]

  private let availability: NaiveAvailability
  private let memory = Memory()

  /// What was worked out for this instant and these events.
  private final class Memory {
    var at: Instant?
    var available: [AgentID: Bool] = [:]
    var loads: [AgentID: Int]?
  }

  init(at time: Instant, watchesPresence: Bool, zones: NaiveZones) {
    self.time = time
    self.watchesPresence = watchesPresence
    availability = NaiveAvailability(zones: zones)
  }

  var presenceMatters: Bool { watchesPresence && settings.presence }

  var rulesInOrder: [Rule] {
    rules.enumerated()
      .sorted { ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset) }
      .map(\.element)
  }

  var queue: [WatchedChat] {
    line.compactMap { chats[$0] }.filter { $0.place == .queued }
  }

  func capacity(of agent: Agent) -> Int { agent.capacity ?? settings.capacity }

  func load(of agent: AgentID) -> Int {
    if memory.loads == nil {
      var loads: [AgentID: Int] = [:]
      for agent in chats.values.flatMap(\.holders) { loads[agent, default: 0] += 1 }
      memory.loads = loads
    }
    return memory.loads?[agent] ?? 0
  }

  /// How many chats ring at an agent.
  func rings(at id: AgentID) -> Int {
    chats.values.count { $0.ringingAt == id }
  }

  /// Who takes turns by a rule.
  func members(of rule: Rule) -> [AgentID] {
    switch rule.members {
    case .agents(let agents): agents
    case .team(let id): teams.first { $0.id == id }?.agents ?? []
    }
  }

  func isAvailable(_ agent: Agent, at instant: Instant) -> Bool {
    if memory.at != instant {
      memory.at = instant
      memory.available = [:]
    }
    if let known = memory.available[agent.id] { return known }
    let answer = availability.isAvailable(agent, toggles[agent.id], at: instant)
    memory.available[agent.id] = answer
    return answer
  }

  /// A toggle as it goes on after the agent's schedule was changed at an instant: if it still held
  /// under the schedule before, as if it had been pressed then; nil if it had ended.
  func carried(_ toggle: Toggle, over before: Agent, at instant: Instant) -> Toggle? {
    if let end = availability.end(of: toggle, before), end <= instant { return nil }
    return Toggle(available: toggle.available, at: instant, cause: toggle.cause)
  }

  /// The instants at which somebody's availability may change, or somebody becomes askable again
  /// for a waiting chat.
  func edges(after begin: Instant, to end: Instant) -> [Instant] {
    var found: Set<Instant> = []
    for agent in agents {
      found.formUnion(availability.edges(agent, toggles[agent.id], after: begin, to: end))
    }
    for chat in chats.values where chat.place == .queued {
      for ended in chat.ended.values {
        let again = ended + settings.offerAgainAfter
        if begin < again && again <= end { found.insert(again) }
      }
    }
    return found.sorted()
  }

  /// Takes in that something changed on which loads or availability depend.
  func forget() {
    memory.at = nil
    memory.loads = nil
  }

  func forgetLoads() { memory.loads = nil }
}
