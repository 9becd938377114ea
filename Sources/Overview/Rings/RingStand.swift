public import Desk
public import Routing

/// How a ring of agents stands: whose turn is next.
public struct RingStand: Hashable, Sendable {
  public let ring: Ring
  /// What the team or the rule is called; empty: it is everybody's.
  public let name: String
  /// In ring order, beginning with whose turn is next.
  public let members: [AgentID]
  /// Who was offered a chat through it last; nil: nobody yet.
  public let last: AgentID?
  /// The first in ring order to whom a chat could go now; nil: to nobody.
  public let ready: AgentID?

  /// Whose turn is next, ready or not; nil: nobody is in it.
  public var next: AgentID? { members.first }

  /// - Parameters:
  ///   - members: all of them in ring order, also those who may not take chats.
  ///   - takes: whether one of them may.
  init(
    _ ring: Ring, name: String, members: [AgentID], last: AgentID?,
    takes: (AgentID) -> Bool, isReady: (AgentID) -> Bool
  ) {
    self.ring = ring
    self.name = name
    self.last = last
    // A walk starts after whoever was last (ROUTING, Choosing an agent).
    let start = last.flatMap { members.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    self.members = (members.dropFirst(start) + members.prefix(start)).filter(takes)
    ready = self.members.first(where: isReady)
  }

  /// All rings of a desk: everybody's, then the teams', then the rules' in the order in which they are
  /// tried. O(agents + members of teams and rules).
  ///
  /// - Parameter roster: how all agents stand, in roster order.
  public static func all(of desk: DeskState, _ roster: [AgentStatus]) -> [RingStand] {
    var ready: Set<AgentID> = []
    for status in roster where status.obstacle == nil { ready.insert(status.agent) }
    var takers: Set<AgentID> = []
    for agent in desk.agents where agent.permissions.contains(.liveChat) { takers.insert(agent.id) }
    func stand(_ ring: Ring, _ name: String, _ members: [AgentID]) -> RingStand {
      RingStand(
        ring, name: name, members: members, last: desk.rings[ring]?.agent,
        takes: takers.contains, isReady: ready.contains)
    }
    let rules = desk.rules.enumerated().sorted {
      ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset)
    }.map(\.element)
    return [stand(.roundRobin, "", desk.agents.map(\.id))]
      + desk.teams.map { stand(.team($0.id), $0.name, $0.agents) }
      + rules.map { stand(.rule($0.id), $0.name, desk.agents(of: $0)) }
  }
}
