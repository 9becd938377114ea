import CUnix
import Text

/// Writes down what makes a terminal that shows one canvas show another: moves of the cursor, styles,
/// glyphs. What it writes depends on the terminal's description alone.
///
/// It stands in for the differencing of ncurses, which takes two thirds of the time from a message to
/// the screen where a conversation scrolls beside other panes: it compares every row as a whole, cell by
/// cell, several times, and prints each number anew.
struct FrameWriter {
  private(set) var bytes: [UInt8] = []
  private let capabilities: Capabilities
  private var pens: Pens
  /// What the terminal draws with.
  private var style = Style.plain
  /// Where its cursor is; nil: not known.
  private var place: Position?
  /// Whether the terminal may have given a glyph of this row another width than we do.
  private var isUncertain = false
  private var cursorIsShown: Bool?

  /// So many cells that are as they were are gone over by a move; fewer are drawn again.
  private static let leastSkipped = 5
  /// So many blanks at the end of a row are cleared; fewer are drawn.
  private static let leastClearedToEnd = 4
  /// So many blanks within a row are cleared and gone over; fewer are drawn.
  private static let leastCleared = 12

  init(_ capabilities: Capabilities, _ theme: Theme) {
    self.capabilities = capabilities
    pens = Pens(capabilities, theme)
  }

  /// Draws with other colours from now on: the next frame has to begin with `clear`.
  mutating func use(_ theme: Theme) { pens = Pens(capabilities, theme) }

  /// Begins a frame on a terminal of which only what was written here is known.
  mutating func begin() { bytes.removeAll(keepingCapacity: true) }

  /// Writes down something that neither moves the cursor nor changes what is drawn with.
  mutating func mark(_ text: String) { bytes += text.utf8 }

  /// Takes the terminal for one of which nothing is known, and clears it.
  mutating func clear() {
    bytes += capabilities.plain
    bytes += capabilities.ownColours
    bytes += capabilities.clear
    style = .plain
    place = Position(row: 0, column: 0)
    isUncertain = false
    cursorIsShown = nil
  }

  /// Draws cells of a row. Neither end of them is within a wide glyph, of the new canvas or the old one.
  mutating func draw(_ row: Int, _ columns: Range<Int>, of new: Canvas, over old: Canvas) {
    let cells = row * new.size.columns..<(row + 1) * new.size.columns
    let isLast = row == new.size.rows - 1
    new.cells.withUnsafeBufferPointer { new in
      old.cells.withUnsafeBufferPointer { old in
        draw(
          RowChange(
            row: row, isLast: isLast, new: UnsafeBufferPointer(rebasing: new[cells]),
            old: UnsafeBufferPointer(rebasing: old[cells])), columns)
      }
    }
  }

  private mutating func draw(_ change: RowChange, _ columns: Range<Int>) {
    var column = columns.lowerBound
    while column < columns.upperBound {
      let same = change.sameCells(in: column..<columns.upperBound)
      if same >= FrameWriter.leastSkipped {
        column += same
        continue
      }
      let end = column + max(1, same)
      while column < end {
        column = drawNext(of: change, in: column..<columns.upperBound)
      }
    }
  }

  /// Draws what a row has at the first of some columns: a glyph, or blanks. The column after it.
  private mutating func drawNext(of change: RowChange, in columns: Range<Int>) -> Int {
    let (column, width) = (columns.lowerBound, change.new.count)
    let here = Position(row: change.row, column: column)
    let blanks = change.blanks(from: column)
    if blanks == width - column, blanks >= FrameWriter.leastClearedToEnd,
      !capabilities.clearToEnd.isEmpty
    {
      move(to: here)
      use(.plain)
      bytes += capabilities.clearToEnd
      return width
    }
    let cleared = min(blanks, columns.count)
    if cleared >= FrameWriter.leastCleared, capabilities.clearsCells {
      move(to: here)
      use(.plain)
      control(cleared, "X")
      return column + cleared
    }
    let cell = change.new[column]
    let next = column + max(1, cell.glyph.width)
    if !change.isLast || next < width || capabilities.keepsLastCell {
      draw(cell, at: here, isAtEdge: next == width)
    }
    return next
  }

  /// Shows the cursor at a place, or hides it.
  mutating func put(cursor: Position?, on size: Size) {
    if let cursor, size.rows > 0, size.columns > 0 {
      move(
        to: Position(
          row: clamp(cursor.row, to: 0...size.rows - 1),
          column: clamp(cursor.column, to: 0...size.columns - 1)))
    }
    if cursorIsShown != (cursor != nil) {
      cursorIsShown = cursor != nil
      bytes += cursor == nil ? capabilities.hideCursor : capabilities.showCursor
    }
  }

