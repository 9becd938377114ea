import Alerts
import Desk
import FrontDesk
import JSON
import Overview
import Records
import Routing
import Store
import Text
import Words

/// Everything that a board shows, as one JSON object.
struct BoardReport {
  private let filter: BoardFilter
  private let thresholds: ThresholdSettings
  private let zone: String
  private var local: LocalTime
  /// Up to which event everything is in it.
  private(set) var seq: Int64
  private var tally: DayTally
  private var agents = AgentDays()
  private var crowd = DialogueCrowd()
  /// The chats that closed last, newest first.
  private var closed: [ChatSummary] = []

  /// So many of them are listed.
  private static let closedKept = 50
  private static let page = 1000

  /// Reads the desk's day so far.
  init(
    _ desk: FrontDesk, zone: String, _ filter: BoardFilter, _ thresholds: ThresholdSettings
  ) throws(DeskError) {
    (self.zone, self.filter, self.thresholds) = (zone, filter, thresholds)
    local = LocalTime(zone: zone, Environment.tongue)
    let state = desk.state
    let midnight = local.midnight(of: max(desk.wallTime, desk.time))
    seq = state.seq
    tally = DayTally(since: midnight, open: state.chats.values)
    var query = HistoryQuery(limit: BoardReport.page, before: state.seq + 1, since: midnight)
    while true {
      let summaries = try desk.history(query)
      for summary in summaries { tally.add(summary) }
      closed += summaries.prefix(max(0, BoardReport.closedKept - closed.count))
      guard summaries.count == query.limit, let last = summaries.last else { break }
      query.before = last.closedSeq
    }
    var events: DayEvents? = DayEvents(
      since: Instant(milliseconds: midnight.milliseconds - DialogueCrowd.session),
      upTo: state.seq)
    while let asked = events {
      let page = try desk.events(asked)
      for stamped in page { tell(stamped) }
      events = asked.next(after: page.last)
    }
  }

  /// The same of the desk as it is now, read once more.
  func anew(_ desk: FrontDesk) throws(DeskError) -> BoardReport {
    try BoardReport(desk, zone: zone, filter, thresholds)
  }

  /// Whether the day that it counts is over.
  func isOfYesterday(_ desk: FrontDesk) -> Bool {
    local.midnight(of: max(desk.wallTime, desk.time)) > tally.since
  }

  private mutating func tell(_ stamped: StampedEvent) {
    crowd.apply(stamped)
    if stamped.at >= tally.since { agents.apply(stamped) }
  }

  /// Takes in what happened.
  mutating func take(_ events: [StampedEvent], _ desk: FrontDesk) {
    for stamped in events where stamped.seq > seq {
      seq = stamped.seq
      tally.apply(stamped)
      tell(stamped)
      guard stamped.event.closesChat, let id = stamped.event.chat,
        let summary = desk.state.recentlyClosed.last(where: { $0.id == id })
      else { continue }
      closed.removeAll { $0.id == id }
      closed.insert(summary, at: 0)
      if closed.count > BoardReport.closedKept { closed.removeLast() }
    }
  }

  /// When something of it changes though nothing happens: the filter, midnight, who is in a dialogue.
  func nextTurn(_ desk: FrontDesk) -> Instant? {
    let (state, now) = (desk.state, desk.wallTime)
    if isOfYesterday(desk) { return now }
    var turns = [crowd.nextDue, local.midnight(after: now)].compactMap(\.self)
    for chat in state.chats.values {
      if let until = filter.verdict(on: chat, in: state, at: now).until { turns.append(until) }
    }
    return turns.filter { $0 > now }.min()
  }

  /// - Parameter comparing: whether it is only to be seen if something changed: without what merely grows
  ///   older.
  mutating func json(_ desk: FrontDesk, comparing: Bool = false) -> String {
    let (state, now) = (desk.state, max(desk.wallTime, desk.time))
    crowd.expire(at: now)
    let roster = desk.agentStatuses()
    var writer = JSONWriter()
    writer.beginObject()
    if !comparing {
      writer.field("at", now)
      writer.field("seq", state.seq)
    }
    writer.field("timeZone", zone)
    writer.field("filter", filter.isEmpty ? nil : filter.text)
    write(chatsOf: state, now, ages: !comparing, to: &writer)
    write(overOf: state, to: &writer)
    write(roster, state, to: &writer)
    write(RingStand.all(of: state, roster), to: &writer)
    write(dialoguesOf: state, to: &writer)
    write(todayAt: now, ages: !comparing, to: &writer)
    write(alertsOf: state, now, to: &writer)
    writer.endObject()
    return writer.text
  }

