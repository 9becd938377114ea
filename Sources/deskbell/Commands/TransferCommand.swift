import ArgumentParser
import Desk
import FrontDesk
import Routing
import Text
import Words

struct TransferCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer",
    abstract: "Hand chats of yours over to somebody else, or back to the queue.",
    discussion: """
      It rings there like a new chat; until it is accepted it stays yours. Declined or missed, it \
      goes on being yours, and you are told. Back in the queue it stands at its place by time of \
      request. Who may intervene hands over chats that somebody else has, or nobody yet, with \
      --intervene; with --over-capacity also to somebody who has as many as they may, which is written \
      down. Several chats, or all that are so, are done at once, after one question.

        deskbell transfer 7kq --to-agent bo --note "knows the invoice" --as ann
        deskbell transfer 7kq --to-team billing --as ann
        deskbell transfer 7kq --to-queue --as ann
        deskbell transfer 7kq --to-agent bo --intervene --as sue
      """)

  @OptionGroup var selection: ChatSelection<ActiveChats>

  @Option(
    help: ArgumentHelp("The agent at whom it is to ring.", valueName: "agent"),
    completion: .agents)
  var toAgent: String?

  @Option(
    help: ArgumentHelp("The team in whose turn it is to ring.", valueName: "team"),
    completion: .teams)
  var toTeam: String?

  @Flag(help: "Back to the queue.")
  var toQueue = false

  @Option(
    help: ArgumentHelp("A line for the agents, which the visitor never sees.", valueName: "text"))
  var note: String?

  @Flag(help: "Hand over chats that are not yours (needs intervene).")
  var intervene = false

  @Flag(help: "Also where they have as many chats as they may (needs intervene).")
  var overCapacity = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    let given = [toAgent != nil, toTeam != nil, toQueue].count { $0 }
    guard given == 1 else {
      throw ValidationError(
        .noDestination(options: ["--to-agent", "--to-team", "--to-queue"]))
    }
  }

  private var destination: Destination {
    if let toAgent { return .agent(AgentID(toAgent)) }
    if let toTeam { return .team(TeamID(toTeam)) }
    return .queue
  }

  func run() throws {
    let session = try global.openDesk()
    func command(_ chat: ChatID) -> Command {
      .transfer(
        chat, to: destination, note: note, intervening: intervene, overCapacity: overCapacity)
    }
    guard let only = selection.only else {
      try session.check(isThere: destination)
      let deed: BulkDeed =
        destination == .queue ? .transferToQueue : .transfer(to: destination.told)
      let run = BulkCommand(session: session, deed: deed, isJSON: global.json, command: command)
      return try run.run(selection.chats, selection.such)
    }
    let receipt = try session.perform(
      on: only, intervening: intervene,
      where: { destination != .queue || $0.state != .waiting }, command)
    let rings = receipt.events.lazy.compactMap { stamped -> AgentID? in
      if case .handOverOffered(let offered) = stamped.event { offered.agent } else { nil }
    }.first
    if let rings {
      let name = session.state.name(of: rings)
      receipt.report(json: global.json, .rings(receipt.chat, at: name))
    } else if destination == .queue {
      receipt.report(json: global.json, .isBackInQueue(receipt.chat))
    } else {
      receipt.reportRinging(session, json: global.json)
    }
  }
}
