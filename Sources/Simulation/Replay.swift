import Desk
public import Documents
public import FrontDesk
import JSON
import Store

/// Runs a scenario through the very engine and front desk that serve real chats, on a clock of its
/// own, with presence ignored.
public struct Replay {
  private let scenario: Scenario
  private let clock: ManualClock
  private let desk: FrontDesk

  public init(_ scenario: Scenario) throws(DeskError) {
    self.scenario = scenario
    clock = ManualClock(scenario.start)
    desk = try FrontDesk(store: MemoryStore(), clock: clock, attendance: nil)
    desk.hasBounds = false
    let set: [Event] =
      [.setUp(.settingsChanged(SettingsChanged(scenario.settings)))]
      + scenario.agents.map { .setUp(.agentAdded(AgentAdded($0))) }
      + scenario.teams.map { .setUp(.teamSet(TeamSet($0))) }
      + scenario.accounts.map { .setUp(.accountSet(AccountSet($0))) }
      + scenario.rules.map { .setUp(.ruleSet(RuleSet($0))) }
    try desk.setUp(set)
    _ = desk.takeNews()
  }

  /// Runs it to its last step, handing each line of output (JSON, without line end) to `print`.
  public func run(_ print: (String) -> Void) throws(DeskError) {
    for (index, step) in scenario.steps.enumerated() {
      clock.now = scenario.start + step.at
      try desk.tend()
      tell(print)
      do throws(DeskError) {
        if let (command, principal) = Replay.command(step.does) {
          _ = try desk.perform(command, by: principal)
        }
      } catch {
        guard case .refused = error else { throw error }
        print(rejection(of: step, index))
      }
      tell(print)
    }
  }

  private static func command(_ deed: Scenario.Deed) -> (Command, Principal)? {
    switch deed {
    case .request(let chat, let route, let visitor, let wait):
      (
        .request(VisitorRequest(visitor: visitor, route: route, wait: wait, chat: chat)), .desk
      )
    case .accept(let chat, let agent): (.accept(chat), .agent(agent))
    case .decline(let chat, let agent): (.decline(chat), .agent(agent))
    case .take(let chat, let agent): (.take(chat), .agent(agent))
    case .message(let chat, .visitor): (.say(chat, id: nil, text: "."), .desk)
    case .message(let chat, .agent(let agent)): (.say(chat, id: nil, text: "."), .agent(agent))
    case .end(let chat, .visitor): (.leave(chat), .desk)
    case .end(let chat, .agent(let agent)): (.end(chat, intervening: false), .agent(agent))
    case .toggle(let agent, let available): (.setAvailable(agent, available), .agent(agent))
    case .advance: nil
    }
  }

  private func tell(_ print: (String) -> Void) {
    for stamped in desk.takeNews() {
      if let line = line(for: stamped) { print(line) }
    }
  }

  private func rejection(of step: Scenario.Step, _ index: Int) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("at")
    writer.integer(step.at)
    if let chat = step.does.chat {
      writer.key("chat")
      writer.string(chat.text)
    }
    writer.key("event")
    writer.string("rejected")
    writer.key("step")
    writer.integer(index)
    writer.endObject()
    return writer.text
  }

  /// The line for an event; nil for what a replay does not print.
  private func line(for stamped: StampedEvent) -> String? {
    let event: String
    var fields: [(key: String, value: String)] = []
    switch stamped.event {
    case .offered(let offered):
      event = "offered"
      fields = [("agent", offered.agent.text), ("via", offered.via.text)]
    case .waiting: event = "waiting"
    case .accepted(let accepted):
      (event, fields) = ("accepted", [("agent", accepted.agent.text)])
    case .declined(let declined):
      (event, fields) = ("declined", [("agent", declined.agent.text)])
    case .offerExpired(let offerExpired):
      (event, fields) = ("offerExpired", [("agent", offerExpired.agent.text)])
    case .offerWithdrawn(let withdrawn):
      (event, fields) = ("offerWithdrawn", [("agent", withdrawn.agent.text)])
    case .taken(let taken): (event, fields) = ("taken", [("agent", taken.agent.text)])
    case .fellBack(let fellBack):
      (event, fields) = ("fellBack", [("reason", fellBack.reason.rawValue)])
    case .ended(let ended): (event, fields) = ("ended", [("by", Replay.word(ended.by))])
    case .abandoned: event = "abandoned"
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .missed, .block, .availabilitySet,
      .agentGone,
      .agentCame, .requested, .handOverOffered, .requeued, .message, .note, .voice, .marked,
      .visitorGone,
      .visitorCame:
      return nil
    }
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("at")
    writer.integer((stamped.at - scenario.start) / 1000)
    writer.key("chat")
    writer.string(stamped.event.chat?.text ?? "")
    writer.key("event")
    writer.string(event)
    for (key, value) in fields {
      writer.key(text: key)
      writer.string(value)
    }
    writer.endObject()
    return writer.text
  }

  private static func word(_ ender: Ender) -> String {
    switch ender {
    case .agent: "agent"
    case .supervisor: "supervisor"
    case .visitor, .visitorGone: "visitor"
    case .inactivity: "inactivity"
    }
  }
}
