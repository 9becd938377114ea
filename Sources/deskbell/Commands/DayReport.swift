import Desk
import FrontDesk
import JSON
import Simulation
import Text
import Words

/// What came of a day that was lived through once more, as it is printed.
struct DayReport {
  private let outcome: DayReplay.Outcome
  private let day: String
  private let isChanged: Bool
  private let state: DeskState
  private let labels: AgentLabels
  private let clock: WallClock
  private let was: DayFigures
  private let wouldBe: DayFigures

  init(
    _ outcome: DayReplay.Outcome, of day: String, isChanged: Bool, _ session: DeskSession,
    _ clock: WallClock
  ) {
    self.outcome = outcome
    self.day = day
    self.isChanged = isChanged
    state = session.state
    labels = AgentLabels(state.agents)
    self.clock = clock
    was = DayFigures(outcome.recorded)
    wouldBe = DayFigures(outcome.replayed)
  }

  /// The requests of which something else would have become, by order of request.
  private var others: [(was: DayTally.Fate, wouldBe: DayTally.Fate)] {
    outcome.recorded.fates.compactMap { fate in
      guard let other = outcome.replayed[fate.chat], !fate.isSame(as: other) else { return nil }
      return (fate, other)
    }
  }

  private func name(_ agent: AgentID) -> String { labels.label(of: agent, in: state) }

  /// The agents to whom something was offered, or would have been, in roster order; then others.
  private var agents: [AgentID] {
    let offered = Set(was.offers.keys).union(wouldBe.offers.keys)
    let known = state.agents.map(\.id)
    return known.filter(offered.contains)
      + offered.subtracting(known).sorted { $0.text < $1.text }
  }

  // MARK: For people

  func print(to output: inout StandardOutput) {
    let words = Environment.words
    output.text(
      SafeText(words.day(day, requests: was.requests, events: outcome.events)))
    if isChanged {
      printSideBySide(to: &output)
      output.text(SafeText(words.stoodIn(outcome.standIns, lapsed: outcome.lapsed)))
      output.line("")
      output.text(SafeText(words.otherFates(others.count, of: was.requests)))
      for (fate, other) in others {
        let time = clock.second(fate.requestedAt)
        output.text(
          SafeText("\(time)  \(fate.chat)  \(words.fates(told(fate), told(other)))"))
      }
    } else if outcome.differing == 0 {
      output.text(SafeText(words.dayIsTheSame))
    } else {
      output.text(SafeText(words.dayDiffers(outcome.differing, of: outcome.events)))
      if let first = outcome.firstDifference {
        output.text(SafeText(words.firstDifference(kind(first.happened), kind(first.cameOut))))
      }
    }
    if outcome.presenceIsGuessed { output.text(SafeText(words.presenceIsGuessed)) }
  }

  private func kind(_ stamped: StampedEvent?) -> String? {
    stamped.map { "\($0.event.kind.rawValue) \($0.seq)" }
  }

  private func told(_ fate: DayTally.Fate) -> String {
    let after = WallClock.span((fate.settledAt ?? fate.requestedAt) - fate.requestedAt)
    let told: ChatFate
    if let agent = fate.agent {
      told = .had(name(agent), after: after)
    } else if let reason = fate.fallback {
      told = .fellBack(reason, after: after)
    } else {
      told = fate.outcome == .abandoned ? .left(after: after) : .waits
    }
    return Environment.words.fate(told)
  }

  private func printSideBySide(to output: inout StandardOutput) {
    let words = Environment.words
    var rows = [("", words.asItWas, words.asItWouldBe)]
    for figure in DayFigure.allCases {
      rows.append((words.name(figure), value(figure, was), value(figure, wouldBe)))
    }
    for agent in agents {
      rows.append(
        (
          words.offers(to: name(agent)), String(was.offers[agent] ?? 0),
          String(wouldBe.offers[agent] ?? 0)
        ))
    }
    let cells = rows.map { (SafeText(oneLine: $0.0), SafeText($0.1), SafeText($0.2)) }
    let widths = (
      cells.map(\.0.width).max() ?? 0, cells.map(\.1.width).max() ?? 0,
      cells.map(\.2.width).max() ?? 0
    )
    for cell in cells {
      output.text(
        cell.0.fitted(to: widths.0) + "  " + cell.1.fitted(to: widths.1, .trailing) + "  "
          + cell.2.fitted(to: widths.2, .trailing))
    }
  }

  private func value(_ figure: DayFigure, _ figures: DayFigures) -> String {
    switch figure {
    case .requests: String(figures.requests)
    case .connected: String(figures.connected)
    case .fellBack: String(figures.fellBack)
    case .abandoned: String(figures.abandoned)
    case .stillWaiting: String(figures.stillWaiting)
    case .meanWait: figures.meanWait.map(WallClock.span) ?? "-"
    case .longestWait: figures.longestWait.map(WallClock.span) ?? "-"
    }
  }

  // MARK: For programs

  /// `{"from","to","events","differing","presenceGuessed","standIns","lapsed","was":{…},"wouldBe":{…},
  /// "otherwise":[…]}`.
  func json(from start: Instant, to end: Instant) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("from", start)
    writer.field("to", end)
    writer.field("events", outcome.events)
    writer.field("differing", isChanged ? nil : outcome.differing)
    writer.field("presenceGuessed", outcome.presenceIsGuessed)
    writer.field("standIns", outcome.standIns)
    writer.field("lapsed", outcome.lapsed)
    writer.key("was")
    DayReport.write(was, agents, to: &writer)
    writer.key("wouldBe")
    DayReport.write(wouldBe, agents, to: &writer)
    writer.key("otherwise")
    writer.beginArray()
    for (fate, other) in others {
      writer.beginObject()
      writer.field("chat", fate.chat.text)
      writer.field("requestedAt", fate.requestedAt)
      writer.key("was")
      DayReport.write(fate, to: &writer)
      writer.key("wouldBe")
      DayReport.write(other, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.text
  }

  private static func write(
    _ figures: DayFigures, _ agents: [AgentID], to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.field("requests", figures.requests)
    writer.field("connected", figures.connected)
    writer.field("fellBack", figures.fellBack)
    writer.field("abandoned", figures.abandoned)
    writer.field("stillWaiting", figures.stillWaiting)
    writer.field("meanWaitMilliseconds", figures.meanWait)
    writer.field("longestWaitMilliseconds", figures.longestWait)
    writer.key("agents")
    writer.beginArray()
    for agent in agents {
      writer.beginObject()
      writer.field("agent", agent.text)
      writer.field("offers", figures.offers[agent] ?? 0)
      writer.field("had", figures.had[agent] ?? 0)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private static func write(_ fate: DayTally.Fate, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("offered", fate.offered.map(\.text))
    writer.field("agent", fate.agent?.text)
    writer.field("outcome", fate.outcome?.rawValue)
    writer.field("reason", fate.fallback?.rawValue)
    writer.field(
      "milliseconds", fate.settledAt.map { $0 - fate.requestedAt })
    writer.endObject()
  }
}
