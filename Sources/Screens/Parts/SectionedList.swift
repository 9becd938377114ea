/// A list under headings with one selected thing. The selection is of a thing, not of a row: it stays
/// on it wherever it goes, also into another section. Until the hand has chosen something, the first
/// row is selected.
struct SectionedList<Section: Hashable & Sendable, ID: Hashable & Sendable>: Hashable, Sendable {
  enum Line: Hashable, Sendable {
    case heading(Section, count: Int)
    case row(Section, ID)
    /// Stands between sections.
    case gap
  }

  private(set) var lines: [Line] = []
  /// Nil only while nothing is listed.
  private(set) var selected: ID?
  /// Whether the selection was made by hand.
  private(set) var isChosen = false
  /// The first line shown.
  private(set) var offset = 0
  private var height = 0
  /// The line of the selection.
  private var place: Int?

  /// The lines shown. Of a list that is longer than its room the last row is left free, to say there
  /// how much more there is.
  var visible: Range<Int> { offset..<min(lines.count, offset + room) }

  private var room: Int { lines.count > height && height > 1 ? height - 1 : height }

  /// How many things are listed above and below those shown.
  var hidden: (above: Int, below: Int) {
    guard room < height else { return (0, 0) }
    let shown = visible
    return (
      lines[..<shown.lowerBound].count { $0.id != nil },
      lines[shown.upperBound...].count { $0.id != nil }
    )
  }

  /// Takes in what there is to list; sections without anything are left out. If what was selected is
  /// gone, its neighbour is selected.
  mutating func update(_ sections: [(section: Section, ids: [ID])]) {
    let previous = place ?? 0
    lines = []
    lines.reserveCapacity(sections.reduce(0) { $0 + $1.ids.count + 2 })
    place = nil
    for (section, ids) in sections where !ids.isEmpty {
      if !lines.isEmpty { lines.append(.gap) }
      lines.append(.heading(section, count: ids.count))
      for id in ids {
        if id == selected { place = lines.count }
        lines.append(.row(section, id))
      }
    }
    if !isChosen { choose(near: 0) } else if place == nil { choose(near: previous) }
    reveal()
  }

  /// Takes in for how many lines there is room.
  mutating func resize(_ height: Int) {
    guard height != self.height else { return }
    self.height = max(0, height)
    reveal()
  }

  /// What stands in a row that is shown; nil: nothing that can be selected.
  func id(inRow row: Int) -> ID? {
    let line = offset + row
    return visible.contains(line) ? lines[line].id : nil
  }

  /// Moves the selection by rows, as far as the list goes.
  mutating func move(by rows: Int) {
    guard var line = place else { return }
    isChosen = true
    var left = abs(rows)
    let step = rows < 0 ? -1 : 1
    var next = line + step
    while left > 0, lines.indices.contains(next) {
      if case .row = lines[next] {
        line = next
        left -= 1
      }
      next += step
    }
    choose(line)
    reveal()
  }

  /// Keeps what is selected by itself selected, as if the hand had chosen it.
  mutating func hold() { isChosen = selected != nil }

  mutating func move(byPages pages: Int) { move(by: pages * max(1, room - 2)) }
  mutating func selectFirst() { move(by: -lines.count) }
  mutating func selectLast() { move(by: lines.count) }

  /// Selects a thing. False if it is not listed.
  @discardableResult
  mutating func select(_ id: ID) -> Bool {
    guard let line = lines.firstIndex(where: { $0.id == id }) else { return false }
    isChosen = true
    choose(line)
    reveal()
    return true
  }

  private mutating func choose(_ line: Int) {
    guard let id = lines[line].id else { return }
    selected = id
    place = line
  }

  /// Selects the row at a line, or the nearest one.
  private mutating func choose(near line: Int) {
    // From the line outwards, the one above first: it is not far in a list of thousands.
    for distance in 0...max(line, lines.count) {
      for row in [line - distance, line + distance]
      where lines.indices.contains(row) && lines[row].id != nil {
        return choose(row)
      }
    }
    selected = nil
    place = nil
  }

  private mutating func reveal() {
    let room = room
    offset = max(0, min(offset, lines.count - room))
    guard let place else { return }
    // The heading comes into view with its first row.
    let top = place > 0 && lines[place - 1].id == nil ? place - 1 : place
    offset = min(offset, top)
    if place >= offset + room { offset = place - room + 1 }
    offset = max(0, offset)
  }
}

extension SectionedList.Line {
  var id: ID? {
    if case .row(_, let id) = self { id } else { nil }
  }
}