  private mutating func draw(_ cell: Cell, at here: Position, isAtEdge: Bool) {
    move(to: here)
    use(cell.style)
    let glyph = cell.glyph
    let base = glyph.base.value
    if base < 0x7F, glyph.count == 1 {
      bytes.append(UInt8(truncatingIfNeeded: base))
    } else if isPlaceable(glyph) {
      for index in 0..<glyph.count {
        if let encoded = glyph.scalar(at: index).flatMap(UTF8.encode) { bytes += encoded }
      }
      isUncertain = isUncertain || glyph.width == 2 || glyph.count > 1
    } else {
      let standIn = standIn(for: glyph.base)
      if let encoded = UTF8.encode(standIn) { bytes += encoded }
      for _ in cellWidth(of: standIn)..<max(1, glyph.width) { bytes.append(0x20) }
    }
    // On the last cell a terminal waits for what comes next before it goes on.
    place = isAtEdge ? nil : Position(row: here.row, column: here.column + max(1, glyph.width))
  }

  private mutating func use(_ new: Style) {
    if new == style { return }
    bytes += pens.change(from: style, to: new)
    style = new
  }

  private mutating func move(to target: Position) {
    if place == target { return }
    if !capabilities.movesInAttributes { use(.plain) }
    defer { place = target }
    guard capabilities.isStandard else {
      bytes += capabilities.place(target)
      return
    }
    if let place, place.row == target.row, !isUncertain {
      let distance = target.column - place.column
      if distance < 0, distance >= -3, capabilities.hasBackspace {
        for _ in distance..<0 { bytes.append(0x08) }
        return
      }
      if capabilities.movesByCells {
        control(abs(distance), distance > 0 ? "C" : "D")
        return
      }
    }
    isUncertain = false
    bytes += [0x1B, 0x5B]
    if target != Position(row: 0, column: 0) {
      append(target.row + 1)
      bytes.append(UInt8(ascii: ";"))
      append(target.column + 1)
    }
    bytes.append(UInt8(ascii: "H"))
  }

  /// A control sequence of one number, of which 1 needs not be told.
  private mutating func control(_ number: Int, _ final: Unicode.Scalar) {
    bytes += [0x1B, 0x5B]
    if number != 1 { append(number) }
    bytes.append(UInt8(ascii: final))
  }

  private mutating func append(_ number: Int) {
    if number >= 10 { append(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}

/// A row as it is to be, and as it is.
private struct RowChange {
  let row: Int
  /// Whether it is the last one of the screen.
  let isLast: Bool
  let new: UnsafeBufferPointer<Cell>
  let old: UnsafeBufferPointer<Cell>

  /// How many cells from the first of some columns on are as they were. What begins within a glyph that
  /// changes is none of them.
  func sameCells(in columns: Range<Int>) -> Int {
    var column = columns.lowerBound
    while column < columns.upperBound, new[column] == old[column] { column += 1 }
    if column > columns.lowerBound, new[column - 1].glyph.width == 2 { column -= 1 }
    return column - columns.lowerBound
  }

  /// How many cells from one on are blank, and of no colour.
  func blanks(from start: Int) -> Int {
    var column = start
    while column < new.count, new[column] == Cell() { column += 1 }
    return column - start
  }
}

/// Whether the terminal gives a glyph the width that we give it: as libc does, by which its other programs go,
/// but for what it is told to have wide.
private func isPlaceable(_ glyph: Glyph) -> Bool {
  for index in 0..<glyph.count {
    guard let scalar = glyph.scalar(at: index) else { return false }
    let width = index == 0 ? glyph.width : 0
    if AmbiguousWidth.inUse == .wide, isAmbiguous(scalar) {
      if width != 2 { return false }
    } else if deskbell_libc_width(scalar.value) != Int32(width) {
      return false
    }
  }
  return true
}

/// What is drawn for a base that the terminal would not place in its cells. Lines and signs of ours have one cell
/// whatever the terminal makes of them: in ASCII, where it has them wide.
private func standIn(for base: Unicode.Scalar) -> Unicode.Scalar {
  guard cellWidth(of: "\u{25A1}" as Unicode.Scalar) > 1 else { return "\u{25A1}" }
  return switch base {
  case "─": "-"
  case "│": "|"
  case "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼": "+"
  case "\u{258C}": ">"
  case "\u{2191}": "^"
  case "\u{2193}": "v"
  default: "?"
  }
}
