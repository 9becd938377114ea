public import Desk
import Routing
import Terminal
import Text
import Words

/// Asks where a chat is to go: a line to type in, and the places that it may mean, with how they stand.
///
/// The first word says where, the rest is a note for whoever it comes to. A word means the agent or
/// team whose id it is, else the first one whose id or name begins with it, else the first that has it
/// anywhere, or its letters apart. Another one is chosen by moving.
public struct HandOverPrompt: Hashable, Sendable {
  /// The chat that is handed over: no other one, whatever is selected meanwhile.
  public let chat: ChatID
  private var text = TextBuffer(limit: 400)
  /// Where the hand has moved to since something was typed; nil: it has not.
  private var moved: Destination?

  init(_ chat: ChatID) { self.chat = chat }

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    let before = words.first
    _ = text.handle(key, width: width, kills: &kills)
    // A note that is typed leaves the place that was chosen for it.
    if words.first != before { moved = nil }
  }

  mutating func insert(_ text: String) {
    let before = words.first
    self.text.insert(text)
    if words.first != before { moved = nil }
  }

  /// Moves among the places that are found.
  mutating func move(by delta: Int, in desk: DeskState) {
    let found = found(in: desk).map(\.destination)
    guard !found.isEmpty else { return }
    let place = destination(in: desk).flatMap { found.firstIndex(of: $0) }
    moved = found[place.map { max(0, min($0 + delta, found.count - 1)) } ?? 0]
  }

  /// Where the first word leads, or the hand has gone; nil: nowhere yet.
  func destination(in desk: DeskState) -> Destination? {
    let found = found(in: desk)
    if let moved, found.contains(where: { $0.destination == moved }) { return moved }
    return word.isEmpty ? nil : found.first?.destination
  }

  /// What is to be told to whoever it comes to; nil: nothing.
  var note: String? {
    guard words.count > 1 else { return nil }
    let note = words[1].trimmingPrefix { $0.isWhitespace }
    return note.allSatisfy(\.isWhitespace) ? nil : String(note)
  }

  private var words: [Substring] {
    // Where a place was chosen without a word, a blank begins the note.
    let text = text.text
    let typed = moved == nil ? text.trimmingPrefix { $0.isWhitespace } : text[...]
    return typed.split(maxSplits: 1, omittingEmptySubsequences: false) { $0.isWhitespace }
  }

  private var word: String { words.first?.lowercased() ?? "" }

  private struct Place {
    var destination: Destination
    var id: String
    var name: String

    /// How well a word fits, the less the better; nil: not at all.
    func rank(_ word: String) -> Int? {
      if id == word { return 0 }
      let parts = name.lowercased().split(separator: " ")
      if id.hasPrefix(word) || parts.contains(where: { $0.hasPrefix(word) }) { return 1 }
      if id.contains(word) || name.lowercased().contains(word) { return 2 }
      return FuzzySearch(word).score(of: SoughtText("\(id) \(name)")).map { _ in 3 }
    }
  }

  /// The places that are meant, the likeliest first, and else as the desk has them: nothing that goes on
  /// there changes their order while somebody looks at it.
  private func found(in desk: DeskState) -> [Place] {
    let places = places(in: desk)
    let word = word
    guard !word.isEmpty else { return places }
    let ranked = places.enumerated().compactMap { place in
      place.element.rank(word).map { (rank: $0, place: place.offset) }
    }
    return ranked.sorted { $0 < $1 }.map { places[$0.place] }
  }

  /// All the places there are, in the order in which they are looked through.
  private func places(in desk: DeskState) -> [Place] {
    let holder = desk.chats[chat]?.holder
    let agents = desk.agents.filter { $0.id != holder && $0.permissions.contains(.liveChat) }
    return agents.map { Place(destination: .agent($0.id), id: $0.id.text, name: $0.name) }
      + desk.teams.map { Place(destination: .team($0.id), id: $0.id.text, name: $0.name) }
      + [Place(destination: .queue, id: "queue", name: "queue")]
  }

  // MARK: Drawing

  /// Draws it over what is there, with the cursor where text will be inserted. It is as high whatever is
  /// found, so that nothing moves while one types.
  ///
  /// - Parameter roster: how the agents stand; empty: that has not come yet.
  func draw(
    _ desk: DeskState, _ roster: [AgentStatus], keys: SafeText, _ texts: any Wording,
    _ canvas: inout Canvas
  ) {
    let inner = canvas.drawBox(rows: 3 + HandOverPrompt.most, keys: keys)
    let name = desk.chats[chat]?.visitor.displayName ?? texts.theVisitor
    let title = SafeText(oneLine: texts.handOver(of: name), lineBreak: " ")
    canvas.putLine(title.truncated(to: inner.columns), in: inner, style: Style(.heading))
    drawTyped(in: inner.line(1), &canvas)
    let room = inner.inset(top: 2, bottom: 1)
    let aside = note.map { texts.noteGoesAlong($0) } ?? texts.sayWhereTo
    // All of what is to be done, and as much of a note as there is room for.
    let below = SafeText(oneLine: aside, lineBreak: " ").wrapped(to: room.columns, words: .whole)
      .prefix(min(2, max(0, room.rows - 1)))
    let list = room.inset(bottom: below.count)
    drawPlaces(in: list, desk, Dictionary(roster.map { ($0.agent, $0) }) { $1 }, texts, &canvas)
    for (line, row) in below.enumerated() {
      canvas.putLine(row, in: room, line: list.rows + line, style: Style(.muted))
    }
  }

  /// So many places are shown.
  private static let most = 8

  private func drawTyped(in area: Rect, _ canvas: inout Canvas) {
    let typed = SafeText(oneLine: text.text, lineBreak: " ")
    // The end of a long line is what is being typed.
    let shown = typed.wrapped(to: max(1, area.columns - 1)).last ?? .empty
    canvas.putLine(shown, in: area, style: .plain)
    canvas.cursor = Position(row: area.row, column: area.column + shown.width)
  }

  private func drawPlaces(
    in area: Rect, _ desk: DeskState, _ roster: [AgentID: AgentStatus], _ texts: any Wording,
    _ canvas: inout Canvas
  ) {
    let found = found(in: desk)
    guard !found.isEmpty else {
      return canvas.putLine(
        SafeText(texts.goesNowhere).truncated(to: area.columns), in: area, style: Style(.muted))
    }
    let selected = destination(in: desk).flatMap { destination in
      found.firstIndex { $0.destination == destination }
    }
    let first = max(0, min((selected ?? 0) - area.rows / 2, found.count - area.rows))
    let shown = first..<min(found.count, first + area.rows)
    let names = shown.map { SafeText(oneLine: name(of: found[$0]), lineBreak: " ") }
    let width = min(names.map(\.width).max() ?? 0, area.columns * 2 / 5)
    for (line, place) in shown.enumerated() {
      let isSelected = place == selected
      let row = area.line(line)
      let ground: Ground = isSelected ? .selection : .plain
      canvas.fill(row, style: Style(.text, on: ground))
      let words = standing(of: found[place].destination, desk, roster, texts)
      let text =
        SafeText(isSelected ? "\u{25B8} " : "  ") + names[line].fitted(to: width) + "  "
        + SafeText(oneLine: words, lineBreak: " ")
      canvas.putLine(text.truncated(to: row.columns), in: row, style: Style(.text, on: ground))
    }
  }

  private func name(of place: Place) -> String {
    place.name == place.id ? place.id : "\(place.name) (\(place.id))"
  }

  /// How it stands there, and what it would mean.
  private func standing(
    of destination: Destination, _ desk: DeskState, _ roster: [AgentID: AgentStatus],
    _ texts: any Wording
  ) -> String {
    switch destination {
    case .agent(let id):
      guard let status = roster[id] else { return "" }
      return texts.stands(load: status.load, capacity: status.capacity, obstacle: status.obstacle)
    case .team(let id):
      guard let team = desk.teams.first(where: { $0.id == id }), !roster.isEmpty else { return "" }
      let free = team.agents.count { roster[$0].map { $0.obstacle == nil } ?? false }
      return texts.stands(free: free, of: team.agents.count)
    case .queue: return texts.goesToQueue
    }
  }
}
