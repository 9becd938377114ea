import Terminal
import Text

/// Every key of a command table, and a line to search among them.
struct HelpView<Action: Hashable & Sendable, Context: Hashable & Sendable> {
  var table: CommandTable<Action, Context>
  var search: TextBuffer
  /// The first line shown.
  var line: Int

  func draw(_ canvas: inout Canvas) {
    let screen = canvas.bounds
    let head = screen.line(0)
    canvas.fill(head, style: Style(.text, on: .bar))
    let prompt: SafeText = " Keys. Type to search: "
    let column = canvas.put(
      prompt, row: head.row, column: head.column, style: Style(.heading, on: .bar), in: head)
    let typed = SafeText(oneLine: search.text)
    let room = max(1, head.endColumn - column - 1)
    let shownText = typed.width > room ? typed.truncated(to: room) : typed
    let end = canvas.put(
      shownText, row: head.row, column: column, style: Style(.text, on: .bar), in: head)
    canvas.cursor = Position(row: head.row, column: min(end, head.endColumn - 1))

    let body = screen.inset(top: 2, left: 1, bottom: 1, right: 1)
    let rows = rows(width: body.columns)
    let first = min(line, max(0, rows.count - body.rows))
    for (index, row) in rows.dropFirst(first).prefix(body.rows).enumerated() {
      canvas.put(row.text, row: body.row + index, column: body.column, in: body)
      canvas.put(
        row.keys, row: body.row + index, column: body.column, style: Style(.accent), in: body)
    }
    if rows.isEmpty {
      canvas.putLine("No key does that.", in: body, style: Style(.muted))
    }
    let foot = screen.bottom(1)
    canvas.fill(foot, style: Style(.text, on: .bar))
    let more = rows.count > first + body.rows ? "\u{2193} more, PgDn   " : ""
    canvas.putLine(
      SafeText(" \(more)Esc back   C- is Control, M- is Alt"), in: foot,
      style: Style(.text, on: .bar))
  }

  /// The last line that can be the first shown on a screen.
  func lastLine(on size: Size) -> Int {
    let body = Rect(size).inset(top: 2, left: 1, bottom: 1, right: 1)
    return max(0, rows(width: body.columns).count - body.rows)
  }

  private struct Row {
    var keys: SafeText
    var text: SafeText
  }

  private func rows(width: Int) -> [Row] {
    let entries = table.entries(matching: search.text)
    let names = entries.map { entry in
      SafeText(entry.keys.map(\.name).joined(separator: ", "))
    }
    let column = min((names.map(\.width).max() ?? 0) + 3, max(1, width / 3))
    var rows: [Row] = []
    for (entry, keys) in zip(entries, names) {
      let parts = entry.help.wrapped(to: max(1, width - column))
      for (index, part) in parts.enumerated() {
        let pad = SafeText(String(repeating: " ", count: column))
        rows.append(
          Row(keys: index == 0 ? keys.truncated(to: column - 1) : .empty, text: pad + part))
      }
    }
    return rows
  }
}
