import CNcurses
import CUnix
import Text

/// Puts canvases on the ncurses screen: hands it the cells that changed since the last one, and lets
/// it send what differs. The cells go straight to what ncurses shows next: a window between would
/// only be copied there.
struct CursesPainter {
  private(set) var size: Size
  private let theme: Theme
  private let synchronizes: Bool
  private let output: OutputCollector
  private var shown: Canvas?
  private var pairs: [Pair: Int32] = [:]
  private var pens: [Style: Pen] = [:]
  /// The one that was used last, and mostly is used again.
  private var lastPen: (style: Style, pen: Pen)?
  private var cursorIsShown = true
  /// The cells that are handed to ncurses next.
  private var cells: [cchar_t] = []

  private struct Pair: Hashable {
    var foreground: Int16
    var background: Int16
  }

  /// How ncurses is told of a style.
  private struct Pen {
    var attributes: attr_t
    var pair: Int32
  }

  /// Updates of at least so many rows are sent in one piece, between synchronized-output marks.
  private static let severalRows = 3

  /// To be called when ncurses is open.
  init(noColor: Bool, synchronizes: Bool, output: OutputCollector) {
    if has_colors() {
      start_color()
      use_default_colors()
    }
    theme = Theme(colors: has_colors() ? Int(deskbell_curses_colors()) : 0, noColor: noColor)
    self.synchronizes = synchronizes
    self.output = output
    size = Size(rows: 0, columns: 0)
    adoptSize()
  }

  /// Takes over the size ncurses has; what was shown is forgotten.
  mutating func adoptSize() {
    let window = deskbell_curses_window()
    size = Size(rows: Int(getmaxy(window)), columns: Int(getmaxx(window)))
    shown = nil
  }

  /// Makes the next canvas be drawn whole.
  mutating func forget() { shown = nil }

  /// Clears the terminal; the first time, this is what makes ncurses take it.
  mutating func showBlank() {
    let window = deskbell_curses_window()
    werase(window)
    clearok(deskbell_curses_shown(), true)
    wrefresh(window)
    shown = nil
  }

  /// - Parameter area: where it may differ from what was presented before.
  mutating func present(_ drawn: Canvas, changed area: Rect) {
    let isFitting = drawn.size == size
    let canvas = isFitting ? drawn : drawn.cut(to: size)
    let isNew = shown == nil
    if isNew {
      werase(deskbell_curses_next())
      clearok(deskbell_curses_shown(), true)
      shown = Canvas(size)
    }
    let area = isFitting && !isNew ? area.intersection(canvas.bounds) : canvas.bounds
    var changedRows = 0
    for row in area.row..<area.endRow {
      let columns =
        isNew
        ? 0..<size.columns
        : shown.map { canvas.changedColumns(ofRow: row, in: area, since: $0) } ?? 0..<0
      if columns.isEmpty { continue }
      changedRows += 1
      paint(row, columns, of: canvas)
      // Copied, not kept: whoever draws on the canvas next has it to itself.
      shown?.copyCells(row, columns, of: canvas)
    }
    if changedRows == 0, !isNew, shown?.cursor == canvas.cursor { return }
    if changedRows >= CursesPainter.severalRows {
      let (begin, end) = synchronizes ? ("\u{1B}[?2026h", "\u{1B}[?2026l") : ("", "")
      output.send(from: begin, to: end) {
        placeCursor(canvas.cursor)
        doupdate()
      }
    } else {
      placeCursor(canvas.cursor)
      doupdate()
    }
    shown?.cursor = canvas.cursor
  }

  private mutating func placeCursor(_ cursor: Position?) {
    if let cursor, size.rows > 0, size.columns > 0 {
      wmove(
        deskbell_curses_next(), Int32(clamp(cursor.row, to: 0...size.rows - 1)),
        Int32(clamp(cursor.column, to: 0...size.columns - 1)))
    }
    if cursorIsShown != (cursor != nil) {
      cursorIsShown = cursor != nil
      curs_set(cursorIsShown ? 1 : 0)
    }
  }

  /// Hands ncurses cells of a row.
  private mutating func paint(_ row: Int, _ columns: Range<Int>, of canvas: Canvas) {
    cells.removeAll(keepingCapacity: true)
    for column in columns { appendCells(of: canvas[row, column]) }
    mvwadd_wchnstr(
      deskbell_curses_next(), Int32(row), Int32(columns.lowerBound), &cells, Int32(cells.count))
  }

  private mutating func appendCells(of cell: Cell) {
    let glyph = cell.glyph
    if glyph == .continuation { return }
    let pen = pen(for: cell.style)
    if isPlaceable(glyph) {
      cells.append(cursesCell(glyph, pen))
    } else {
      cells.append(cursesCell(Glyph("\u{25A1}", width: 1), pen))
      if glyph.width == 2 { cells.append(cursesCell(.blank, pen)) }
    }
  }

  private func cursesCell(_ glyph: Glyph, _ pen: Pen) -> cchar_t {
    let value = { (index: Int) in glyph.scalar(at: index)?.value ?? 0 }
    return deskbell_curses_cell(
      value(0), value(1), value(2), value(3), value(4), pen.attributes, pen.pair)
  }

  private mutating func pen(for style: Style) -> Pen {
    if let lastPen, lastPen.style == style { return lastPen.pen }
    let pen = pens[style] ?? newPen(for: style)
    lastPen = (style, pen)
    return pen
  }

  private mutating func newPen(for style: Style) -> Pen {
    let paint = theme.paint(for: style)
    var attributes: attr_t = 0
    if paint.attributes.contains(.bold) { attributes |= deskbell_curses_bold() }
    if paint.attributes.contains(.dim) { attributes |= deskbell_curses_dim() }
    if paint.attributes.contains(.underline) { attributes |= deskbell_curses_underline() }
    if paint.attributes.contains(.reverse) { attributes |= deskbell_curses_reverse() }
    if paint.attributes.contains(.italic) { attributes |= deskbell_curses_italic() }
    let pen = Pen(
      attributes: attributes,
      pair: pair(for: Pair(foreground: paint.foreground, background: paint.background)))
    pens[style] = pen
    return pen
  }

  private mutating func pair(for pair: Pair) -> Int32 {
    if pair.foreground < 0, pair.background < 0 { return 0 }
    if let number = pairs[pair] { return number }
    let number = Int32(pairs.count + 1)
    guard number < deskbell_curses_pairs() else { return 0 }
    init_pair(Int16(number), pair.foreground, pair.background)
    pairs[pair] = number
    return number
  }
}

/// Whether libc, by which ncurses goes, gives a glyph the width we give it.
private func isPlaceable(_ glyph: Glyph) -> Bool {
  if glyph.base.value < 0x7F, glyph.count == 1 { return true }
  for index in 0..<glyph.count {
    guard let scalar = glyph.scalar(at: index) else { return false }
    if deskbell_libc_width(scalar.value) != (index == 0 ? Int32(glyph.width) : 0) { return false }
  }
  return true
}
