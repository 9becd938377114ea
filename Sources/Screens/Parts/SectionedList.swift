/// A list under headings with one selected thing. The selection is of a thing, not of a row: it stays
/// on it wherever it goes, also into another section. Until the hand has chosen something, the first
/// row is selected.
///
/// What is listed is not gone through: to take in another order costs by sections, to look at a line by
/// the root of what is listed.
struct SectionedList<Section: Hashable & Sendable, ID: Hashable & Sendable>: Hashable, Sendable {
  enum Line: Hashable, Sendable {
    case heading(Section, count: Int)
    case row(Section, ID)
    /// Stands between sections.
    case gap
  }

  private(set) var lines = Lines()
  /// Nil only while nothing is listed.
  private(set) var selected: ID?
  /// Whether the selection was made by hand.
  private(set) var isChosen = false
  /// The first line shown.
  private(set) var offset = 0
  private var height = 0
  /// The line of the selection.
  private var place: Int?

  /// Every line of it: those of a section are a heading and a row for each thing, with a gap before the
  /// next section.
  struct Lines: RandomAccessCollection, Hashable, Sendable {
    private(set) var parts: [Part] = []
    private(set) var count = 0

    struct Part: Hashable, Sendable {
      let section: Section
      let rows: SortedRows<ID>
      /// The line of its heading.
      let start: Int
    }

    init() {}

    init(_ sections: [(section: Section, rows: SortedRows<ID>)]) {
      for (section, rows) in sections where !rows.isEmpty {
        let start = parts.isEmpty ? 0 : count + 1
        parts.append(Part(section: section, rows: rows, start: start))
        count = start + 1 + rows.count
      }
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(line: Int) -> Line {
      for part in parts.reversed() where line >= part.start {
        let row = line - part.start - 1
        if row < 0 { return .heading(part.section, count: part.rows.count) }
        return row < part.rows.count ? .row(part.section, part.rows[row]) : .gap
      }
      return .gap
    }

    /// The line of a thing; nil: it is not listed.
    func line(of id: ID) -> Int? {
      for part in parts {
        if let row = part.rows.place(of: id) { return part.start + 1 + row }
      }
      return nil
    }

    /// How many things stand before a line.
    func rows(before line: Int) -> Int {
      parts.reduce(0) { $0 + Swift.min($1.rows.count, Swift.max(0, line - $1.start - 1)) }
    }

    /// The line of the nth thing.
    func line(ofRow number: Int) -> Int? {
      var left = number
      for part in parts {
        if left < part.rows.count { return left < 0 ? nil : part.start + 1 + left }
        left -= part.rows.count
      }
      return nil
    }

    /// How many things there are.
    var rowCount: Int { parts.reduce(0) { $0 + $1.rows.count } }
  }

  /// The lines shown. Of a list that is longer than its room the last row is left free, to say there
  /// how much more there is.
  var visible: Range<Int> { offset..<min(lines.count, offset + room) }

  private var room: Int { lines.count > height && height > 1 ? height - 1 : height }

  /// How many things are listed above and below those shown.
  var hidden: (above: Int, below: Int) {
    guard room < height else { return (0, 0) }
    let shown = visible
    let above = lines.rows(before: shown.lowerBound)
    return (above, lines.rowCount - lines.rows(before: shown.upperBound))
  }

  /// Takes in what there is to list; sections without anything are left out. If what was selected is
  /// gone, its neighbour is selected.
  mutating func update(_ sections: [(section: Section, rows: SortedRows<ID>)]) {
    let previous = place ?? 0
    lines = Lines(sections)
    place = selected.flatMap { lines.line(of: $0) }
    if !isChosen { choose(near: 0) } else if place == nil { choose(near: previous) }
    reveal()
  }

  /// The same with things in the order in which they are given. O(those).
  mutating func update(_ sections: [(section: Section, ids: [ID])]) {
    update(sections.map { (section: $0.section, rows: SortedRows($0.ids)) })
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
    guard let place else { return }
    isChosen = true
    let wished = lines.rows(before: place) + rows
    let row = min(max(0, wished), lines.rowCount - 1)
    if let line = lines.line(ofRow: row) { choose(line) }
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
    guard let line = lines.line(of: id) else { return false }
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

  /// Selects the row at a line, or the nearest one, the one above first.
  private mutating func choose(near line: Int) {
    guard lines.rowCount > 0 else {
      selected = nil
      place = nil
      return
    }
    let line = min(line, lines.count - 1)
    for distance in 0...lines.count {
      for row in [line - distance, line + distance]
      where lines.indices.contains(row) && lines[row].id != nil {
        return choose(row)
      }
    }
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