  // MARK: Chats

  private func write(
    chatsOf state: DeskState, _ now: Instant, ages: Bool, to writer: inout JSONWriter
  ) {
    let chats = state.chats.values.map { ($0, ChatOrder.urgency.key(of: $0, in: state)) }
      .sorted { $0.1 < $1.1 }.map(\.0)
    let waiting = chats.filter { $0.state == .waiting }
    let places = Dictionary(
      uniqueKeysWithValues: waiting.enumerated().map { ($0.element.id, $0.offset + 1) })
    func write(_ key: StaticString, _ section: [Chat], _ more: (Chat, inout JSONWriter) -> Void) {
      writer.key(key)
      writer.beginArray()
      for chat in section where filter.verdict(on: chat, in: state, at: now).isListed {
        writer.beginObject()
        writer.field("chat", chat.id.text)
        writer.field("visitor", attributesOf: chat.visitor)
        writer.field("route", chat.route.text)
        writer.field("via", chat.via?.text)
        writer.field("requestedAt", chat.requestedAt)
        more(chat, &writer)
        writer.field("origin", chat.origin)
        writer.field("tags", chat.tags)
        writer.field("messages", chat.messageCount)
        writer.key("lastMessage")
        if let last = chat.lastMessage { writer.value(last) } else { writer.null() }
        writer.endObject()
      }
      writer.endArray()
    }
    func age(_ key: StaticString, since start: Instant?, _ writer: inout JSONWriter) {
      if ages { writer.field(key, start.map { max(0, now - $0) / 1000 }) }
    }
    write("waiting", waiting) { chat, writer in
      writer.field("place", places[chat.id])
      age("waited", since: chat.requestedAt, &writer)
      writer.field("deadline", chat.deadline)
    }
    write("ringing", chats.filter { $0.holder == nil && $0.ringingAt != nil }) { chat, writer in
      writer.field("agent", chat.ringingAt?.text)
      writer.field("until", chat.state.ringing?.until)
      age("waited", since: chat.requestedAt, &writer)
    }
    write("active", chats.filter { $0.holder != nil }) { chat, writer in
      writer.field("agent", chat.holder?.text)
      writer.field("ringingAt", chat.state.ringing?.agent.text)
      writer.field("until", chat.state.ringing?.until)
      writer.field("acceptedAt", chat.acceptedAt)
      age("talked", since: chat.acceptedAt, &writer)
      writer.field("unanswered", chat.unanswered)
      writer.field("unansweredSince", chat.unansweredSince)
      age("waited", since: chat.answerOwedSince, &writer)
      writer.field("owes", BoardReport.owes(chat))
      writer.field("lastActivityAt", chat.lastActivityAt)
    }
  }

  /// Who owes the next word; nil: nobody has said any.
  private static func owes(_ chat: Chat) -> String? {
    if chat.unansweredSince != nil { return "agent" }
    return chat.lastMessage == nil ? nil : "visitor"
  }

  private func write(overOf state: DeskState, to writer: inout JSONWriter) {
    writer.key("missed")
    writer.beginArray()
    for missed in state.missed.backwards where filter.lists(missed, in: state) {
      writer.beginObject()
      writer.field("chat", missed.chat.text)
      writer.field("visitor", attributesOf: missed.person)
      writer.field("route", missed.route?.text)
      writer.field("at", missed.at)
      writer.field("outcome", missed.outcome?.rawValue)
      writer.field("left", missed.left)
      writer.endObject()
    }
    writer.endArray()
    writer.key("closed")
    writer.beginArray()
    for summary in closed where filter.lists(summary, in: state) {
      writer.beginObject()
      writer.field("chat", summary.id.text)
      writer.field("visitor", attributesOf: summary.visitor)
      writer.field("route", summary.route.text)
      writer.field("agent", summary.agent?.text)
      writer.field("requestedAt", summary.requestedAt)
      writer.field("acceptedAt", summary.acceptedAt)
      writer.field("endedAt", summary.endedAt)
      writer.field("outcome", summary.outcome.rawValue)
      writer.endObject()
    }
    writer.endArray()
  }

