import Desk
import Documents
import FrontDesk
import Randomness
import Store
import Visitors
import Words

/// A demo's desk in memory, on a clock that is pushed: hours of it pass in an instant.
final class SimulatedDesk {
  let place = MemoryPlace()
  let store: any DeskStore
  let clock = ManualClock(Instant(iso8601: "2026-11-23T09:00:00Z")!)
  let attendance = ToldAttendance()
  let people: SimulatedPeople
  private(set) var events: [StampedEvent]

  var desk: FrontDesk { people.desk }

  init(
    seed: UInt64, agents: Int = 3, rate: Double = 6, speed: Double = 1,
    dialogues: Bool = false, change: (inout [Event]) -> Void = { _ in }
  ) throws {
    let parts = try place.open(toLook: false, isTold: false)
    store = parts.store
    let desk = try FrontDesk(
      store: store, clock: clock, attendance: attendance, visitors: parts.visitors,
      random: SplitMix64(seed: seed))
    let samples = try SampleDialogue.allCases.map {
      try Dialogue(parsing: Array(Tongue.english.words.document(of: $0).utf8))
    }
    var set = DemoDesk.events(
      you: "you", zone: nil, agents: agents, dialogues: dialogues ? samples : [])
    change(&set)
    try desk.setUp(set)
    events = desk.takeNews()
    for agent in desk.state.agents where agent.id != "you" {
      attendance.agentsThere.insert(agent.number)
    }
    let recorder = Recorder()
    self.recorder = recorder
    people = try SimulatedPeople(
      Simulation.Options(
        seed: seed, rate: rate, speed: speed,
        agents: DemoDesk.simulatedAgents(in: desk.state, except: "you")),
      at: desk, follow: { recorder.events += $0 })
  }

  private let recorder: Recorder

  private final class Recorder { var events: [StampedEvent] = [] }

  /// Lets so many seconds of desk time pass.
  func run(seconds: Int) throws {
    let end = clock.now + seconds
    while clock.now < end {
      try people.act()
      var next = min(people.nextWake, end)
      if let due = desk.nextDue { next = min(next, due) }
      clock.now = max(next, Instant(milliseconds: clock.now.milliseconds + 1))
      try desk.tend()
    }
    try people.act()
    events += recorder.events
    recorder.events = []
  }

  /// What visitors have written, with what their browsers say they speak.
  var visitorTexts: [(visitor: Visitor, text: String)] {
    var visitors: [ChatID: Visitor] = [:]
    var texts: [(Visitor, String)] = []
    for stamped in events {
      switch stamped.event {
      case .requested(let request): visitors[request.chat] = request.visitor
      case .message(let message):
        if message.from == .visitor, let visitor = visitors[message.chat] {
          texts.append((visitor, message.text))
        }
      default: break
      }
    }
    return texts
  }
}
