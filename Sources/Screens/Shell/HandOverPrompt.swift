public import Desk
import Hosting
import Routing
import Terminal
import Text
import Words

/// Asks where a chat is to go: a line to type in, the agents and teams that it finds and the queue, each
/// with what would come of it now; and a line for a note to whoever it comes to.
///
/// Nothing is selected before something is typed or chosen: the two keys that ask and agree, pressed by
/// mistake, hand nothing over. What is there when it is asked stays where it is: whoever comes is added at the end, whoever goes
/// stays and is said to be gone. So it is what is painted as selected that Enter hands it over to.
public struct HandOverPrompt: Hashable, Sendable {
  /// The chat that is handed over: no other one, whatever is selected meanwhile.
  public let chat: ChatID
  private(set) var list = PickList()
  private var places: [HandOverPlace]
  /// The places of those that are found, the best first.
  private var found: [Int] = []
  private var text = TextBuffer(limit: 400)
  /// Whether the hand has moved in the list since something was typed.
  private var isChosen = false
  /// Whether the note is written, of the two lines.
  private(set) var isWritingNote = false
  /// What was last told of the places.
  private var told: HandOverProspects?

  init(_ chat: ChatID, _ places: [HandOverPlace] = []) {
    self.chat = chat
    self.places = places
    find()
  }

  var count: Int { found.count }
  func place(_ index: Int) -> HandOverPlace { places[found[index]] }
  /// What Enter hands it over to; nil: nothing yet.
  var selected: HandOverPlace? {
    found.isEmpty || !isSelecting ? nil : place(min(list.place, found.count - 1))
  }
  private var isSelecting: Bool { isChosen || !list.search.isEmpty }

  /// What is to be told to whoever it comes to; nil: nothing.
  var note: String? {
    let note = text.text.trimmingPrefix { $0.isWhitespace }
    return note.isEmpty ? nil : String(note)
  }

