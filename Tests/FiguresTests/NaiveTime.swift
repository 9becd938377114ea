import Desk
import Foundation

/// Agents' time, minute by minute: what each was in every stretch in which nothing can have changed.
struct NaiveTime {
  struct Piece {
    var agent: String
    var from: Instant
    var to: Instant
    var isAvailable: Bool
    var chats: Int
    var couldHaveMore: Bool
  }

  private(set) var pieces: [Piece] = []

  /// An agent as they stand.
  private struct Person {
    var agent: Agent
    var override: Bool?
    var edges: Edges
    var isGone = false
  }

  init(_ events: [StampedEvent], _ chats: [NaiveChat], until: Instant) {
    guard let first = events.first?.at else { return }
    let minutes = stride(
      from: first.milliseconds / 60_000 * 60_000, through: until.milliseconds, by: 60_000)
    let instants = Set(
      minutes.map { Instant(milliseconds: $0) } + events.map(\.at) + [until]
        + chats.flatMap { $0.stints.flatMap { [$0.from, $0.until ?? until] } }
    ).filter { $0 >= first && $0 <= until }.sorted()
    let stints = Dictionary(grouping: chats.flatMap(\.stints)) { $0.agent }
    let offers = Dictionary(grouping: chats.flatMap(\.offers)) { $0.agent }
    var people: [AgentID: Person] = [:]
    var capacity = Settings().capacity
    var next = 0
    for (now, later) in zip(instants, instants.dropFirst()) {
      for id in people.keys where people[id]!.edges.resets(at: now) { people[id]!.override = nil }
      while next < events.count, events[next].at <= now {
        NaiveTime.take(events[next], &people, &capacity, first, until)
        next += 1
      }
      for (id, person) in people {
        let held = (stints[id.text] ?? []).filter {
          $0.from <= now && ($0.until ?? .distantFuture) > now
        }.count
        let ringing = (offers[id.text] ?? []).filter {
          $0.from <= now && ($0.until ?? .distantFuture) > now
        }.count
        let isAvailable =
          person.agent.permissions.contains(.liveChat) && !person.isGone
          && (person.override ?? person.edges.isScheduled(at: now))
        pieces.append(
          Piece(
            agent: id.text, from: now, to: later, isAvailable: isAvailable, chats: held,
            couldHaveMore: isAvailable && held + ringing < person.agent.capacity ?? capacity))
      }
    }
    pieces.removeAll { !$0.isAvailable && $0.chats == 0 }
  }

  private static func take(
    _ stamped: StampedEvent, _ people: inout [AgentID: Person], _ capacity: inout Int,
    _ first: Instant, _ until: Instant
  ) {
    switch stamped.event {
    case .setUp(.settingsChanged(let event)): capacity = event.settings.capacity
    case .setUp(.agentAdded(let event)):
      people[event.agent.id] = Person(
        agent: event.agent, edges: Edges(event.agent, first, until))
    case .setUp(.agentChanged(let event)):
      people[event.agent.id]!.agent = event.agent
      people[event.agent.id]!.edges = Edges(event.agent, first, until)
    case .availabilitySet(let event): people[event.agent]!.override = event.available
    case .agentGone(let event): people[event.agent]!.isGone = true
    case .agentCame(let event): people[event.agent]!.isGone = false
    default: break
    }
  }
}

/// When an agent's schedule begins and ends, found by looking at the clock of every minute.
private struct Edges {
  private var blocks: [(start: Instant, end: Instant)] = []
  private var midnights: Set<Instant> = []
  private let hasSchedule: Bool

  init(_ agent: Agent, _ first: Instant, _ until: Instant) {
    hasSchedule = agent.schedule != nil
    guard let schedule = agent.schedule else { return }
    let zone = TimeZone(identifier: agent.timeZone ?? "UTC")!
    // The first minute of each local day at which its clock reads so much or more.
    var clocks: [Int: [(minute: Int, at: Instant)]] = [:]
    let from = first.milliseconds / 60_000 * 60_000 - 2 * 86_400_000
    for milliseconds in stride(from: from, to: until.milliseconds + 3 * 86_400_000, by: 60_000) {
      let at = Instant(milliseconds: milliseconds)
      let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(at.seconds)))
      let local = Int(at.seconds) + offset
      clocks[local / 86_400, default: []].append((local % 86_400 / 60, at))
    }
    func edge(_ day: Int, _ minute: Int) -> Instant? {
      clocks[day]?.first { $0.minute >= minute }?.at ?? clocks[day + 1]?.first?.at
    }
    for day in clocks.keys {
      if let midnight = edge(day, 0) { midnights.insert(midnight) }
      for block in schedule[Weekday(daysSinceEpoch: day)] {
        guard let start = edge(day, block.start), let end = edge(day, block.end) else { continue }
        blocks.append((start, end))
      }
    }
  }

  func isScheduled(at instant: Instant) -> Bool {
    !hasSchedule || blocks.contains { $0.start <= instant && instant < $0.end }
  }

  /// Whether a toggle that was pressed before ends here.
  func resets(at instant: Instant) -> Bool {
    hasSchedule && (midnights.contains(instant) || blocks.contains { $0.start == instant })
  }
}
