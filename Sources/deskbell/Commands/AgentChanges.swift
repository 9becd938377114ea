import ArgumentParser
import Desk
import FrontDesk
import JSON
import Text
import Words

/// Which agent a command is about.
struct AgentArgument: ParsableArguments {
  @Argument(help: "The agent's id.", completion: .agents)
  var id: String
}

struct AgentSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change an agent.",
    discussion: """
      What is not named stays as it is; an empty text takes a thing away.

        deskbell agent set ann --capacity 5 --email ""
        deskbell agent set ann --picture ann.png
      """)

  @OptionGroup var target: AgentArgument

  @Option(help: "The name that visitors see.")
  var name: String?

  @OptionGroup var fields: AgentFields
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if name == nil && fields.areEmpty {
      throw ValidationError(.nothingToChangeAsIn(example: "--capacity 5"))
    }
  }

  func run() throws {
    let session = try global.openDesk()
    let agent = try session.agent(target.id)
    var change = try fields.change(keptAt: session)
    change.name = name
    let receipt = try session.perform(.change(.changeAgent(agent.id, change)))
    receipt.report(json: global.json, .changedAgent(agent.id))
    fields.warnOfLogin(of: agent.id, session.state)
  }
}

struct AgentRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take an agent off the roster, out of teams, rules and accounts.",
    discussion: """
      Refused while they have open chats, unless --requeue sends those back to the queue. Says \
      which accounts belong to nobody then, and which teams and rules have nobody left. Refused \
      too if a published dialogue could not do what it says any more, unless with --force.

        deskbell agent remove ann --requeue
      """)

  @OptionGroup var target: AgentArgument

  @Flag(help: "Send their open chats back to the queue.")
  var requeue = false

  @OptionGroup var forced: ForceOption
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let agent = try session.agent(target.id)
    let before = session.state
    let receipt = try session.perform(
      .change(.removeAgent(agent.id, requeue: requeue, force: forced.force)))
    let bereft = BereftOfAgent(agent.id, before, session.state)
    receipt.report(json: global.json, bereft.receipt) { bereft.write(to: &$0) }
    session.warnOfLacks(since: before)
  }
}

/// What is left without anybody when an agent is removed.
private struct BereftOfAgent {
  let agent: AgentID
  /// The domains of the accounts that went with the agent, in order.
  let accounts: [String]
  /// Rules and teams whose ring is empty now.
  let rules: [RuleID]
  let teams: [TeamID]

  init(_ agent: AgentID, _ before: DeskState, _ after: DeskState) {
    self.agent = agent
    accounts = before.accounts.values.filter { $0.agent == agent }.map(\.domain).sorted()
    rules = after.rules.filter { rule in
      after.agents(of: rule).isEmpty
        && before.rules.contains { $0.id == rule.id && !before.agents(of: $0).isEmpty }
    }.map(\.id)
    teams = after.teams.filter { team in
      team.agents.isEmpty && before.teams.contains { $0.id == team.id && !$0.agents.isEmpty }
    }.map(\.id)
  }

  var receipt: SetUpReceipt {
    .removedAgent(agent, accounts: accounts, rules: rules, teams: teams)
  }

  /// `"accounts":[…],"withoutAgents":{"rules":[…],"teams":[…]}`.
  func write(to writer: inout JSONWriter) {
    writer.field("accounts", accounts)
    writer.key("withoutAgents")
    writer.beginObject()
    writer.field("rules", rules.map(\.text))
    writer.field("teams", teams.map(\.text))
    writer.endObject()
  }
}

