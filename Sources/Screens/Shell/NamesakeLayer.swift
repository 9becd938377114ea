import Desk
import FrontDesk
import Terminal
import Text
import Words

/// Who else is known with the email of a visitor, to be picked from: a line to type in, and whom it finds of
/// them. What is known of each comes later; until then it is listed by its id. Those who are found to be one
/// person already are listed as one.
public struct NamesakeLayer: Hashable, Sendable {
  /// Who may be one person with whom is picked.
  let visitor: VisitorMark
  private let name: String
  private let email: String
  private(set) var list = PickList()
  private var people: [Person]
  /// The places of those that are listed now.
  private var found: [Int]
  /// Whether one of them is selected.
  private var isSelecting = true

  private struct Person: Hashable {
    let mark: VisitorMark
    /// Nil: it has not been told yet.
    var sight: VisitorSight?
    /// Whether it was told that nothing is known of them, or that they are somebody who is asked about.
    var isNobody = false

    /// What others say of somebody of the same email is no name of theirs.
    var name: String? {
      sight?.attributes.first { $0.name == "name" && $0.source != nil }?.value
    }

    var sought: SoughtText {
      let chats = (sight?.chats ?? []).map(\.text)
      return SoughtText(([name ?? "", mark.text] + chats).joined(separator: " "))
    }

    func isOne(with other: Person) -> Bool {
      sight?.merged.contains(other.mark) == true || other.sight?.merged.contains(mark) == true
    }
  }

  init(of visitor: VisitorMark, named name: String, email: String, _ namesakes: [VisitorMark]) {
    (self.visitor, self.name, self.email) = (visitor, name, email)
    people = namesakes.map { Person(mark: $0) }
    found = Array(people.indices)
  }

  var count: Int { found.count }

  /// Nil: nobody is.
  var selected: VisitorMark? {
    found.isEmpty || !isSelecting ? nil : people[found[min(list.place, found.count - 1)]].mark
  }

  /// Those of some who are listed, or are one with somebody who is.
  func listed(_ marks: [VisitorMark]) -> [VisitorMark] {
    people.map(\.mark).filter(marks.contains)
  }

  // MARK: Keys

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    if list.type(key, width: width, kills: &kills) { searchChanged() }
  }

  mutating func insert(_ text: String) {
    list.insert(text)
    searchChanged()
  }

  private mutating func searchChanged() {
    isSelecting = true
    find()
  }

  mutating func move(by rows: Int, on size: Size) {
    isSelecting = true
    list.move(by: rows, of: found.count, on: size)
  }

  /// Who has the letters somewhere, in the order in which they were told, each person once.
  private mutating func find() {
    var persons: [Int] = []
    for (place, person) in people.enumerated() where !person.isNobody {
      if !persons.contains(where: { people[$0].isOne(with: person) }) { persons.append(place) }
    }
    let search = FuzzySearch(list.search)
    found =
      search.isEmpty ? persons : persons.filter { search.score(of: people[$0].sought) != nil }
  }

  // MARK: What is told

  /// Takes in what is known of one of them. Who is selected stays selected; where they are none of them any
  /// more, nobody is, so that no key means somebody else.
  ///
  /// - Returns: whether it is one of them.
  mutating func take(_ sight: VisitorSight?, of mark: VisitorMark) -> Bool {
    guard let place = people.firstIndex(where: { $0.mark == mark }) else { return false }
    let before = selected
    people[place].sight = sight
    people[place].isNobody = sight?.merged.contains(visitor) ?? true
    find()
    guard let person = people.first(where: { $0.mark == before }) else { return true }
    let same =
      found.firstIndex { people[$0].mark == before }
      ?? found.firstIndex { people[$0].isOne(with: person) }
    if let same { list.select(same) } else { isSelecting = false }
    return true
  }

  // MARK: Drawing

  func draw(_ texts: any Wording, _ canvas: inout Canvas) {
    let look = PickList.Look(
      title: SafeText(oneLine: texts.namesakesTitle(of: name), lineBreak: " "),
      prompt: SafeText(texts.namesakesPrompt + " "), nothing: SafeText(texts.nothingIsFound),
      aside: SafeText(oneLine: email), isSelecting: isSelecting)
    list.draw(found.count, look, &canvas) { place in
      let person = people[found[place]]
      return PickList.Row(
        name: person.sight == nil
          ? .empty : SafeText(oneLine: person.name ?? texts.noName, lineBreak: " "),
        aside: SafeText(oneLine: person.mark.text),
        text: SafeText(
          person.sight.map { texts.namesake(visits: $0.visits, chats: $0.chats) } ?? ""))
    }
  }
}
