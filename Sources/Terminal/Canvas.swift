public import Text

/// A screenful of cells that views draw on. Pure: a screen shows it, tests read it.
///
/// Drawing outside of it, or of the rectangle that is drawn in, does nothing. Of a wide glyph both
/// cells are there or none: one that is cut by an edge is drawn as U+FFFD, one that is half painted
/// over loses its other half.
public struct Canvas: Hashable, Sendable {
  public let size: Size
  /// Row by row.
  public private(set) var cells: [Cell]
  /// Where the terminal's own cursor rests, where text will be inserted; nil hides it.
  public var cursor: Position?

  /// A blank canvas.
  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: size.rows * size.columns)
  }

  /// The whole of it.
  public var bounds: Rect { Rect(size) }

  /// A cell; a blank one outside.
  public subscript(row: Int, column: Int) -> Cell {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return Cell() }
    return cells[row * size.columns + column]
  }

  /// Draws a text on one row, cut at the edges of `clip` (the whole canvas if nil); line breaks are
  /// drawn as blanks. The column after the text is returned, drawn or not.
  @discardableResult
  public mutating func put(
    _ text: SafeText, row: Int, column: Int, style: Style = .plain, in clip: Rect? = nil
  ) -> Int {
    let clip = clip?.intersection(bounds) ?? bounds
    guard row >= clip.row, row < clip.endRow, !clip.isEmpty else { return column + text.width }
    if let end = text.withPlainBytes({
      putPlain($0, row: row, column: column, style: style, clip: clip)
    }) {
      return end
    }
    var column = column
    text.forEachGlyph { glyph in
      draw(glyph, row: row, column: column, style: style, clip: clip)
      column += glyph.width
    }
    return column
  }

  /// Draws a text from the left of a row of a rectangle, cut with `…` if it does not fit; the rest of
  /// the row is filled with the style's ground.
  public mutating func putLine(
    _ text: SafeText, in rect: Rect, line: Int = 0, style: Style = .plain,
    alignment: Alignment = .leading
  ) {
    let row = rect.line(line)
    guard !row.isEmpty else { return }
    let shown = text.truncated(to: row.columns)
    let indent = alignment.indent(of: shown, in: row.columns)
    fill(row.inset(right: row.columns - indent), style: style)
    let end = put(shown, row: row.row, column: row.column + indent, style: style, in: row)
    fill(row.inset(left: end - row.column), style: style)
  }

  /// Fills a rectangle.
  public mutating func fill(_ rect: Rect, _ glyph: Glyph = .blank, style: Style = .plain) {
    let rect = rect.intersection(bounds)
    guard glyph.width == 1, rect.columns > 0 else { return }
    let cell = Cell(glyph, style)
    for row in rect.row..<rect.endRow {
      // Only the ends can halve a wide glyph of which the other half stays.
      set(cell, row: row, column: rect.column)
      set(cell, row: row, column: rect.endColumn - 1)
      let start = row * size.columns
      for index in start + rect.column..<start + rect.endColumn { cells[index] = cell }
    }
  }

  /// Puts what stands in a rectangle on another ground, whatever it is.
  public mutating func lay(_ rect: Rect, on ground: Ground) {
    let rect = rect.intersection(bounds)
    for row in rect.row..<rect.endRow {
      let start = row * size.columns
      for index in start + rect.column..<start + rect.endColumn {
        cells[index].style = cells[index].style.on(ground)
      }
    }
  }

  /// The rows as text, as a person sees them; golden tests compare these. Blanks at the end of a row
  /// are left out.
  public func plainRows() -> [String] {
    (0..<size.rows).map { row in
      var text = ""
      for column in 0..<size.columns { text += self[row, column].glyph.text }
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }

  /// Takes over cells of a row of a canvas of the same size.
  mutating func copyCells(_ row: Int, _ columns: Range<Int>, of other: Canvas) {
    let start = row * size.columns
    for index in start + columns.lowerBound..<start + columns.upperBound {
      cells[index] = other.cells[index]
    }
  }

  /// Puts a cell where it is known to fit.
  mutating func replaceCell(_ row: Int, _ column: Int, _ cell: Cell) {
    cells[row * size.columns + column] = cell
  }

  /// Draws bytes that are a cell each.
  private mutating func putPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, row: Int, column: Int, style: Style, clip: Rect
  ) -> Int {
    let first = max(column, clip.column)
    let end = min(column + bytes.count, clip.endColumn)
    if first < end {
      // Only the ends can halve a wide glyph of which the other half stays.
      set(Cell(.blank, style), row: row, column: first)
      set(Cell(.blank, style), row: row, column: end - 1)
      let start = row * size.columns
      for place in first..<end {
        let byte = bytes[place - column]
        let glyph = byte == 0x0A ? .blank : Glyph(Unicode.Scalar(byte), width: 1)
        cells[start + place] = Cell(glyph, style)
      }
    }
    return column + bytes.count
  }

  /// Draws a printable character of ASCII, plainly; any other is drawn as U+FFFD.
  public mutating func put(plain character: Character, row: Int, column: Int) {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
    let byte = character.asciiValue ?? 0
    let isPrintable = byte >= 0x20 && byte < 0x7F
    let glyph = isPrintable ? Glyph(Unicode.Scalar(byte), width: 1) : .replacement
    set(Cell(glyph), row: row, column: column)
  }

  /// Draws a sign that has one cell whatever the terminal makes of it elsewhere: nothing in it moves.
  public mutating func put(
    sign: Unicode.Scalar, row: Int, column: Int, style: Style, in clip: Rect? = nil
  ) {
    let clip = clip?.intersection(bounds) ?? bounds
    guard row >= clip.row, row < clip.endRow else { return }
    draw(Glyph(sign, width: 1), row: row, column: column, style: style, clip: clip)
  }

  /// Draws clusters of a byte each at a place where they fit. False, with some of them drawn, if one
  /// is longer.
  mutating func putPlain(_ clusters: ArraySlice<Character>, row: Int, column: Int) -> Bool {
    var column = column
    for cluster in clusters {
      let utf8 = cluster.utf8
      guard utf8.count == 1, let byte = utf8.first else { return false }
      set(Cell(Glyph(Unicode.Scalar(byte), width: 1)), row: row, column: column)
      column += 1
    }
    return true
  }

  private mutating func draw(_ glyph: Glyph, row: Int, column: Int, style: Style, clip: Rect) {
    if glyph.width == 2 {
      let left = column >= clip.column && column < clip.endColumn
      let right = column + 1 >= clip.column && column + 1 < clip.endColumn
      switch (left, right) {
      case (true, true):
        set(Cell(glyph, style), row: row, column: column)
        set(Cell(.blank, style), row: row, column: column + 1)
        cells[row * size.columns + column].glyph = glyph
        cells[row * size.columns + column + 1].glyph = .continuation
      case (true, false): set(Cell(.replacement, style), row: row, column: column)
      case (false, true): set(Cell(.replacement, style), row: row, column: column + 1)
      case (false, false): break
      }
    } else if column >= clip.column, column < clip.endColumn {
      set(Cell(glyph, style), row: row, column: column)
    }
  }

  /// Sets a cell that is on the canvas, and blanks the other half of a wide glyph it belonged to.
  private mutating func set(_ cell: Cell, row: Int, column: Int) {
    let index = row * size.columns + column
    let old = cells[index].glyph
    if old.width == 2, column + 1 < size.columns {
      cells[index + 1].glyph = .blank
    } else if old == .continuation, column > 0 {
      cells[index - 1].glyph = .blank
    }
    cells[index] = cell
  }
}
