import Desk
import FrontDesk
import HeapModule
import Randomness
import Routing

/// An experiment as it goes on. For one thread.
final class ExperimentRun {
  let experiment: Experiment
  let clock: ManualClock
  let desk: FrontDesk
  let places: [AgentID: Int]
  var tally: RunTally
  var events = 0

  // The dice: of each kind its own, so that more of one moves no other.
  var handlingDice: SplitMix64
  var patienceDice: SplitMix64
  var answeringDice: SplitMix64

  // Who is there and what they mean to do.
  var arrivals: ArrivalStream
  var coming: (after: Int64, asked: AskedFor)?
  var people = Heap<DuePerson>()
  var meant: Int64 = 0
  var visits: [Visit] = []
  var freeVisits: [Int32] = []
  var visitOf: [ChatID: Int32] = [:]

  /// When nobody comes any more.
  private let end: Instant
  /// When somebody's availability changes next.
  private var nextEdge: Instant?
  /// Those who accept at once.
  var accepting: [Int32] = []

  init(
    _ experiment: Experiment, seed: UInt64, told: ((Commit) -> Void)?
  ) throws(DeskError) {
    self.experiment = experiment
    clock = ManualClock(experiment.start)
    desk = try FrontDesk(store: ForgetfulStore(told: told), clock: clock, attendance: nil)
    desk.hasBounds = false
    try desk.setUp(experiment.desk.events)
    _ = desk.takeNews()
    places = Dictionary(
      uniqueKeysWithValues: experiment.desk.agents.enumerated().map { ($1.id, $0) })
    let length = Int64(experiment.length) * 1000
    let start = experiment.start.milliseconds
    end = experiment.start + experiment.length
    let settings = experiment.desk.settings
    tally = RunTally(
      agents: places.count,
      clock: BusyClock(
        counted: start + min(length, Int64(experiment.warmUp) * 1000)..<start + length,
        capacities: experiment.desk.agents.map { $0.capacity ?? settings.capacity }))
    var dice = SplitMix64(seed: seed)
    arrivals = ArrivalStream(
      experiment.arrivals, from: experiment.start, for: length, dice.split())
    handlingDice = dice.split()
    patienceDice = dice.split()
    answeringDice = dice.split()
    coming = arrivals.following(experiment.asked)
    seeWhoIsAvailable()
  }

  func run(_ progress: (Double) -> Void) throws(DeskError) -> RunFigures {
    let start = experiment.start.milliseconds
    let step = max(1, Int64(experiment.length) * 10)
    var nextStep = start + step
    while let at = try goOn() {
      guard at >= nextStep else { continue }
      nextStep = at + step
      progress(min(1, Double(at - start) / Double(experiment.length * 1000)))
    }
    tally.clock.pass(to: .max)
    return RunFigures(tally, events: events)
  }

  /// Goes on to what happens next, and does it. When that is; nil: nothing will.
  private func goOn() throws(DeskError) -> Int64? {
    let start = experiment.start.milliseconds
    var next = people.min?.at ?? .max
    var isArrival = false
    if let coming, start + coming.after < next {
      next = start + coming.after
      isArrival = true
    }
    // Once everybody has gone, what they meant to do is for nobody.
    let isOver = coming == nil && visits.count == freeVisits.count
    if isOver { next = .max }
    if let edge = nextEdge, edge.milliseconds <= next, !isOver || edge <= end {
      return try pass(to: edge) { self.seeWhoIsAvailable() }
    }
    guard !isOver else { return nil }
    if let due = desk.nextDue(
      by: Instant(milliseconds: min(next, Instant.distantFuture.milliseconds)))
    {
      return try pass(to: due) {}
    }
    guard next < .max else { return nil }
    clock.now = Instant(milliseconds: next)
    if isArrival { try arrive() } else { try act(people.removeMin()) }
    try takeNews()
    return next
  }

  private func pass(to due: Instant, _ then: () -> Void) throws(DeskError) -> Int64 {
    clock.now = due
    try desk.tend()
    then()
    try takeNews()
    return due.milliseconds
  }

  private func seeWhoIsAvailable() {
    nextEdge = desk.nextAvailabilityChange
    let available = desk.agentStatuses().map(\.availability.isAvailable)
    tally.clock.see(available, at: clock.now.milliseconds)
  }
}