  // MARK: Agents and rings

  private func write(
    _ roster: [AgentStatus], _ state: DeskState, to writer: inout JSONWriter
  ) {
    writer.key("agents")
    writer.beginArray()
    for status in roster where filter.lists(status.agent, in: state) {
      let toggle = status.availability.decidedBy == .toggle ? state.toggles[status.agent] : nil
      writer.beginObject()
      writer.field("agent", status.agent.text)
      writer.field("name", status.name)
      writer.field("present", status.isPresent)
      writer.field("available", status.availability.isAvailable)
      switch status.availability.decidedBy {
      case .schedule: writer.field("decidedBy", "schedule")
      case .toggle: writer.field("decidedBy", "toggle")
      case .noSchedule: writer.field("decidedBy", String?.none)
      }
      writer.field("cause", toggle?.cause.rawValue)
      writer.field("by", toggle?.by?.text)
      writer.field("until", status.availability.until)
      writer.field("since", agents.since(status, in: state))
      writer.field("load", status.load)
      writer.field("capacity", status.capacity)
      writer.field("obstacle", status.obstacle?.rawValue)
      writer.field("missedOffers", agents.missedOffers(of: status.agent))
      writer.endObject()
    }
    writer.endArray()
  }

  private func write(_ rings: [RingStand], to writer: inout JSONWriter) {
    writer.key("rings")
    writer.beginArray()
    for stand in rings {
      writer.beginObject()
      writer.field("ring", stand.ring.via.text)
      writer.field("name", stand.name.isEmpty ? nil : stand.name)
      writer.field("agents", stand.members.map(\.text))
      writer.field("last", stand.last?.text)
      writer.field("next", stand.next?.text)
      writer.field("ready", stand.ready?.text)
      writer.endObject()
    }
    writer.endArray()
  }

  private func write(dialoguesOf state: DeskState, to writer: inout JSONWriter) {
    let counts = crowd.counts
    writer.key("dialogues")
    writer.beginArray()
    for dialogue in state.dialogues where dialogue.published != nil || counts[dialogue.id] != nil {
      writer.beginObject()
      writer.field("dialogue", dialogue.id.text)
      writer.field("name", dialogue.draft.name)
      writer.field("visitors", counts[dialogue.id] ?? 0)
      writer.endObject()
    }
    writer.endArray()
  }

  // MARK: Today

  private func write(todayAt now: Instant, ages: Bool, to writer: inout JSONWriter) {
    writer.key("today")
    writer.beginObject()
    writer.field("since", tally.since)
    writer.field("asked", tally.asked)
    writer.field("answered", tally.answered)
    writer.field("fellBack", tally.fellBack)
    writer.field("abandoned", tally.abandoned)
    writer.field("medianWait", thousandths: tally.medianWait.map { Int($0) })
    writer.key("quarters")
    writer.beginArray()
    for quarter in tally.quarters(until: now, end: local.midnight(after: now)) {
      writer.beginObject()
      writer.field("at", quarter.begin)
      writer.field("asked", quarter.asked)
      writer.field("answered", quarter.answered)
      writer.field("wait", thousandths: quarter.meanWait.map { Int($0) })
      if ages { writer.field("load", thousandths: Int((quarter.load * 1000).rounded())) }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  /// The thresholds that are passed.
  private func write(
    alertsOf state: DeskState, _ now: Instant, to writer: inout JSONWriter
  ) {
    let waiting = state.chats.values.filter { $0.state == .waiting }
    let oldest = waiting.map(\.requestedAt).min()
    writer.key("alerts")
    writer.beginArray()
    if let least = thresholds.waiting, waiting.count >= least { writer.string("waiting") }
    if let seconds = thresholds.wait, let oldest, now >= oldest + seconds { writer.string("wait") }
    if let least = thresholds.missed, state.missed.count >= least { writer.string("missed") }
    writer.endArray()
  }
}
