import Desk
import Glibc
import Randomness

/// Who comes, and when: visitors of several tempers and languages, of whom some come again, as a Poisson
/// process.
struct Newcomers: Sendable {
  /// What else is left to chance about them.
  var random: SplitMix64
  /// When the next one comes; nil: nobody does.
  private(set) var next: Instant?

  private let options: Simulation.Options
  private let pace: Pace
  private var known: [Persona] = []
  private var count = 0

  /// At once at the most: who comes beyond is turned away.
  private static let most = 500
  /// People remembered, of whom some come again.
  private static let mostKnown = 60

  /// The first one comes two seconds after `now`.
  init(_ options: Simulation.Options, pace: Pace, _ random: SplitMix64, at now: Instant) {
    self.options = options
    self.pace = pace
    self.random = random
    next = options.rate.map { _ in now + 2 }
  }

  /// Whoever comes next; nil: they are turned away. To be followed by `goOn`.
  ///
  /// - Parameters:
  ///   - present: who is here already.
  ///   - isBusy: whether somebody is in a chat.
  mutating func take(
    among present: [SimulatedVisitor], isBusy: (VisitorID) -> Bool
  ) -> (visitor: SimulatedVisitor, isFirst: Bool)? {
    count += 1
    let isFirst = count == 1
    guard let persona = isFirst ? firstPersona() : persona(among: present, isBusy),
      present.count < Newcomers.most
    else { return nil }
    let topic = isFirst ? .delivery : random.pick(Topic.allCases) ?? .delivery
    var facts = Facts(&random)
    // What an agent reads beside the conversation and what the visitor tells is the same.
    let last = persona.visitor["lastOrder"]
    if !last.isEmpty { facts.order = last }
    // Nobody else at the desk makes keys of this kind.
    let visitor = SimulatedVisitor(
      persona, key: VisitorKey("simulated \(options.seed) \(count)"), topic: topic, facts: facts,
      pace: pace, random.split())
    return (visitor, isFirst)
  }

  /// Decides when the next one comes.
  mutating func goOn() {
    guard let rate = options.rate, let last = next else { return }
    next = Instant(milliseconds: last.milliseconds + random.interval(perMinute: rate))
  }

  /// The first one is easy to talk to.
  private mutating func firstPersona() -> Persona {
    var persona = Persona(language: options.firstLanguage, temper: .patient, &random)
    persona.set("crmStatus", "Customer")
    remember(persona)
    return persona
  }

  /// Somebody who is not here already; nil if the one who would come is.
  private mutating func persona(
    among present: [SimulatedVisitor], _ isBusy: (VisitorID) -> Bool
  ) -> Persona? {
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
    let isHere = present.contains { $0.id == persona.id }
    if let id = persona.id, isHere || isBusy(id) { return nil }
    return persona
  }

  private mutating func temper() -> Temper? {
    random.pick(weighted: Temper.allCases.map { ($0, weight: $0.share) })
  }

  private mutating func remember(_ persona: Persona) {
    known.append(persona)
    if known.count > Newcomers.mostKnown { known.removeFirst() }
  }
}

extension SplitMix64 {
  /// Milliseconds to the next event of a Poisson process (its intervals are exponential).
  fileprivate mutating func interval(perMinute rate: Double) -> Int64 {
    max(1, Int64(-log(1 - unit()) * 60_000 / rate))
  }
}