  // MARK: Keys

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    if isWritingNote {
      _ = text.handle(key, width: width, kills: &kills)
      return
    }
    if list.type(key, width: width, kills: &kills) { searchChanged() }
  }

  mutating func insert(_ words: String) {
    if isWritingNote {
      text.insert(words)
      return
    }
    let before = list.search
    list.insert(words)
    if list.search != before { searchChanged() }
  }

  private mutating func searchChanged() {
    isChosen = false
    find()
  }

  /// Goes on in the list; the first step selects where it begins.
  mutating func move(by rows: Int, on size: Size) {
    guard !isWritingNote, count > 0 else { return }
    if isSelecting { list.move(by: rows, of: count, on: size) }
    isChosen = true
  }

  /// Selects what is at a place of the list.
  mutating func choose(_ place: Int) {
    guard !isWritingNote, found.indices.contains(place) else { return }
    list.select(place)
    isChosen = true
  }

  /// Goes from one line to the other. A note is for somebody: there is none where nothing is found.
  mutating func switchLine() { isWritingNote = !isWritingNote && selected != nil }

  private mutating func find() {
    let search = FuzzySearch(list.search)
    guard !search.isEmpty else {
      found = Array(places.indices)
      return
    }
    let scores = places.indices.compactMap { place in
      places[place].score(for: search, typed: list.search).map { (place: place, score: $0) }
    }
    // What fits alike stays in its order.
    found = scores.sorted { $0.score != $1.score ? $0.score > $1.score : $0.place < $1.place }
      .map(\.place)
  }

  // MARK: What is told

  /// Takes in what would come of each place now. What is selected stays selected.
  ///
  /// - Parameter new: a place that was not there when it was asked.
  mutating func take(_ prospects: HandOverProspects?, _ new: (Destination) -> HandOverPlace) {
    guard let prospects, prospects.chat == chat, prospects != told else { return }
    told = prospects
    let before = selected?.destination
    var left = Dictionary(
      prospects.all.map { ($0.destination, $0) }, uniquingKeysWith: { first, _ in first })
    for index in places.indices {
      let prospect = left.removeValue(forKey: places[index].destination)
      places[index].prospect = prospect
      places[index].isGone = prospect == nil && !prospects.all.isEmpty
    }
    for prospect in prospects.all where left[prospect.destination] != nil {
      var place = new(prospect.destination)
      place.prospect = prospect
      places.append(place)
    }
    find()
    if let before, let place = found.firstIndex(where: { places[$0].destination == before }) {
      list.select(place)
    }
  }

  // MARK: Drawing

  /// What would come of handing it to a place, in words; empty: it is not known yet.
  func meaning(
    of place: HandOverPlace, _ texts: any Wording, name: (AgentID) -> String
  ) -> String {
    guard let prospect = place.prospect else { return place.isGone ? texts.isThereNoMore : "" }
    switch prospect.outcome {
    case .rings(let agent):
      guard let team = prospect.team else { return texts.ringsNow }
      return texts.ringsNow(at: name(agent), free: team.free, of: team.count)
    case .refused(let obstacle): return texts.handOverObstacle(obstacle)
    case .nobodyInTeam: return texts.nobodyIsFree(of: prospect.team?.count ?? 0)
    case .waits(let place): return texts.waitsInQueue(at: place)
    case .ringsFromQueue(let agent): return texts.ringsFromQueue(at: name(agent))
    }
  }

  /// - Parameter isShort: whether there is no room for what need not be known.
  private func row(
    _ place: HandOverPlace, isShort: Bool, _ texts: any Wording, _ name: (AgentID) -> String
  ) -> PickList.Row {
    let sign: SafeText
    let aside: String
    switch place.destination {
    case .agent:
      sign = place.prospect?.status?.isPresent == true ? "\u{25CF} " : "\u{25CB} "
      aside = place.prospect?.status.map { "\($0.load)/\($0.capacity)" } ?? ""
    case .team: (sign, aside) = ("  ", texts.name(JumpKind.team))
    case .queue: (sign, aside) = ("  ", "")
    }
    return PickList.Row(
      name: sign + SafeText(oneLine: isShort ? place.name : place.title(texts), lineBreak: " "),
      aside: SafeText(aside),
      text: SafeText(oneLine: meaning(of: place, texts, name: name), lineBreak: " "))
  }

  /// Draws it over what is there, with the cursor where text will be inserted.
  func draw(
    visitor: String, keys: SafeText, _ texts: any Wording, _ canvas: inout Canvas,
    name: (AgentID) -> String
  ) {
    if isWritingNote, let selected {
      return drawNote(to: selected, visitor, keys, texts, &canvas, name)
    }
    let aside = note.map { texts.noteGoesAlong($0) } ?? (isSelecting ? "" : texts.sayWhereTo)
    let look = PickList.Look(
      title: SafeText(oneLine: texts.handOver(of: visitor), lineBreak: " "),
      prompt: SafeText(texts.handOverPrompt + " "), nothing: SafeText(texts.goesNowhere),
      aside: SafeText(oneLine: aside, lineBreak: " "), isSelecting: isSelecting)
    let isShort = canvas.size.columns < 60
    list.draw(count, look, &canvas) { row(place($0), isShort: isShort, texts, name) }
  }

  private func drawNote(
    to place: HandOverPlace, _ visitor: String, _ keys: SafeText, _ texts: any Wording,
    _ canvas: inout Canvas, _ name: (AgentID) -> String
  ) {
    let meaning = meaning(of: place, texts, name: name)
    let whole = [
      texts.handOver(of: visitor) + texts.gap + place.name
        + (meaning.isEmpty ? "" : texts.gap + texts.aside(meaning)),
      texts.noteForThem,
    ].map { SafeText(oneLine: $0, lineBreak: " ").wrapped(to: canvas.boxColumns, words: .whole) }
    // With the frame, the line that is typed and the keys; where that is too much, one row of each.
    let hasRoom = whole[0].count + whole[1].count + 4 <= canvas.bounds.inset(by: 1).rows
    let above = hasRoom ? whole[0] + whole[1] : whole.compactMap(\.first)
    let typed = SafeText(oneLine: text.text, lineBreak: " ")
    // The end of a long line is what is being typed.
    let end = typed.wrapped(to: max(1, canvas.boxColumns - 1)).last ?? .empty
    let rows = above + [end]
    let inner = canvas.drawBox(rows: rows.count, keys: keys)
    for (index, row) in rows.enumerated() where index < inner.rows - 1 {
      let isTyped = index == above.count
      canvas.putLine(row, in: inner, line: index, style: isTyped ? .plain : Style(.text))
      if isTyped {
        canvas.cursor = Position(row: inner.row + index, column: inner.column + row.width)
      }
    }
  }
}
