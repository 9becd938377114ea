import ArgumentParser
import Desk
import FrontDesk
import JSON
import Records
import Routing
import Text
import Words

struct AgentList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the roster: who may do what, who is there, who has how many chats.",
    discussion: "  deskbell agent list")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.lookAtDesk()
    let statuses = session.desk.agentStatuses()
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      output.lines(ofArray: zip(session.state.agents, statuses)) { writer, entry in
        AgentListing.write(entry.0, entry.1, to: &writer)
      }
      return
    }
    guard !statuses.isEmpty else {
      return output.nothing(.agents(add: global.hint("agent add ann --name \"Ann Lee\"")))
    }
    let clock = session.wallClock(for: try session.viewer())
    var table = Table(
      .init(.agent), .init(.name), .init(.profile), .init(.present), .init(.chats, .trailing),
      .init(.availability), .init(.login))
    let words = Environment.words
    for (agent, status) in zip(session.state.agents, statuses) {
      let takes = agent.permissions.contains(.liveChat)
      let isFree = takes && status.availability.isAvailable
      table.add(
        .init(agent.id.text, .strong), .init(free: agent.name), .init(AgentListing.profile(agent)),
        .init(words.yesOrNo(status.isPresent), status.isPresent ? .good : .faint),
        .init(takes ? "\(status.load)/\(status.capacity)" : nil),
        .init(takes ? status.availability.words(clock) : nil, isFree ? .good : .faint),
        .init(free: agent.login))
    }
    table.print(to: &output)
  }
}

struct AgentShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show all that is known of an agent.",
    discussion: "  deskbell agent show ann")

  @OptionGroup var target: AgentArgument
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.lookAtDesk()
    let agent = try session.agent(target.id)
    guard let status = session.desk.agentStatus(of: agent.id) else { return }
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      var writer = JSONWriter()
      AgentListing.write(agent, status, to: &writer)
      output.line(writer.text)
      return
    }
    let clock = session.wallClock(for: try session.viewer())
    let words = Environment.words
    var facts = FactList()
    facts.add(.agent, agent.id.text)
    facts.add(.name, agent.name)
    facts.add(.email, agent.email)
    facts.add(.login, agent.login)
    facts.add(.picture, agent.picture.map { String($0.text.prefix(8)) })
    facts.add(.profile, AgentListing.profile(agent))
    facts.add(.permissions, agent.permissions.names.joined(separator: ", "))
    facts.add(.timeZone, agent.timeZone ?? "UTC")
    facts.add(.works, words.schedule(agent.schedule))
    facts.add(
      .stands, words.standing(status.availability.words(clock), present: status.isPresent))
    facts.add(.chats, words.chats(status.load, of: status.capacity))
    let teams = session.state.teams.filter { $0.agents.contains(agent.id) }
    facts.add(.teams, teams.map(\.id.text).joined(separator: ", "))
    let accounts = session.state.accounts.values.filter { $0.agent == agent.id }
    facts.add(.accounts, accounts.map(\.domain).sorted().joined(separator: ", "))
    facts.print(to: &output, paint: Paint())
  }
}

/// What lists of agents have in common.
enum AgentListing {
  /// The profile's name, with what they have beside it, or what it allowed only later and they do not
  /// have; what they have where that is shorter.
  static func profile(_ agent: Agent) -> String {
    if let (profile, lacks) = Profile.former(agent.permissions) {
      return Environment.words.profile(profile.rawValue, without: lacks.names)
    }
    let all = agent.permissions.withImplied
    let ways = Profile.allCases.filter { all.isSuperset(of: $0.permissions) }.map {
      [$0.rawValue] + all.subtracting($0.permissions).names
    }
    let shortest = ([all.names] + ways).min { $0.count < $1.count }
    return (shortest ?? []).joined(separator: "+")
  }

  /// The agent as the journal has them, with how they stand.
  static func write(_ agent: Agent, _ status: AgentStatus, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("id", agent.id.text)
    writer.field("number", agent.number)
    writer.field("name", agent.name)
    writer.field("email", agent.email)
    writer.field("timeZone", agent.timeZone)
    writer.key("schedule")
    if let schedule = agent.schedule { writer.value(schedule) } else { writer.null() }
    writer.field("capacity", agent.capacity)
    writer.key("permissions")
    writer.beginArray()
    for name in agent.permissions.names { writer.string(name) }
    writer.endArray()
    writer.field("login", agent.login)
    writer.field("picture", agent.picture?.text)
    writer.field("available", status.availability.isAvailable)
    writer.field("until", status.availability.until)
    writer.field("present", status.isPresent)
    writer.field("load", status.load)
    writer.field("obstacle", status.obstacle?.rawValue)
    writer.endObject()
  }

  static func scheduleJSON(_ schedule: WeeklySchedule?) -> String {
    var writer = JSONWriter()
    if let schedule { writer.value(schedule) } else { writer.null() }
    return writer.text
  }
}
