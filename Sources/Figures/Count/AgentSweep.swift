import Desk
import Routing

/// Goes through what agents were and had, in order, and counts their time between two changes.
struct AgentSweep {
  private let query: FigureQuery
  private var clock: LocalClock
  private var state = DeskState()
  private var hours: RosterHours?
  /// When a schedule or a toggle next says something else.
  private var nextChange = Int64.max
  private var gone: Set<AgentID> = []
  /// By place.
  private var agents: [Standing] = []
  private var places: [String: Int] = [:]
  private(set) var total = AgentTime()
  private(set) var byTime: [Int: AgentTime] = [:]
  /// Whose ring it is, as long as nobody joins it.
  private var members: [Ring: Set<AgentID>] = [:]

  /// How an agent stands, and since when.
  private struct Standing {
    let id: AgentID
    /// The place on the roster; nil: not there.
    var place: Int?
    var isAvailable = false
    var chats: Int64 = 0
    var ringing: Int64 = 0
    var since: Int64
    var time = AgentTime()
    /// For so long they could have had another chat.
    var couldHaveMore: Int64 = 0
  }

  init(_ query: FigureQuery) {
    self.query = query
    clock = LocalClock(query.offset)
  }

  var byAgent: [(name: String, time: AgentTime)] {
    agents.filter { $0.time != AgentTime() }.map { ($0.id.text, $0.time) }
  }

  mutating func take(_ chunk: FactsChunk) {
    let map = chunk.names.map { places[$0] }
    var place = map
    start(chunk, &place)
    let (times, names) = (chunk.loads[.at], chunk.loads[.agent])
    let steps = chunk.loads[.step]
    var done = 0
    func run(_ sweep: inout AgentSweep, to end: Int) {
      while done < end {
        let name = Int(names[done])
        let agent = place[name] ?? sweep.place(of: chunk.names[name], at: times[done])
        place[name] = agent
        sweep.step(agent, LoadStep(rawValue: steps[done]), at: times[done])
        done += 1
      }
    }
    for setUp in chunk.setUp {
      run(&self, to: min(setUp.loadsBefore, times.count))
      take(setUp.event)
    }
    run(&self, to: times.count)
  }

  mutating func finish() {
    advance(to: query.now.milliseconds)
    for index in agents.indices { settle(index, at: query.now.milliseconds) }
  }

  // MARK: Steps

  /// What everybody has at the beginning of a chunk, which is what the one before left.
  private mutating func start(_ chunk: FactsChunk, _ place: inout [Int?]) {
    let (names, chats, ringing) = (
      chunk.starts[.agent], chunk.starts[.chats], chunk.starts[.ringing]
    )
    for index in names.indices {
      let name = Int(names[index])
      let agent = place[name] ?? self.place(of: chunk.names[name], at: .max)
      place[name] = agent
      (agents[agent].chats, agents[agent].ringing) = (chats[index], ringing[index])
    }
  }

  private mutating func place(of name: String, at: Int64) -> Int {
    if let place = places[name] { return place }
    agents.append(Standing(id: AgentID(name), since: at))
    places[name] = agents.count - 1
    return agents.count - 1
  }

  private mutating func step(_ agent: Int, _ step: LoadStep?, at: Int64) {
    advance(to: at)
    settle(agent, at: at)
    switch step {
    case .chatBegins: agents[agent].chats += 1
    case .chatEnds: agents[agent].chats -= 1
    case .ringBegins: agents[agent].ringing += 1
    case .ringEnds: agents[agent].ringing -= 1
    case nil: break
    }
  }

  /// Lets schedules and toggles do what they do until then.
  private mutating func advance(to at: Int64) {
    guard at >= nextChange else { return }
    while let next = hours?.nextChange, next.milliseconds <= at {
      for place in hours?.advance(to: next) ?? [] {
        let index = self.place(of: state.agents[place].id.text, at: next.milliseconds)
        settle(index, at: next.milliseconds)
        look(index)
      }
    }
    lookAhead()
  }

  private mutating func lookAhead() { nextChange = hours?.nextChange?.milliseconds ?? .max }

