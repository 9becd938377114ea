import Text

/// Shows canvases on a terminal: sends what differs from the one that it shows, in one piece.
struct CanvasPainter {
  /// The terminal's.
  var size = Size(rows: 0, columns: 0) {
    didSet { shown = nil }
  }
  private let synchronizes: Bool
  private var writer: FrameWriter
  /// What the terminal shows; nil: not known.
  private var shown: Canvas?

  /// Updates of at least so many rows are sent between synchronized-output marks.
  private static let severalRows = 3

  /// - Parameters:
  ///   - theme: how everything looks.
  ///   - synchronizes: whether the terminal knows those marks, or ignores them.
  init(_ capabilities: Capabilities, _ theme: Theme, synchronizes: Bool) {
    self.synchronizes = synchronizes
    writer = FrameWriter(capabilities, theme)
  }

  /// Draws everything anew, with other colours, with the next canvas.
  mutating func use(_ theme: Theme) {
    writer.use(theme)
    forget()
  }

  /// Makes the next canvas be drawn whole.
  mutating func forget() { shown = nil }

  /// Sends what makes the terminal show a canvas.
  ///
  /// - Parameter area: where it may differ from what was presented before.
  mutating func present(_ drawn: Canvas, changed area: Rect) {
    writeToTerminal(frame(of: drawn, changed: area))
  }

  /// What makes the terminal show a canvas: cut, or at the top left, where that has another size.
  mutating func frame(of drawn: Canvas, changed area: Rect) -> [UInt8] {
    let isFitting = drawn.size == size
    let canvas = isFitting ? drawn : drawn.cut(to: size)
    let isNew = shown == nil
    // Let go of, so that it is changed in place.
    var before = shown ?? Canvas(size)
    shown = nil
    let area = isFitting && !isNew ? area.intersection(canvas.bounds) : canvas.bounds
    var changed: [(row: Int, columns: Range<Int>)] = []
    for row in area.row..<area.endRow {
      let columns = canvas.changedColumns(ofRow: row, in: area, since: before)
      if !columns.isEmpty { changed.append((row, columns)) }
    }
    writer.begin()
    let isMarked = synchronizes && (isNew || changed.count >= CanvasPainter.severalRows)
    if isMarked { writer.mark("\u{1B}[?2026h") }
    if isNew { writer.clear() }
    for (row, columns) in changed {
      writer.draw(row, columns, of: canvas, over: before)
      // Copied, not kept: whoever draws on the canvas next has it to itself.
      before.copyCells(row, columns, of: canvas)
    }
    if isNew || !changed.isEmpty || before.cursor != canvas.cursor {
      writer.put(cursor: canvas.cursor, on: size)
    }
    before.cursor = canvas.cursor
    shown = before
    if isMarked { writer.mark("\u{1B}[?2026l") }
    return writer.bytes
  }
}
