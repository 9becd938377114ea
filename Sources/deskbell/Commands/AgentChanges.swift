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
    help: "A day or a run of days with its blocks, or off.", transform: ScheduleDays.init(argument:)
  )
  var days: [ScheduleDays] = []

  @Flag(help: "No schedule: always scheduled.")
  var clear = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if clear && !days.isEmpty { throw ValidationError(.goesWithoutDays(option: "--clear")) }
    try ScheduleDays.checkArguments(days)
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
