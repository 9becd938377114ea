import Desk

/// Who the website's visitors are, kept in the slowest way there is: everything that each of them gave is
/// a list, and who is one person is a set of names that is gone through whenever somebody asks.
struct MergingTwin {
  /// What one browser gave while it was one person's.
  struct Part {
    var given: [(name: String, value: String, isSigned: Bool, order: Int)] = []
    var chats: [ChatID] = []
    var open: ChatID?
    var triggered: Set<DialogueID> = []
    var completed: Set<DialogueID> = []

    func value(_ name: String) -> String { given.last { $0.name == name }?.value ?? "" }
  }

  private(set) var parts: [VisitorMark: Part] = [:]
  /// Each a person of several.
  private(set) var persons: [Set<VisitorMark>] = []
  private var order = 0

  /// Everybody who is the same person.
  func person(_ mark: VisitorMark) -> Set<VisitorMark> {
    persons.first { $0.contains(mark) } ?? [mark]
  }

  func emails(_ mark: VisitorMark) -> Set<String> {
    Set(person(mark).compactMap { parts[$0]?.value("email") }.filter { !$0.isEmpty })
  }

  func chats(_ mark: VisitorMark) -> Set<ChatID> {
    Set(person(mark).flatMap { parts[$0]?.chats ?? [] })
  }

  func triggered(_ mark: VisitorMark) -> Set<DialogueID> {
    person(mark).reduce(into: []) { $0.formUnion(parts[$1]?.triggered ?? []) }
  }

  func completed(_ mark: VisitorMark) -> Set<DialogueID> {
    person(mark).reduce(into: []) { $0.formUnion(parts[$1]?.completed ?? []) }
  }

  /// What is known of a person: of each name what the website signed, else what was said last.
  func attributes(_ mark: VisitorMark) -> [String: String] {
    let all = person(mark).flatMap { mark -> [(String, String, Bool, Int)] in
      let given = parts[mark]?.given ?? []
      // A browser's own last word on a name is all that it has of it.
      return Set(given.map(\.name)).compactMap { name in
        given.last { $0.name == name }.map { ($0.name, $0.value, $0.isSigned, $0.order) }
      }
    }
    var found: [String: String] = [:]
    for (name, value, isSigned, order) in all {
      let isCovered = all.contains {
        $0.0 == name && ($0.2 && !isSigned || $0.2 == isSigned && $0.3 > order)
      }
      if !isCovered { found[name] = value }
    }
    return found
  }

  mutating func learn(
    _ mark: VisitorMark, _ name: String, _ value: String, isSigned: Bool, seq: Int64
  ) {
    order += 1
    var part = parts[mark] ?? Part()
    if name == "email", !part.value("email").isEmpty, part.value("email") != value {
      let left = VisitorMark("\(mark.text).\(seq)")
      var before = part
      (before.open, before.triggered, before.completed) = (nil, [], [])
      parts[left] = before
      for index in persons.indices where persons[index].contains(mark) {
        persons[index].remove(mark)
        persons[index].insert(left)
      }
      part.given = []
      part.chats = part.open.map { [$0] } ?? []
    }
    part.given.append((name, value, isSigned, order))
    parts[mark] = part
  }

  mutating func trigger(_ mark: VisitorMark, _ dialogue: DialogueID) {
    parts[mark, default: Part()].triggered.insert(dialogue)
  }

  mutating func complete(_ mark: VisitorMark, _ dialogue: DialogueID) {
    parts[mark, default: Part()].completed.insert(dialogue)
  }

  mutating func ask(_ mark: VisitorMark, _ chat: ChatID) {
    parts[mark, default: Part()].chats.append(chat)
    parts[mark]?.open = chat
  }

  mutating func leave(_ mark: VisitorMark, from dialogue: DialogueID) {
    parts[mark]?.open = nil
    parts[mark]?.completed.insert(dialogue)
  }

  mutating func merge(_ one: VisitorMark, _ other: VisitorMark) {
    let all = person(one).union(person(other))
    persons.removeAll { !$0.isDisjoint(with: all) }
    persons.append(all)
  }

  mutating func forget(_ mark: VisitorMark) {
    for forgotten in person(mark) {
      for each in parts.keys
      where each == forgotten || each.text.hasPrefix(forgotten.text + ".") {
        let open = parts[each]?.open
        parts[each] = nil
        for index in persons.indices { persons[index].remove(each) }
        guard let open else { continue }
        var rest = Part()
        (rest.chats, rest.open) = ([open], open)
        parts[each] = rest
      }
    }
  }
}
