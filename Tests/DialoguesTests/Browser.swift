import BehaviourTable
import Desk
import Dialogues

/// A visitor's browser at a site, and a clock that moves when it is told to.
final class Browser {
  var encounter = Encounter()
  var shelf: Shelf
  var now = Instant(milliseconds: 1_764_500_000_000)
  /// What counted since it was last asked.
  private var deeds: [Encounter.Deed] = []
  private var own = Visitor()

  init(_ published: [PublishedDialogue]) { shelf = Shelf(published) }

  private var surroundings: Surroundings { surroundings(encounter.page?.url ?? "") }
  private func surroundings(_ url: String) -> Surroundings {
    Surroundings(
      visitor: own, own: own, page: PageView(url: url),
      visits: max(1, encounter.memory.habits.visits))
  }

  // MARK: What the visitor does

  func goes(to page: Int) {
    deeds += encounter.come(to: surroundings(BehaviourRow.address(page)), at: now, shelf)
  }

  func reloads() { deeds += encounter.come(to: surroundings, at: now, shelf) }

  func looks(seconds: Int) {
    now = now + seconds
    deeds += encounter.spend(Int64(seconds) * 1000, in: surroundings, shelf)
  }

  func isAway(seconds: Int) { now = now + seconds }

  func scrolls(to percent: Int) {
    deeds += encounter.scroll(to: percent, in: surroundings, shelf)
  }

  /// Answers the question that is asked with its first choice.
  func answers() throws {
    guard case .waiting(let card)? = encounter.walk?.stand else { throw Walk.Misstep.notAsked }
    deeds += try encounter.choose(0, of: card, in: surroundings, at: now)
  }

  /// What the desk remembers then: the dialogue that led there is completed.
  func chatCloses() {
    guard case .chatting? = encounter.walk?.stand, let walk = encounter.walk else { return }
    var known = KnownVisitor("visitor")
    for id in encounter.memory.triggered { known.standings[id, default: .init()].triggered = now }
    for id in encounter.memory.engaged { known.standings[id, default: .init()].engaged = now }
    for id in encounter.memory.completed { known.standings[id, default: .init()].completed = now }
    let origin = ChatOrigin(
      dialogue: walk.dialogue.id, version: walk.version, card: "person", page: "")
    known.apply(
      Requested(chat: "c1", visitor: Visitor(), route: .roundRobin, origin: origin), seq: 1, at: now
    )
    known.applyClosing(
      of: "c1", by: .ended(Ended(chat: "c1", by: .visitor)), seq: 2, at: now)
    let before = encounter.memory.completed
    encounter.take(known, [])
    for id in encounter.memory.completed.subtracting(before) {
      deeds.append(.completed(id, version: walk.version))
    }
  }

  // MARK: What the desk does

  func publishes(_ published: [PublishedDialogue]) {
    shelf = Shelf(published, isOpen: shelf.isOpen)
  }
  func switches(on isOpen: Bool) { shelf = Shelf(shelf.published, isOpen: isOpen) }

  // MARK: What is seen

  /// The dialogue and version in the window, and how many questions were answered.
  var shown: String? {
    encounter.walk.map { walk in
      let answers = walk.shown.count { if case .answered = $0 { true } else { false } }
      let isChat = if case .chatting = walk.stand { " chat" } else { "" }
      return "\(walk.dialogue.id) \(walk.version)" + (answers > 0 ? " +\(answers)" : "") + isChat
    }
  }

  /// What counted since it was last asked, in words.
  func counted() -> [String] {
    defer { deeds = [] }
    return deeds.compactMap { deed in
      switch deed {
      case .triggered(let id, _): "\(id) triggered"
      case .engaged(let id, _): "\(id) engaged"
      case .completed(let id, _): "\(id) completed"
      case .goal(let id, let name): "\(id) goal \(name)"
      case .walk: nil
      }
    }
  }
}
