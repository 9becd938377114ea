import Desk
import Routing

/// The board's list of agents: those with chats, those who are there, the others, each in roster order.
/// Those who may not take chats are none.
struct AgentList: Hashable, Sendable {
  private(set) var list = SectionedList<Section, AgentID>()
  /// How many there are, and how many of them are present.
  private(set) var count = 0
  private(set) var present = 0

  /// The parts of the list, from the top.
  enum Section: Hashable, Sendable, CaseIterable {
    case working, present, absent
  }

  var selected: AgentID? { list.selected }

  /// Takes in how the agents stand. O(agents), without looking at texts.
  mutating func update(_ roster: [AgentStatus]) {
    var sections: [Section: [AgentID]] = [:]
    (count, present) = (0, 0)
    for agent in roster {
      guard let section = AgentList.section(of: agent) else { continue }
      count += 1
      if agent.isPresent { present += 1 }
      sections[section, default: []].append(agent.agent)
    }
    list.update(Section.allCases.map { ($0, sections[$0] ?? []) })
  }

  /// Whether two rosters make the same list.
  static func areListedAlike(_ one: [AgentStatus], _ other: [AgentStatus]) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy { a, b in
        a.agent == b.agent && a.isPresent == b.isPresent && section(of: a) == section(of: b)
      }
  }

  /// Where an agent is listed; nil: they may not take chats, and are not.
  private static func section(of agent: AgentStatus) -> Section? {
    if agent.load > 0 { return .working }
    if agent.obstacle == .noPermission { return nil }
    return agent.isPresent ? .present : .absent
  }

  mutating func select(row: Int) { if let id = list.id(inRow: row) { _ = list.select(id) } }
  mutating func resize(_ height: Int) { list.resize(height) }
  mutating func move(_ motion: Motion) { list.move(motion) }
  /// Keeps who is selected by themselves selected, as if the hand had chosen them.
  mutating func hold() { list.hold() }
}
