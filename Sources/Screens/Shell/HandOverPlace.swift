import Desk
import Routing
import Text

/// An agent, a team or the queue, where a chat could go.
struct HandOverPlace: Hashable, Sendable {
  var destination: Destination
  var name: String
  /// What it is found by, each by itself: what begins with what is typed comes first.
  private let sought: [SoughtText]
  /// What is known of it now; nil: nothing yet, or it is no more.
  var prospect: HandOverProspect?
  /// Whether it was there and is no more.
  var isGone = false

  init(_ destination: Destination, name: String, also others: [String]) {
    self.destination = destination
    self.name = name
    sought = ([name] + others).map { SoughtText($0) }
  }

  func score(for search: FuzzySearch) -> Int? { sought.compactMap { search.score(of: $0) }.max() }

  /// All that there is when it is asked for, in the order in which it stays: agents, teams, the queue.
  ///
  /// - Parameters:
  ///   - name: what an agent is called.
  ///   - queue: what the queue is called.
  static func all(
    for chat: ChatID, in desk: DeskState, queue: String, name: (AgentID) -> String
  ) -> [HandOverPlace] {
    let holder = desk.chats[chat]?.holder
    let agents = desk.agents.filter { $0.id != holder && $0.permissions.contains(.liveChat) }
    let all: [Destination] =
      agents.map { .agent($0.id) } + desk.teams.map { .team($0.id) } + [.queue]
    return all.map { HandOverPlace($0, in: desk, queue: queue, name: name) }
  }

  init(
    _ destination: Destination, in desk: DeskState, queue: String, name: (AgentID) -> String
  ) {
    switch destination {
    case .agent(let id): self.init(destination, name: name(id), also: [id.text])
    case .team(let id):
      let team = desk.teams.first { $0.id == id }
      self.init(destination, name: team?.name ?? id.text, also: [id.text])
    // In every language it can be typed as on the command line.
    case .queue: self.init(destination, name: queue, also: ["queue"])
    }
  }
}
