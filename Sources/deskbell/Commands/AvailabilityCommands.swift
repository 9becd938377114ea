import ArgumentParser
import Desk
import FrontDesk
import Routing
import Text
import Words

struct AvailableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "available",
    abstract: "Take chats from now on.",
    discussion: """
      It overrides your schedule until the next block of it starts or the day ends. Without a \
      schedule it holds until you change it.

        deskbell available --as ann
      """)

  @OptionGroup var whom: AvailabilityTarget
  @OptionGroup var global: GlobalOptions

  func run() throws { try whom.set(available: true, global) }
}

struct UnavailableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unavailable",
    abstract: "Take no more chats; those you have go on.",
    discussion: """
      It overrides your schedule until the next block of it starts or the day ends. Without a \
      schedule it holds until you change it.

        deskbell unavailable --as ann
      """)

  @OptionGroup var whom: AvailabilityTarget
  @OptionGroup var global: GlobalOptions

  func run() throws { try whom.set(available: false, global) }
}

/// Whose availability is set.
struct AvailabilityTarget: ParsableArguments {
  @Option(
    name: .customLong("agent"),
    help: ArgumentHelp(
      "Another agent, for those who manage agents or may intervene.", valueName: "id"),
    completion: .agents)
  var agent: String?

  func set(available: Bool, _ global: GlobalOptions) throws(Failure) {
    let session = try global.openDesk()
    let actor = try session.actor()
    var target = actor
    if let agent { target = try session.agent(agent) }
    // Nobody is made available for chats that are never offered to them.
    guard !available || target.permissions.contains(.liveChat) else {
      throw Failure.takesNoChats(
        target, global,
        .takesNoChats(target.id, give: global.hint("agent set \(target.id) --profile agent")))
    }
    let receipt = try session.perform(
      .setAvailable(target.id, available), by: .agent(actor.id))
    let clock = session.wallClock(for: actor.id)
    let status = session.desk.agentStatus(of: target.id)
    let words = status?.availability.words(clock) ?? ""
    let label = AgentLabels(session.state.agents).label(of: target.id, in: session.state)
    receipt.report(json: global.json, .stands(agent: label, availability: words))
  }
}

extension Availability {
  /// `available until 17:00 CET`: the reader's zone is not always the agent's.
  func words(_ clock: WallClock) -> String {
    Environment.words.availability(isAvailable, until: until.map { clock.zoned($0) })
  }
}
