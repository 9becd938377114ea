import Desk
import Overview
import Routing

/// The board's list of what is neither a chat nor an agent: rings with whose turn is next, and dialogues
/// with who is in them.
struct DeskList: Hashable, Sendable {
  private(set) var list = SectionedList<Section, ID>()
  private(set) var rings: [RingStand] = []
  private(set) var visitors: [DialogueID: Int] = [:]

  /// The parts of the list, from the top.
  enum Section: Hashable, Sendable, CaseIterable { case rings, dialogues }

  enum ID: Hashable, Sendable {
    case ring(Ring)
    case dialogue(DialogueID)
  }

  var selected: ID? { list.selected }

  /// Takes in how the desk stands. O(agents + members of teams and rules + dialogues).
  mutating func update(_ desk: DeskState, _ roster: [AgentStatus], _ crowd: DialogueCrowd) {
    let (rings, visitors) = (RingStand.all(of: desk, roster), crowd.counts)
    let dialogues = desk.dialogues.filter { $0.published != nil || visitors[$0.id] != nil }
      .map(\.id)
    self.visitors = visitors
    let isListedAlike = rings.map(\.ring) == self.rings.map(\.ring)
    self.rings = rings
    let listed = list.lines.compactMap(\.id)
    let ids = rings.map { ID.ring($0.ring) } + dialogues.map { ID.dialogue($0) }
    if isListedAlike, listed == ids { return }
    list.update([
      (.rings, rings.map { .ring($0.ring) }), (.dialogues, dialogues.map { .dialogue($0) }),
    ])
  }

  func ring(_ ring: Ring) -> RingStand? { rings.first { $0.ring == ring } }

  mutating func select(row: Int) { if let id = list.id(inRow: row) { _ = list.select(id) } }
  mutating func resize(_ height: Int) { list.resize(height) }
  mutating func move(_ motion: Motion) { list.move(motion) }
  mutating func hold() { list.hold() }
}
