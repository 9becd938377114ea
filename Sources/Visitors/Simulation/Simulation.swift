public import Desk
public import FrontDesk
import Randomness

/// Visitors who come in and agents who answer them, from one seed, on whatever clock its caller
/// has. It reads no clock and touches no store: it is told instants, state and events, and answers
/// with what its people do.
public struct Simulation: Sendable {
  /// What kind of crowd.
  public struct Options: Sendable {
    /// The same seed, told the same, does the same.
    public var seed: UInt64
    /// Visitors a minute on average; their coming is a Poisson process. Nil: nobody comes.
    public var rate: Double?
    /// How fast people type, think and lose patience: 2 is twice as fast. It changes neither the
    /// rate nor what the desk counts in seconds.
    public var speed: Double
    /// The agents it plays, by id.
    public var agents: [AgentID]
    /// What the first visitor speaks.
    public var firstLanguage: Language

    public init(
      seed: UInt64, rate: Double? = 4, speed: Double = 1, agents: [AgentID] = [],
      firstLanguage: Language = .english
    ) {
      self.seed = seed
      self.rate = rate
      self.speed = speed
      self.agents = agents
      self.firstLanguage = firstLanguage
    }
  }

  private var newcomers: Newcomers
  private var guests: [Guest] = []
  private var agents: [SimulatedAgent]
  /// What the visitors of open chats have written, oldest first.
  private var words: [ChatID: [String]]

  /// Begins at a desk as it stands. The first visitor comes two seconds later.
  ///
  /// - Parameter words: what the visitors of its open chats have written so far, oldest first.
  public init(
    _ options: Options, state: DeskState, words: [ChatID: [String]] = [:], at now: Instant
  ) {
    self.words = words
    let pace = Pace(speed: options.speed)
    var random = SplitMix64(seed: options.seed)
    agents = options.agents.map {
      SimulatedAgent($0, pace: pace, random.split(), state: state, at: now)
    }
    newcomers = Newcomers(options, pace: pace, random, at: now)
  }

  /// When it wants to be called next at the latest, if nothing happens before.
  public var nextWake: Instant {
    let people = guests.compactMap(\.visitor.next) + agents.compactMap(\.next)
    return (people + [newcomers.next].compactMap(\.self)).min() ?? .distantFuture
  }

  /// Takes in what happened at the desk since the last call and returns what its people do now, in
  /// order. To be called after every change and at `nextWake`.
  public mutating func step(
    at now: Instant, _ state: DeskState, events: [StampedEvent]
  ) -> [Deed] {
    for stamped in events { see(stamped, state, at: now) }
    guests.removeAll { $0.visitor.isDone }
    var deeds: [Deed] = []
    for i in agents.indices {
      let agent = agents[i].id
      deeds += agents[i].act(state, words, at: now).map { Deed(.agent(agent), $0) }
    }
    for i in guests.indices { deeds += guests[i].act(at: now) }
    while let next = newcomers.next, next <= now {
      deeds += arrive(state, at: now)
      newcomers.goOn()
    }
    return deeds
  }

  /// Takes in what came of something that a visitor did on the website; nil: it was refused.
  public mutating func take(_ outcome: SiteOutcome?, of key: VisitorKey, at now: Instant) {
    guard let index = guests.firstIndex(where: { $0.visitor.key == key }) else { return }
    guests[index].take(outcome, at: now)
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
      index = guests.firstIndex {
        $0.visitor.chat == nil && $0.visitor.key.mark == request.key
      }
    } else {
      index = guests.firstIndex { $0.visitor.chat == chat }
    }
    if let index { guests[index].see(stamped, at: now) }
  }

  // MARK: Arrivals

  private mutating func arrive(_ state: DeskState, at now: Instant) -> [Deed] {
    let taken = newcomers.take(
      among: guests.map(\.visitor), isBusy: { state.chatOfVisitor[$0] != nil })
    guard let (visitor, isFirst) = taken else { return [] }
    var guest = Guest(visitor)
    defer { guests.append(guest) }
    if !isFirst, state.meetsVisitors, newcomers.random.chance(Simulation.shareOfDialogues) {
      guest.visitor.visit(at: now)
      return guest.act(at: now)
    }
    let request = guest.visitor.request(
      isFirst ? .roundRobin : route(for: visitor.topic, state), wait: isFirst ? 300 : wait(),
      at: now)
    return [Deed(.visitor(visitor.key), .request(request))]
  }

  /// How many come by a page with a dialogue; the others ask as by a terminal.
  private static let shareOfDialogues = 0.6

  private mutating func route(for topic: Topic, _ state: DeskState) -> Route {
    switch newcomers.random.number(0...99) {
    case 0...34: .roundRobin
    case 35...64: state.rules.isEmpty ? .roundRobin : .customRules
    case 65...91:
      DemoDesk.team(for: topic, in: state).map { .team($0) } ?? .roundRobin
    default: newcomers.random.pick(state.agents).map { .agent($0.id) } ?? .roundRobin
    }
  }

  /// Seconds the visitor's card lets them wait when nobody is free.
  private mutating func wait() -> Int? {
    newcomers.random.pick(weighted: [
      (60, weight: 15), (120, weight: 25), (240, weight: 25), (nil, weight: 35),
    ])
      ?? nil
  }
}

extension DeskState {
  /// Whether the website has a dialogue for anybody.
  fileprivate var meetsVisitors: Bool {
    dialoguesAreOn && dialogues.contains { $0.published != nil }
  }
}
