import Desk
import Routing
import Text
import Words

/// An agent, a team or the queue, where a chat could go.
struct HandOverPlace: Hashable, Sendable {
  var destination: Destination
  var name: String
  /// As on the command line.
  let id: String
  /// Whether the name says that too.
  private let saysID: Bool
  /// What it is found by, each by itself: what begins with what is typed comes first.
  private let sought: [SoughtText]
  /// What is known of it now; nil: nothing yet, or it is no more.
  var prospect: HandOverProspect?
  /// Whether it was there and is no more.
  var isGone = false

  private init(_ destination: Destination, name: String, id: String, saysID: Bool = false) {
    self.destination = destination
    self.name = name
    self.id = id
    self.saysID = saysID || name.lowercased() == id
    sought = [name, id, "\(name) \(id)"].map { SoughtText($0) }
  }

  /// What it is listed as: with the id, which can be typed as well, where the name does not say it.
  func title(_ texts: any Wording) -> String { saysID ? name : name + texts.idBehind(id) }

  /// How well it fits what is typed, the more the better; nil: not at all. An id that is typed whole is
  /// nobody else.
  func score(for search: FuzzySearch, typed: String) -> Int? {
    if typed.trimmed.lowercased() == id { return .max }
    return sought.compactMap { search.score(of: $0) }.max()
  }

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
    case .agent(let id):
      // Where several have a name it is said with the id already.
      let name = name(id)
      self.init(destination, name: name, id: id.text, saysID: name != desk.name(of: id))
    case .team(let id):
      let name = desk.teams.first { $0.id == id }?.name ?? id.text
      self.init(destination, name: name, id: id.text)
    // In every language it can be typed as on the command line.
    case .queue: self.init(destination, name: queue, id: "queue", saysID: true)
    }
  }
}
