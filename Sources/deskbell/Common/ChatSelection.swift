import ArgumentParser
import Desk
import FrontDesk
import Words

/// The chats that a command is about: named, or all that are so.
struct ChatSelection<Choice: ChatChoice>: ParsableArguments {
  @Argument(
    help: "The chats' ids, or enough of their first letters.", completion: Choice.completion)
  var chats: [String] = []

  @OptionGroup var such: SuchChats

  func validate() throws {
    // Otherwise every chat would begin so.
    if chats.contains("") { throw ValidationError(.emptyChatID) }
    if chats.isEmpty, !such.areGiven { throw ValidationError(.noChats(options: SuchChats.options)) }
  }

  /// The one chat that is named and needs no question; nil: there are others.
  var only: String? { chats.count == 1 && !such.areGiven ? chats[0] : nil }
}

/// Chats that are so, and whether somebody has said yes to all of them.
struct SuchChats: ParsableArguments {
  static let options = ["--waiting", "--of", "--team"]

  @Flag(help: "All that wait in the queue.")
  var waiting = false

  @Option(
    name: .customLong("of"),
    help: ArgumentHelp("All that an agent has or that ring at them.", valueName: "agent"),
    completion: .agents)
  var agent: String?

  @Option(
    help: ArgumentHelp(
      "All that were asked of a team, or that its agents have or ring at them.", valueName: "team"),
    completion: .teams)
  var team: String?

  @Flag(help: "Ask nothing before it is done to several.")
  var yes = false

  var areGiven: Bool { waiting || agent != nil || team != nil }

  /// Those that are so, all that is given holding, in the order of the queue.
  func chats(_ session: DeskSession) throws(Failure) -> [Chat] {
    guard areGiven else { return [] }
    let state = session.state
    let agent = try agent.map { (id) throws(Failure) in try session.agent(id).id }
    var members: Set<AgentID> = []
    if let team {
      guard let found = state.teams.first(where: { $0.id.text == team }) else {
        throw Failure.unknown(.team, team, among: state.teams.map(\.id.text))
      }
      members = Set(found.agents)
    }
    return state.chats.values.filter { chat in
      if waiting, chat.state != .waiting { return false }
      if let agent, !chat.isWith(agent) { return false }
      guard let team else { return true }
      return chat.route == .team(TeamID(team))
        || chat.state.agents.contains(where: members.contains)
    }.sorted { $0.queueRank < $1.queueRank }
  }
}
