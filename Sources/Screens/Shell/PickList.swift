import Terminal
import Text

/// A line to type in, and a place in the list of what it finds.
public struct PickList: Hashable, Sendable {
  private var text = TextBuffer(limit: 200)
  /// The place of the selected row in what is found.
  private(set) var place = 0
  /// The first row shown.
  private var first = 0

  /// So many rows are shown where there is room.
  static let rows = 10

  /// A row of the list: what it is called, a short word to it, and what it is.
  struct Row: Hashable {
    var name: SafeText
    var aside = SafeText.empty
    var text: SafeText
  }

  init() {}

  /// What is typed.
  var search: String { text.text }

  /// Whether something else is sought then.
  @discardableResult
  mutating func type(_ key: Key, width: Int, kills: inout KillRing) -> Bool {
    let before = text.clusters
    guard text.handle(key, width: width, kills: &kills), text.clusters != before else {
      return false
    }
    toTop()
    return true
  }

  mutating func insert(_ words: String) {
    if text.insert(words) { toTop() }
  }

  private mutating func toTop() {
    place = 0
    first = 0
  }

  /// Goes on by rows, round at the ends where it is one row, of so many that are found.
  mutating func move(by rows: Int, of count: Int, on screen: Size) {
    guard count > 0 else { return }
    let wished = place + rows
    let isRound = abs(rows) == 1
    place = isRound ? (wished + count) % count : min(max(0, wished), count - 1)
    let height = PickList.height(on: screen)
    first = min(max(first, place - height + 1), place)
  }

  /// Takes in that what is selected is at another place now.
  mutating func select(_ place: Int) { self.place = place }

  /// The place of the first row that is shown.
  var firstShown: Int { first }

  /// Which of the rows that are shown is at a place on a screen; nil: none is.
  static func row(at place: Position, on screen: Size) -> Int? {
    let height = height(on: screen)
    let rows = Rect(screen).inset(bottom: 1).bottom(height + 2).inset(top: 1, bottom: 1)
    return rows.contains(place) ? place.row - rows.row : nil
  }

  /// How many rows a list has on a screen: with a rule above it, the line that is typed and the footer
  /// below, and something of what it lies over, so that it is known where one is.
  static func height(on screen: Size) -> Int { max(1, min(rows, screen.rows - 6)) }

  // MARK: Drawing

  /// How it is drawn besides its own state.
  struct Look {
    var title: SafeText
    /// Before what is typed.
    var prompt: SafeText
    /// Said where nothing is found.
    var nothing: SafeText
    /// Behind what is typed, as far as there is room.
    var aside = SafeText.empty
    /// Whether a row is selected.
    var isSelecting = true
  }

  /// Draws it above the footer, over what is there.
  ///
  /// - Parameters:
  ///   - count: how many there are.
  ///   - row: the row of a place among them.
  func draw(_ count: Int, _ look: Look, _ canvas: inout Canvas, row: (Int) -> Row) {
    let height = PickList.height(on: canvas.size)
    let area = canvas.bounds.inset(bottom: 1).bottom(height + 2)
    canvas.fill(area)
    let rule = area.line(0)
    canvas.horizontalLine(rule, style: Style(.accent))
    let isSelected = look.isSelecting && count > 0
    let title =
      " " + look.title + (isSelected ? SafeText(" \(min(place, count - 1) + 1)/\(count)") : "")
    canvas.put(
      (title + " ").truncated(to: max(0, rule.columns - 2)), row: rule.row, column: rule.column + 1,
      style: Style(.accent), in: rule)
    drawRows(count, look, area.inset(top: 1, bottom: 1), &canvas, row)
    let line = area.bottom(1)
    canvas.fill(line, style: Style(.text, on: .header))
    let column = canvas.put(
      " " + look.prompt, row: line.row, column: line.column, style: Style(.heading, on: .header),
      in: line)
    let typed = SafeText(oneLine: search, lineBreak: " ")
    // The end of a long line is what is being typed.
    let room = max(1, line.endColumn - column - 1)
    let shown = typed.width <= room ? typed : typed.wrapped(to: room).last ?? .empty
    let end = canvas.put(
      shown, row: line.row, column: column, style: Style(.text, on: .header), in: line)
    let rest = max(0, line.endColumn - end - 2)
    canvas.put(
      look.aside.truncated(to: rest), row: line.row, column: end + 2,
      style: Style(.muted, on: .header), in: line)
    canvas.cursor = Position(
      row: line.row, column: min(column + cursorColumn(in: shown), line.endColumn - 1))
  }

  /// Where the cursor is in the part of the line that is shown.
  private func cursorColumn(in shown: SafeText) -> Int {
    let after = SafeText(oneLine: String(text.clusters[text.cursor...]), lineBreak: " ").width
    return max(0, shown.width - after)
  }

  private func drawRows(
    _ count: Int, _ look: Look, _ rect: Rect, _ canvas: inout Canvas, _ row: (Int) -> Row
  ) {
    guard count > 0 else {
      return canvas.putLine(look.nothing, in: rect.inset(left: 2), style: Style(.muted))
    }
    // There may be fewer by now, or less room.
    let place = min(place, count - 1)
    let first = min(max(self.first, place - rect.rows + 1), place, max(0, count - rect.rows))
    let shown = (first..<min(count, first + rect.rows)).map { ($0, row($0)) }
    let width = max(0, rect.columns - 3)
    let names = min(shown.map(\.1.name.width).max() ?? 0, max(8, width * 2 / 5))
    let asides = min(shown.map(\.1.aside.width).max() ?? 0, max(4, width / 5))
    for (index, (number, row)) in shown.enumerated() {
      let line = rect.line(index)
      let isSelected = look.isSelecting && number == place
      let ground: Ground = isSelected ? .selection : .plain
      canvas.fill(line, style: Style(.text, on: ground))
      if isSelected {
        canvas.put(
          sign: "\u{258C}", row: line.row, column: line.column, style: Style(.accent, on: ground),
          in: line)
      }
      var column = line.column + 2
      canvas.put(
        row.name.truncated(to: names), row: line.row, column: column,
        style: Style(.heading, on: ground), in: line)
      column += names + 2
      if asides > 0 {
        canvas.put(
          row.aside.truncated(to: asides), row: line.row, column: column,
          style: Style(.accent, on: ground), in: line)
        column += asides + 2
      }
      let room = line.endColumn - column
      if room > 3 {
        canvas.put(
          row.text.truncated(to: room), row: line.row, column: column,
          style: Style(.text, on: ground), in: line)
      }
    }
  }
}