  private mutating func take(_ stamped: StampedEvent) {
    let at = stamped.at.milliseconds
    advance(to: at)
    switch stamped.event {
    case .availabilitySet(let event):
      state.apply(stamped)
      let index = place(of: event.agent.text, at: at)
      settle(index, at: at)
      if let place = agents[index].place, let toggle = state.toggles[event.agent] {
        _ = hours?.advance(to: stamped.at)
        hours?.set(place, toggle)
        lookAhead()
      }
      look(index)
    case .agentGone(let event): see(event.agent, isGone: true, at)
    case .agentCame(let event): see(event.agent, isGone: false, at)
    case .setUp, .clockSet:
      // A clock that was set back makes no time; what comes is counted from where it stands.
      for index in agents.indices {
        settle(index, at: at)
        agents[index].since = at
      }
      state.apply(stamped)
      rebuild(at: at)
    case .dialogue, .site, .missed, .block, .requested, .offered, .handOverOffered, .waiting,
      .accepted, .declined, .offerExpired, .offerWithdrawn, .taken, .fellBack, .ended, .abandoned,
      .requeued, .moved, .broadcast, .message, .note, .voice, .marked, .visitorGone, .visitorCame:
      break
    }
  }

  private mutating func see(_ agent: AgentID, isGone: Bool, _ at: Int64) {
    let index = place(of: agent.text, at: at)
    settle(index, at: at)
    if isGone { gone.insert(agent) } else { gone.remove(agent) }
    look(index)
  }

  private mutating func rebuild(at: Int64) {
    hours = RosterHours(state, at: Instant(milliseconds: at))
    lookAhead()
    for index in agents.indices { agents[index].place = nil }
    for (place, agent) in state.agents.enumerated() {
      agents[self.place(of: agent.id.text, at: at)].place = place
    }
    for index in agents.indices { look(index) }
    lookAtRings(at)
  }

  /// Works out anew whether an agent is available.
  private mutating func look(_ index: Int) {
    guard let place = agents[index].place, let hours else {
      agents[index].isAvailable = false
      return
    }
    let agent = state.agents[place]
    agents[index].isAvailable =
      agent.permissions.contains(.liveChat) && hours.isAvailable(place) && !gone.contains(agent.id)
  }

  // MARK: Time

  /// Counts what an agent has been since the last change, as far as it is asked about.
  private mutating func settle(_ index: Int, at: Int64) {
    let since = agents[index].since
    guard at > since else { return }
    agents[index].since = at
    let from = max(since, query.from.milliseconds)
    let to = min(at, query.to.milliseconds)
    guard to > from else { return }
    let (isAvailable, chats) = (agents[index].isAvailable, agents[index].chats)
    if let place = agents[index].place, isAvailable {
      let capacity = state.agents[place].capacity ?? state.settings.capacity
      if chats + agents[index].ringing < Int64(capacity) {
        agents[index].couldHaveMore += to - from
      }
    }
    guard isAvailable || chats > 0 else { return }
    total.add(to - from, isAvailable: isAvailable, chats: chats)
    agents[index].time.add(to - from, isAvailable: isAvailable, chats: chats)
    guard let grouping = query.grouping, grouping.isOfTime else { return }
    var start = from
    while start < to {
      let quarter = start.dividedDown(by: LocalClock.quarterHour)
      let end = min(to, (quarter + 1) * LocalClock.quarterHour)
      byTime[clock.group(start, by: grouping), default: AgentTime()]
        .add(end - start, isAvailable: isAvailable, chats: chats)
      start = end
    }
  }

  // MARK: Rings

  /// Who is in each ring: whoever leaves one, or comes to one after the period has begun, was not in
  /// it throughout.
  private mutating func lookAtRings(_ at: Int64) {
    guard at < query.to.milliseconds else { return }
    var now: [Ring: Set<AgentID>] = [.roundRobin: Set(state.agents.map(\.id))]
    for team in state.teams { now[.team(team.id)] = Set(team.agents) }
    for rule in state.rules { now[.rule(rule.id)] = Set(state.agents(of: rule)) }
    guard at > query.from.milliseconds else {
      members = now
      return
    }
    for ring in members.keys { members[ring]?.formIntersection(now[ring] ?? []) }
  }

  /// How evenly rings gave, by how many offers each agent had through each of them.
  func rings(_ offers: [String: [String: Int]]) -> [RingSpread] {
    let span =
      min(query.to.milliseconds, query.now.milliseconds) - query.from.milliseconds
    guard query.from != .distantPast else { return [] }
    return offers.compactMap { via, counts -> RingSpread? in
      guard let ring = Via(text: via).flatMap({ Ring($0) }) else { return nil }
      var shares: [AgentID: Int] = [:]
      for standing in agents where standing.couldHaveMore == span {
        guard members[ring]?.contains(standing.id) == true else { continue }
        shares[standing.id] = counts[standing.id.text] ?? 0
      }
      return RingSpread(ring, shares)
    }.sorted { $0.ring.via.text < $1.ring.via.text }
  }
}
