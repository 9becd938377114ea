import Desk
import FrontDesk
import JSON
import Records
import Routing
import Text
import Words

/// Why an agent gets no chats at this moment: what the engine answers, as it is printed.
struct AgentOutlook {
  private let agent: Agent
  private let prospect: AgentProspect?
  private let session: DeskSession
  private let clock: WallClock

  init(of agent: Agent, _ session: DeskSession, for viewer: AgentID?) {
    self.agent = agent
    self.session = session
    clock = session.wallClock(for: viewer)
    prospect = session.desk.prospect(of: agent.id)
  }

  private func name(_ id: AgentID) -> String {
    AgentLabels(session.state.agents).label(of: id, in: session.state)
  }

  func print(to output: inout StandardOutput) {
    guard let prospect else { return }
    let words = Environment.words
    let status = prospect.status
    let name = name(agent.id)
    let paint = Paint()
    output.text(
      SafeText(
        words.prospect(
          of: name, obstacle: status.obstacle ?? prospect.obstacle,
          waiting: prospect.waiting.count)))
    var facts = FactList()
    facts.add(
      .permissions,
      words.mayTakeChats(agent.permissions.contains(.liveChat), permission: "liveChat"))
    facts.add(
      .availability,
      words.available(
        status.availability.isAvailable, cause(prospect),
        until: status.availability.until.map { clock.zoned($0) }))
    facts.add(
      .present, words.present(status.isPresent, matters: session.state.settings.presence))
    facts.add(.chats, words.load(status.load, of: status.capacity))
    facts.print(to: &output, paint: paint)
    print(prospect.waiting, name, to: &output, paint)
    print(prospect.rings, to: &output, paint)
  }

  private func cause(_ prospect: AgentProspect) -> AvailabilityGround {
    switch prospect.status.availability.decidedBy {
    case .noSchedule: return .noSchedule
    case .schedule: return .schedule
    case .toggle:
      guard let toggle = prospect.toggle else { return .schedule }
      let since = clock.zoned(toggle.at)
      return switch toggle.cause {
      case .agent: .own(since: since)
      case .missedOffers: .missedOffers(since: since)
      case .administrator: .other(toggle.by.map(name), since: since)
      }
    }
  }

  private func print(
    _ waiting: [WaitingProspect], _ name: String, to output: inout StandardOutput, _ paint: Paint
  ) {
    guard !waiting.isEmpty else { return }
    let state = session.state
    let labels = AgentLabels(state.agents)
    let words = EventWords(
      Environment.tongue, time: { clock.second($0) }, name: { labels.label(of: $0, in: state) })
    output.line("")
    output.line(paint(SafeText(Environment.words.waitingHead), .strong))
    let width = String(waiting.count).count
    for chat in waiting {
      let place = SafeText("\(chat.place)").fitted(to: width, .trailing)
      output.text(
        place + "  " + SafeText("\(chat.chat)") + "  "
          + SafeText(words.waits(chat.reason, for: name)))
    }
  }

  private func print(
    _ rings: [RingProspect], to output: inout StandardOutput, _ paint: Paint
  ) {
    guard !rings.isEmpty else { return }
    let words = Environment.words
    output.line("")
    output.line(paint(SafeText(words.turnsHead), .strong))
    for ring in rings {
      output.text(
        SafeText(
          words.turns(
            ring.ring, ring.turns.map(name), reaches: ring.turns.last == agent.id)))
      guard ring.hurriedTurns != ring.turns else { continue }
      output.text(
        SafeText(
          "  "
            + words.hurriedTurns(
              ring.hurriedTurns.map(name), reaches: ring.hurriedTurns.last == agent.id)))
    }
  }

  // MARK: For programs

  /// `{"agent","obstacle","obstacleIfWaiting","available","decidedBy","toggle","until","present",
  /// "load","capacity","waiting":[…],"rings":[…]}`.
  var json: String {
    var writer = JSONWriter()
    guard let prospect else { return "{}" }
    let status = prospect.status
    writer.beginObject()
    writer.field("agent", agent.id.text)
    writer.field("obstacle", status.obstacle?.rawValue)
    writer.field("obstacleIfWaiting", prospect.obstacle?.rawValue)
    writer.field("available", status.availability.isAvailable)
    writer.field("decidedBy", AgentOutlook.word(status.availability.decidedBy))
    writer.key("toggle")
    if let toggle = prospect.toggle {
      writer.beginObject()
      writer.field("at", toggle.at)
      writer.field("cause", toggle.cause.rawValue)
      writer.field("by", toggle.by?.text)
      writer.endObject()
    } else {
      writer.null()
    }
    writer.field("until", status.availability.until)
    writer.field("present", status.isPresent)
    writer.field("load", status.load)
    writer.field("capacity", status.capacity)
    writer.key("waiting")
    writer.beginArray()
    for chat in prospect.waiting { AgentOutlook.write(chat, to: &writer) }
    writer.endArray()
    writer.key("rings")
    writer.beginArray()
    for ring in prospect.rings {
      writer.beginObject()
      writer.field("ring", ring.ring.via.text)
      writer.field("last", ring.last?.text)
      writer.field("next", ring.turns.map(\.text))
      writer.field("nextIfHurried", ring.hurriedTurns.map(\.text))
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.text
  }

  private static func write(_ chat: WaitingProspect, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("chat", chat.chat.text)
    writer.field("place", chat.place)
    var agent: AgentID?
    let reason: String
    switch chat.reason {
    case .passed(let passed): reason = passed.rawValue
    case .notAsked: reason = "notAsked"
    case .noRuleMatched: reason = "noRuleMatched"
    case .blocked: reason = "blocked"
    case .visitorBlocked: reason = "visitorBlocked"
    case .isOver: reason = "waitTimedOut"
    case .goes(let other): (reason, agent) = ("goesTo", other)
    case .comes: reason = "comes"
    }
    writer.field("reason", reason)
    writer.field("to", agent?.text)
    writer.endObject()
  }

  private static func word(_ decider: Availability.Decider) -> String {
    switch decider {
    case .schedule: "schedule"
    case .toggle: "toggle"
    case .noSchedule: "noSchedule"
    }
  }
}
