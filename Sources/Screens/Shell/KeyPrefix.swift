import Desk
import Terminal
import Text
import Words

/// A key that others follow, such as the first of `w z`, pressed a moment ago. Whoever knows what is to
/// come presses it; whoever hesitates is shown what there is.
struct KeyPrefix: Hashable, Sendable {
  /// As the table has it.
  let key: Key
  private let since: Instant

  /// So long it is waited for the next key before those that there are are shown, in milliseconds.
  static let patience: Int64 = 500

  init(_ key: Key, at now: Instant) {
    self.key = key
    since = now
  }

  /// When the keys that can follow are shown.
  var shownAt: Instant { Instant(milliseconds: since.milliseconds + KeyPrefix.patience) }

  func isShown(at now: Instant) -> Bool { now >= shownAt }

  /// Draws the keys that can follow above the footer, over what is there.
  func draw(_ choices: [(key: Key, text: String)], _ canvas: inout Canvas) {
    let room = canvas.bounds.inset(top: 1, bottom: 1)
    let cells = choices.map { choice in
      (key: SafeText(choice.key.name), text: SafeText(choice.text))
    }
    guard let keys = cells.map(\.key.width).max(), let texts = cells.map(\.text.width).max() else {
      return
    }
    // In columns as wide as the longest, one if there is no room for more.
    let width = min(room.columns - 2, keys + 2 + texts + 3)
    let columns = max(1, (room.columns - 2) / max(1, width))
    let rows = min((cells.count + columns - 1) / columns, max(1, room.rows - 2))
    let area = room.bottom(rows + 1)
    canvas.fill(area)
    canvas.horizontalLine(area.line(0), style: Style(.accent))
    canvas.put(
      SafeText(" \(key.name) "), row: area.row, column: area.column + 1, style: Style(.accent),
      in: area.line(0))
    for (index, cell) in cells.enumerated() where index < rows * columns {
      let line = area.line(1 + index % rows)
      let place = Rect(
        row: line.row, column: line.column + 1 + index / rows * width, rows: 1, columns: width)
      canvas.put(cell.key, row: place.row, column: place.column, style: Style(.accent), in: place)
      canvas.put(
        cell.text.truncated(to: max(0, width - keys - 3)), row: place.row,
        column: place.column + keys + 2, in: place)
    }
  }
}
