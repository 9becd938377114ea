import Desk
import Store
import Terminal
import Text
import Words

/// Going anywhere: a line to type in, and what it finds of all that there is to go to. What there was
/// when it was asked for stays where it is while one looks; only what the journal still tells comes to
/// it.
public struct JumpLayer: Hashable, Sendable {
  private(set) var list = PickList()
  private var places: [JumpPlace]
  /// Whose chats alone are sought; nil: everything is.
  private(set) var within: JumpPlace?
  /// The places of those that are found, the best first.
  private var found: [Int] = []

  /// So many chats that are over can be gone to, besides those that are listed.
  static let pastKept = 500
  /// What the journal is asked for them.
  static let query = HistoryQuery(limit: pastKept)

  init(_ places: [JumpPlace]) {
    self.places = places
    find()
  }

  var count: Int { found.count }
  func place(_ index: Int) -> JumpPlace { places[found[index]] }
  var selected: JumpPlace? { found.isEmpty ? nil : place(min(list.place, found.count - 1)) }

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    if list.type(key, width: width, kills: &kills) { find() }
  }

  mutating func insert(_ text: String) {
    list.insert(text)
    find()
  }

  mutating func move(by rows: Int, on size: Size) { list.move(by: rows, of: count, on: size) }

  /// Takes in what there is besides, without moving what is selected.
  mutating func take(_ places: [JumpPlace], on size: Size) {
    let before = selected
    self.places = places
    find()
    guard let before, let place = found.firstIndex(where: { self.places[$0] == before }) else {
      return
    }
    list.move(by: place - list.place, of: count, on: size)
  }

  /// Seeks only the chats of somebody, or of a team's agents, from now on.
  mutating func seekOnly(_ place: JumpPlace) {
    within = place
    list = PickList()
    find()
  }

  /// Seeks everything again. False: it was sought already.
  mutating func seekAll() -> Bool {
    guard within != nil else { return false }
    within = nil
    list = PickList()
    find()
    return true
  }

  /// The team's agents, if it is one whose chats are sought.
  private var agents: Set<AgentID> = []

  /// Whose chats a team's are.
  mutating func set(agents: some Sequence<AgentID>) {
    self.agents = Set(agents)
    find()
  }

  private func isSought(_ place: JumpPlace) -> Bool {
    guard let within else { return true }
    switch place.destination {
    case .chat, .past: break
    case .visitor, .agent, .team, .view: return false
    }
    guard let agent = place.agent else { return false }
    return switch within.destination {
    case .agent(let id): agent == id
    default: agents.contains(agent)
    }
  }

  private mutating func find() {
    let search = FuzzySearch(list.search)
    if search.isEmpty {
      found = places.indices.filter { isSought(places[$0]) }
      return
    }
    var scores: [(place: Int, score: Int)] = []
    for (index, place) in places.enumerated() where isSought(place) {
      guard let score = search.score(of: place.sought) else { continue }
      scores.append((index, score + place.weight))
    }
    // What fits alike stays in its order.
    scores.sort { $0.score != $1.score ? $0.score > $1.score : $0.place < $1.place }
    found = scores.map(\.place)
  }

  func draw(
    _ texts: any Wording, _ canvas: inout Canvas, row: (JumpPlace) -> PickList.Row
  ) {
    let title = SafeText(oneLine: texts.jumpTitle(within: within?.name), lineBreak: " ")
    let look = PickList.Look(
      title: title, prompt: SafeText(texts.jumpPrompt + " "),
      nothing: SafeText(texts.nothingIsFound))
    list.draw(count, look, &canvas) { row(place($0)) }
  }
}
