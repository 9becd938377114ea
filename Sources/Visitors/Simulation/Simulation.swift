public import Desk
public import FrontDesk
import Glibc
import Randomness

/// Visitors who come in and agents who answer them, from one seed, on whatever clock its caller
/// has. It reads no clock and touches no store: it is told instants, state and events, and answers
/// with what its people do.
public struct Simulation: Sendable {
  /// What kind of crowd.
  public struct Options: Sendable {
    /// The same seed, told the same, does the same.
    public var seed: UInt64
    /// Visitors a minute on average; their coming is a Poisson process.
    public var rate: Double
    /// How fast people type, think and lose patience: 2 is twice as fast. It changes neither the
    /// rate nor what the desk counts in seconds.
    public var speed: Double
    /// The agents it plays, by id.
    public var agents: [AgentID]
    /// What the first visitor speaks.
    public var firstLanguage: Language

    public init(
      seed: UInt64, rate: Double = 4, speed: Double = 1, agents: [AgentID] = [],
      firstLanguage: Language = .english
    ) {
      self.seed = seed
      self.rate = rate
      self.speed = speed
      self.agents = agents
      self.firstLanguage = firstLanguage
    }
  }

  /// Open chats of its visitors at once, at the most: arrivals beyond are turned away.
  public static let mostVisitors = 500
  /// People remembered, of whom some come again.
  private static let mostKnown = 60

  private let options: Options
  private let pace: Pace
  private var random: SplitMix64
  private var nextArrival: Instant
  private var visitors: [SimulatedVisitor] = []
  private var agents: [SimulatedAgent]
  private var known: [Persona] = []
  private var arrivals = 0
  /// What the visitors of open chats have written, oldest first.
  private var words: [ChatID: [String]]

  /// Begins at a desk as it stands. The first visitor comes two seconds later.
  ///
  /// - Parameter words: what the visitors of its open chats have written so far, oldest first.
  public init(
    _ options: Options, state: DeskState, words: [ChatID: [String]] = [:], at now: Instant
  ) {
    self.options = options
    self.words = words
    pace = Pace(speed: options.speed)
    var random = SplitMix64(seed: options.seed)
    let pace = self.pace
    agents = options.agents.map {
      SimulatedAgent($0, pace: pace, random.split(), state: state, at: now)
    }
    self.random = random
    nextArrival = now + 2
  }

  /// When it wants to be called next at the latest, if nothing happens before.
  public var nextWake: Instant {
    let people = visitors.compactMap(\.next) + agents.compactMap(\.next)
    return people.min().map { min($0, nextArrival) } ?? nextArrival
  }

  /// Takes in what happened at the desk since the last call and returns what its people do now, in
  /// order. To be called after every change and at `nextWake`.
  public mutating func step(
    at now: Instant, _ state: DeskState, events: [StampedEvent]
  ) -> [Deed] {
    for stamped in events { see(stamped, state, at: now) }
    visitors.removeAll { $0.isDone }
    var deeds: [Deed] = []
    for i in agents.indices {
      let agent = agents[i].id
      deeds += agents[i].act(state, words, at: now).map { Deed(.agent(agent), $0) }
    }
    for i in visitors.indices {
      let key = visitors[i].key
      deeds += visitors[i].act(at: now).map { Deed(.visitor(key), $0) }
    }
    while nextArrival <= now {
      deeds += arrive(state, at: now)
      nextArrival = Instant(
        milliseconds: nextArrival.milliseconds + random.interval(perMinute: options.rate))
    }
    return deeds
  }

  /// Takes in what came of something that a visitor did on the website; nil: it was refused.
  public mutating func take(_ outcome: SiteOutcome?, of key: VisitorKey, at now: Instant) {
    guard let index = visitors.firstIndex(where: { $0.key == key }) else { return }
    visitors[index].take(outcome, at: now)
  }

  private mutating func see(_ stamped: StampedEvent, _ state: DeskState, at now: Instant) {
    for i in agents.indices { agents[i].see(stamped.event, state, at: now) }
    guard let chat = stamped.event.chat else { return }
    if case .message(let message) = stamped.event, message.from == .visitor {
      words[chat, default: []].append(message.text)
    } else if stamped.event.closesChat {
      words[chat] = nil
    }
    let index: Int?
    if case .requested(let request) = stamped.event {
      index = visitors.firstIndex { $0.chat == nil && $0.key.mark == request.key }
    } else {
      index = visitors.firstIndex { $0.chat == chat }
    }
    if let index { visitors[index].see(stamped, at: now) }
  }