struct AgentSchedule: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Say when an agent works, or show it.",
    discussion: """
      Blocks are local times in the agent's zone, start included, end excluded, 24:00 allowed as an \
      end. One that ends before it begins goes on into the next day. Days that are not named stay as \
      they are; an agent who had no schedule is off on them. Without days, the schedule is shown.

        deskbell agent schedule ann mon=09:00-12:00,13:00-17:00 tue-thu=10:00-18:00 fri=off
        deskbell agent schedule ann --clear
      """)

  @OptionGroup var target: AgentArgument

  @Argument(
    help: "A day or a run of days with its blocks, or off.", transform: ScheduleDays.init(reading:))
  var days: [ScheduleDays] = []

  @Flag(help: "No schedule: always scheduled.")
  var clear = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if clear && !days.isEmpty { throw ValidationError(.goesWithoutDays(option: "--clear")) }
    try ScheduleDays.check(days)
  }

  func run() throws {
    guard clear || !days.isEmpty else {
      return show(try global.lookAtDesk().agent(target.id))
    }
    let session = try global.openDesk()
    let agent = try session.agent(target.id)
    var change = AgentChange()
    change.schedule = .some(clear ? nil : (agent.schedule ?? WeeklySchedule()).with(days))
    let receipt = try session.perform(.change(.changeAgent(agent.id, change)))
    receipt.report(json: global.json, told(session.state.agent(agent.id) ?? agent))
  }

  private func show(_ agent: Agent) {
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      output.line(AgentListing.scheduleJSON(agent.schedule))
    } else {
      output.text(SafeText(Environment.words.receipt(told(agent))))
    }
  }

  private func told(_ agent: Agent) -> SetUpReceipt {
    .works(agent.id, agent.schedule, zone: agent.timeZone ?? "UTC")
  }
}

/// `mon=09:00-12:00,13:00-17:00`, `tue-fri=21:00-02:00`, `sat=off`.
struct ScheduleDays {
  let days: [Weekday]
  let blocks: [ScheduleBlock]
  /// What nights among the blocks have of the day after each of the days.
  let early: [ScheduleBlock]

  init(reading text: String) throws {
    let halves = text.split(separator: "=", omittingEmptySubsequences: false)
    guard halves.count == 2, let days = ScheduleDays.days(halves[0]) else {
      throw ValidationError(.noDays(text))
    }
    var blocks: [ScheduleBlock] = []
    var early: [ScheduleBlock] = []
    if halves[1] != "off" {
      for part in halves[1].split(separator: ",", omittingEmptySubsequences: false) {
        let night = ScheduleDays.night(part)
        guard let block = ScheduleBlock(String(part)) ?? night?.late else {
          throw ValidationError(.noBlock(String(part), in: text))
        }
        if let rest = night?.early { early.append(rest) }
        if let other = blocks.first(where: block.overlaps) {
          throw ValidationError(.blocksOverlap(block.text, other.text, in: text))
        }
        blocks.append(block)
      }
    }
    self.days = days
    self.blocks = blocks
    self.early = early
  }

  /// Refuses a day that is named twice.
  static func check(_ days: [ScheduleDays]) throws {
    var seen: Set<Weekday> = []
    for day in days.flatMap(\.days) {
      guard seen.insert(day).inserted else { throw ValidationError(.dayTwice(day.name)) }
    }
  }

  /// The two blocks that a text stands for which would be one if its ends changed places; the second
  /// one, of the next day, is none if it ends at midnight.
  private static func night(
    _ text: Substring
  ) -> (late: ScheduleBlock, early: ScheduleBlock?)? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let day = ScheduleBlock(ends.reversed().joined(separator: "-")),
      let late = ScheduleBlock(start: day.end, end: 1440)
    else { return nil }
    return (late, ScheduleBlock(start: 0, end: day.start))
  }

  private static func days(_ text: Substring) -> [Weekday]? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map {
      Weekday(name: String($0))
    }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      first.rawValue <= last.rawValue
    else { return nil }
    return Weekday.allCases.filter { (first.rawValue...last.rawValue).contains($0.rawValue) }
  }
}

extension Weekday {
  fileprivate var next: Weekday { Weekday(rawValue: (rawValue + 1) % 7) ?? .mon }
}

extension WeeklySchedule {
  /// With other blocks on the days that are named; those of nights are joined with what the next day has.
  func with(_ days: [ScheduleDays]) -> WeeklySchedule {
    var schedule = self
    for entry in days {
      // Blocks were found to lie apart when the argument was read.
      for day in entry.days { _ = schedule.set(entry.blocks, on: day) }
    }
    for entry in days {
      for day in entry.days { schedule.add(entry.early, on: day.next) }
    }
    return schedule
  }

  /// Adds blocks to those of a day; what overlaps or touches becomes one.
  fileprivate mutating func add(_ more: [ScheduleBlock], on day: Weekday) {
    var joined: [ScheduleBlock] = []
    for block in (self[day] + more).sorted(by: { $0.start < $1.start }) {
      if let last = joined.last, block.start <= last.end, !more.isEmpty,
        let whole = ScheduleBlock(start: last.start, end: max(last.end, block.end))
      {
        joined[joined.count - 1] = whole
      } else {
        joined.append(block)
      }
    }
    _ = set(joined, on: day)
  }
}
