import Terminal
import Text
import Words

/// What an agent may say of themself, over the panes: a row a thing, of which one can be changed in place.
public struct ProfileLayer: Hashable, Sendable {
  private var place = 0
  /// What is typed in the place of what the row has; nil: nothing is changed.
  private var text: TextBuffer?

  /// A row, and what is said below of how it is changed.
  struct Row {
    var label: String
    var value: String
    var help: String
  }

  init() {}

  var field: ProfileField { ProfileField.allCases[place] }
  /// What is typed; nil: nothing is changed.
  var typed: String? { text?.text }

  mutating func move(by delta: Int) {
    guard text == nil else { return }
    place = max(0, min(place + delta, ProfileField.allCases.count - 1))
  }

  /// Begins to change what is selected.
  mutating func change(_ value: String) {
    var text = TextBuffer(limit: 400)
    text.insert(value)
    self.text = text
  }

  /// Leaves it as it was. False: nothing was being changed.
  mutating func leave() -> Bool {
    defer { text = nil }
    return text != nil
  }

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    _ = text?.handle(key, width: width, kills: &kills)
  }

  mutating func insert(_ words: String) { text?.insert(words) }

  /// Draws it over what is there.
  ///
  /// - Parameters:
  ///   - rows: one for each field.
  ///   - said: what came of a change, in the place of how it is written.
  func draw(
    _ rows: [Row], said: SafeText?, title: String, keys: SafeText, _ canvas: inout Canvas
  ) {
    canvas.cursor = nil
    let help = (said ?? SafeText(oneLine: rows[place].help, lineBreak: " "))
      .wrapped(to: canvas.boxColumns, words: .whole).prefix(ProfileLayer.mostHelp)
    let inner = canvas.drawBox(rows: rows.count + 1 + ProfileLayer.mostHelp, keys: keys)
    canvas.putLine(
      SafeText(oneLine: title, lineBreak: " ").truncated(to: inner.columns), in: inner,
      style: Style(.heading))
    let room = inner.inset(top: 1, bottom: 1)
    let shownHelp = help.prefix(max(0, room.rows - 1))
    let list = room.inset(bottom: shownHelp.count)
    let first = max(0, min(place - list.rows + 1, rows.count - list.rows))
    let labels = rows.map { SafeText(oneLine: $0.label, lineBreak: " ") }
    let width = min(labels.map(\.width).max() ?? 0, inner.columns * 2 / 5)
    for (line, index) in (first..<min(rows.count, first + list.rows)).enumerated() {
      let lead =
        SafeText(index == place ? "\u{25B8} " : "  ") + labels[index].fitted(to: width) + "  "
      let area = list.line(line)
      let isChanged = index == place && text != nil
      let ground: Ground = index == place ? .selection : .plain
      canvas.fill(area, style: Style(.text, on: ground))
      canvas.put(
        lead, row: area.row, column: area.column, style: Style(.text, on: ground), in: area)
      let value = area.inset(left: lead.width)
      if isChanged {
        drawTyped(in: value, on: ground, &canvas)
      } else {
        canvas.putLine(
          SafeText(oneLine: rows[index].value, lineBreak: " ").truncated(to: value.columns),
          in: value, style: Style(.text, on: ground))
      }
    }
    for (line, row) in shownHelp.enumerated() {
      let style = said == nil ? Style(.muted) : Style(.accent)
      canvas.putLine(row, in: room, line: list.rows + line, style: style)
    }
  }

  private static let mostHelp = 4

  /// Draws what is typed, from where its cursor is in sight.
  private func drawTyped(in area: Rect, on ground: Ground, _ canvas: inout Canvas) {
    guard let text, area.columns > 0 else { return }
    func shown(_ range: Range<Int>) -> SafeText {
      SafeText(oneLine: String(text.clusters[range]), lineBreak: " ")
    }
    let end = text.clusters.count
    var start = 0
    while start < text.cursor, shown(start..<end).width >= area.columns { start += 1 }
    canvas.put(
      shown(start..<end).truncated(to: area.columns), row: area.row, column: area.column,
      style: Style(.text, on: ground), in: area)
    let column = area.column + shown(start..<text.cursor).width
    canvas.cursor = Position(row: area.row, column: min(column, area.endColumn - 1))
  }
}