  // MARK: Arrivals

  private mutating func arrive(_ state: DeskState, at now: Instant) -> [Deed] {
    arrivals += 1
    let isFirst = arrivals == 1
    guard let persona = isFirst ? firstPersona() : persona(state) else { return [] }
    guard visitors.count < Simulation.mostVisitors else { return [] }
    let topic = isFirst ? .delivery : random.pick(Topic.allCases) ?? .delivery
    var facts = Facts(&random)
    // What an agent reads beside the conversation and what the visitor tells is the same.
    let last = persona.visitor["lastOrder"]
    if !last.isEmpty { facts.order = last }
    // Nobody else at the desk makes keys of this kind.
    var visitor = SimulatedVisitor(
      persona, key: VisitorKey("simulated \(options.seed) \(arrivals)"), topic: topic, facts: facts,
      pace: pace, random.split())
    defer { visitors.append(visitor) }
    if !isFirst, state.meetsVisitors, random.chance(Simulation.shareOfDialogues) {
      visitor.visit(at: now)
      return visitor.act(at: now).map { Deed(.visitor(visitor.key), $0) }
    }
    let request = visitor.request(
      isFirst ? .roundRobin : route(for: topic, state), wait: isFirst ? 300 : wait(), at: now)
    return [Deed(.visitor(visitor.key), .request(request))]
  }

  /// How many come by a page with a dialogue; the others ask as by a terminal.
  private static let shareOfDialogues = 0.6

  /// The first one is easy to talk to.
  private mutating func firstPersona() -> Persona {
    var persona = Persona(language: options.firstLanguage, temper: .patient, &random)
    persona.set("crmStatus", "Customer")
    remember(persona)
    return persona
  }

  /// Somebody who is not at the desk already; nil if the one who would come is.
  private mutating func persona(_ state: DeskState) -> Persona? {
    var persona: Persona
    if random.chance(0.2), let old = random.pick(known) {
      persona = old
      if random.chance(0.3), let temper = temper() { persona.temper = temper }
    } else {
      let language = random.pick(weighted: Language.allCases.map { ($0, weight: $0.share) })
      persona = Persona(
        language: language ?? .english, temper: temper() ?? .patient, &random)
      remember(persona)
    }
    let isHere = visitors.contains { $0.id == persona.id }
    if let id = persona.id, isHere || state.chatOfVisitor[id] != nil { return nil }
    return persona
  }

  private mutating func temper() -> Temper? {
    random.pick(weighted: Temper.allCases.map { ($0, weight: $0.share) })
  }

  private mutating func remember(_ persona: Persona) {
    known.append(persona)
    if known.count > Simulation.mostKnown { known.removeFirst() }
  }

  private mutating func route(for topic: Topic, _ state: DeskState) -> Route {
    switch random.number(0...99) {
    case 0...34: .roundRobin
    case 35...64: state.rules.isEmpty ? .roundRobin : .customRules
    case 65...91:
      DemoDesk.team(for: topic, in: state).map { .team($0) } ?? .roundRobin
    default: random.pick(state.agents).map { .agent($0.id) } ?? .roundRobin
    }
  }

  /// Seconds the visitor's card lets them wait when nobody is free.
  private mutating func wait() -> Int? {
    random.pick(weighted: [
      (60, weight: 15), (120, weight: 25), (240, weight: 25), (nil, weight: 35),
    ])
      ?? nil
  }
}

extension SplitMix64 {
  /// Milliseconds to the next event of a Poisson process (its intervals are exponential).
  fileprivate mutating func interval(perMinute rate: Double) -> Int64 {
    max(1, Int64(-log(1 - unit()) * 60_000 / rate))
  }
}

extension DeskState {
  /// Whether the website has a dialogue for anybody.
  fileprivate var meetsVisitors: Bool {
    dialoguesAreOn && dialogues.contains { $0.published != nil }
  }
}
