import Terminal
import Text

/// What the probe shows, and what keys do to it. Pure, so that the tests can work out themselves what
/// must be on the screen.
struct ProbeModel {
  var buffer = TextBuffer()
  var kills = KillRing()
  var lastEvent = "ready"
  let processID: Int32

  init(processID: Int32) { self.processID = processID }

  func draw(_ size: Size) -> Canvas {
    var canvas = Canvas(size)
    let parts = canvas.bounds.rows([.fixed(1), Share(minimum: 2), Share(minimum: 2)])
    canvas.putLine(
      " \(lastEvent) [pid \(processID)] \(size.rows)×\(size.columns)", in: parts[0],
      style: Style(.heading, on: .bar))
    canvas.box(parts[1], title: "Lines")
    let inside = parts[1].inset(by: 1)
    let mirrored = lastEvent == "pasted" ? SafeText(buffer.text) : .empty
    for (index, line) in mirrored.wrapped(to: inside.columns).enumerated() {
      let roles = Role.allCases
      canvas.putLine(
        line, in: inside, line: index, style: Style(roles[index % roles.count]),
        alignment: .trailing)
    }
    let room = parts[2].inset(left: 1, right: 1)
    let view = buffer.rows(width: room.columns)
    for (index, row) in view.rows.enumerated() {
      canvas.put(row, row: room.row + index, column: room.column, in: room)
    }
    canvas.cursor = Position(
      row: room.row + view.cursor.row, column: room.column + view.cursor.column)
    return canvas
  }

  /// Takes in what has no effect beyond the model.
  mutating func take(_ input: Input, _ size: Size) {
    switch input {
    case .key(.enter): buffer.clear()
    case .key(.escape): lastEvent = "escape"
    case .key(let key): _ = buffer.handle(key, width: size.columns - 2, kills: &kills)
    case .paste(let text):
      buffer.insert(text)
      lastEvent = "pasted"
    case .focus(let has): lastEvent = has ? "focus" : "no focus"
    case .resized: lastEvent = "resized"
    default: break
    }
  }
}
