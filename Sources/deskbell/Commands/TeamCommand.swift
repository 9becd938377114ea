import ArgumentParser
import Desk
import FrontDesk
import JSON
import Records
import Text
import Words

/// Ordered lists of agents who take turns.
struct TeamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team",
    abstract: "Add, change, list and remove teams.",
    subcommands: [
      TeamAdd.self, TeamSet.self, TeamList.self, TeamShow.self, TeamRemove.self,
    ])
}

/// Agents' ids with commas between them, each once.
struct AgentIDList {
  let ids: [AgentID]

  init(reading text: String) throws {
    var ids: [AgentID] = []
    for part in text.split(separator: ",") {
      let name = part.drop(while: \.isWhitespace)
      guard let end = name.lastIndex(where: { !$0.isWhitespace }) else { continue }
      let id = AgentID(String(name[...end]))
      if ids.contains(id) { throw ValidationError(.agentTwice(id)) }
      ids.append(id)
    }
    self.ids = ids
  }
}

struct TeamArgument: ParsableArguments {
  @Argument(help: "The team's id.", completion: .teams)
  var id: String

  func find(in state: DeskState) throws(Failure) -> Team {
    guard let team = state.teams.first(where: { $0.id.text == id }) else {
      throw Failure.unknown(.team, id, among: state.teams.map(\.id.text))
    }
    return team
  }
}

struct TeamAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a team.",
    discussion: """
      Its agents take turns in the order given.

        deskbell team add sales --agents ann,bob --name "Sales"
      """)

  @Argument(help: "The team's id: 1 to 32 of a-z, 0-9, '.', '_', '-'.")
  var id: String

  @Option(
    help: ArgumentHelp("Its agents, each once.", valueName: "a,b,…"), completion: .agents,
    transform: AgentIDList.init(reading:))
  var agents: AgentIDList

  @Option(help: "Its name; else the id.")
  var name: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard isPlainIdentifier(id) else { throw ValidationError(Refusal(.value(.badID(id))).told) }
  }

  func run() throws {
    let session = try global.openDesk()
    let team = Team(id: TeamID(id), name: name, agents: agents.ids)
    let receipt = try session.perform(.change(.addTeam(team)))
    receipt.report(json: global.json, .addedTeam(team.id, team.agents))
  }
}

struct TeamSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change a team.",
    discussion: "  deskbell team set sales --agents bob,ann,carl")

  @OptionGroup var target: TeamArgument

  @Option(
    help: ArgumentHelp("Its agents instead of those it has.", valueName: "a,b,…"),
    completion: .agents, transform: AgentIDList.init(reading:))
  var agents: AgentIDList?

  @Option(help: "Its name.")
  var name: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if agents == nil && name == nil {
      throw ValidationError(.nothingToChange(options: ["--agents", "--name"]))
    }
  }

  func run() throws {
    let session = try global.openDesk()
    let team = try target.find(in: session.state)
    let receipt = try session.perform(
      .change(.changeTeam(team.id, name: name, agents: agents?.ids)))
    let members = session.state.teams.first { $0.id == team.id }?.agents ?? []
    receipt.report(json: global.json, .changedTeam(team.id, members))
  }
}

struct TeamRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a team; its agents stay.",
    discussion: """
      Refused while rules name it, or if a published dialogue could not do what it says any more, \
      unless with --force.

        deskbell team remove sales
      """)

  @OptionGroup var target: TeamArgument
  @OptionGroup var forced: ForceOption
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let before = session.state
    let team = try target.find(in: before)
    let receipt = try session.perform(.change(.removeTeam(team.id, force: forced.force)))
    receipt.report(json: global.json, .removedTeam(team.id))
    session.warnOfLacks(since: before)
  }
}

struct TeamList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the teams.", discussion: "  deskbell team list")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let state = try global.lookAtDesk().state
    var output = StandardOutput()
    defer { output.flush() }
    if global.json { return output.lines(ofArray: state.teams) { $0.value($1) } }
    guard !state.teams.isEmpty else {
      return output.nothing(.teams(add: global.hint("team add sales --agents ann,bob")))
    }
    var table = Table(.init(.team), .init(.name), .init(.lastOffered), .init(.agents))
    for team in state.teams {
      table.add(
        .init(team.id.text, .strong), .init(free: team.name),
        .init(state.rings[.team(team.id)]?.agent.text),
        .init(Environment.words.members(team.agents)))
    }
    table.print(to: &output)
  }
}

struct TeamShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a team.", discussion: "  deskbell team show sales")

  @OptionGroup var target: TeamArgument
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let state = try global.lookAtDesk().state
    let team = try target.find(in: state)
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      var writer = JSONWriter()
      writer.value(team)
      return output.line(writer.text)
    }
    var facts = FactList()
    facts.add(.team, team.id.text)
    facts.add(.name, team.name)
    facts.add(.agents, Environment.words.members(team.agents))
    facts.add(.lastOffered, state.rings[.team(team.id)]?.agent.text)
    facts.print(to: &output, paint: Paint())
  }
}
