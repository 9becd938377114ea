import Desk
import Terminal
import Text

/// The composer under a conversation, as far as it is rows: where in its pane the draft stands, how much
/// of it is shown, and where the cursor is. What is written is in `Talks`.
struct Composer: Hashable, Sendable {
  /// The rows of the draft, and the cursor among them.
  private(set) var rows = TextBuffer().layout(width: 1)

  mutating func layOut(_ text: TextBuffer, width: Int) { rows = text.layout(width: width) }

  /// Takes in the draft as it is after a key that left as many rows as there were. False: it did not.
  mutating func take(_ rows: TextBuffer.RowLayout) -> Bool {
    guard rows.rows.count == self.rows.rows.count else { return false }
    self.rows = rows
    return true
  }

  // MARK: Typing at the end

  /// Where a character that is typed at the end of the draft goes; nil: it may move others.
  func cellAtEnd(in area: Rect) -> Position? {
    guard let row = rows.rows.last, !row.isEmpty, rows.cursor.row == rows.rows.count - 1,
      // The row has room, so that no word goes to the next one.
      rows.cursor.column + 1 < area.columns
    else { return nil }
    return cursor(in: area)
  }

  /// Takes in that a character was typed there.
  mutating func growAtEnd() {
    let last = rows.rows.count - 1
    rows.rows[last] = rows.rows[last].lowerBound..<rows.rows[last].upperBound + 1
    rows.cursor.column += 1
  }

  // MARK: Drawing

  /// Where in a composer's pane the text is: below the rule.
  static func area(in pane: Rect) -> Rect { TextColumn.area(in: pane).inset(top: 1) }

  /// Where the cursor is, and what is typed next.
  func cursor(in area: Rect) -> Position {
    Position(
      row: area.row + rows.cursor.row - hiddenAbove(in: area),
      column: area.column + rows.cursor.column)
  }

  /// The rows above those shown: the row with the cursor is always among them.
  private func hiddenAbove(in area: Rect) -> Int { max(0, rows.cursor.row - area.rows + 1) }

  /// How many rows are above and below those shown.
  func hidden(in area: Rect) -> (above: Int, below: Int) {
    let above = hiddenAbove(in: area)
    return (above, rows.rows.count - above - area.rows)
  }

  func fits(_ area: Rect) -> Bool { rows.rows.count <= area.rows }

  /// Draws a draft in its place.
  func draw(_ draft: TextBuffer, in area: Rect, _ canvas: inout Canvas) {
    let shown = rows.rows.dropFirst(hiddenAbove(in: area)).prefix(area.rows)
    for (index, row) in shown.enumerated() {
      canvas.put(row, of: draft, row: area.row + index, column: area.column, in: area)
    }
  }
}
