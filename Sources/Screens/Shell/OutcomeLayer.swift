import Terminal
import Text
import Words

/// What could not be done of something that was done to several chats, by row.
public struct OutcomeLayer: Hashable, Sendable {
  let title: String
  let rows: [Row]
  private var first = 0

  struct Row: Hashable, Sendable {
    let name: String
    let reason: String
  }

  init(title: String, _ rows: [Row]) {
    self.title = title
    self.rows = rows
  }

  mutating func move(by rows: Int, on size: Size) {
    let most = max(0, self.rows.count - OutcomeLayer.height(of: self.rows.count, on: size))
    first = min(max(0, first + rows), most)
  }

  private static func height(of count: Int, on size: Size) -> Int {
    max(1, min(count, size.rows - 7))
  }

  func draw(back: SafeText, _ texts: any Wording, _ canvas: inout Canvas) {
    canvas.cursor = nil
    let height = OutcomeLayer.height(of: rows.count, on: canvas.size)
    let inner = canvas.drawBox(rows: height + 1, keys: back)
    canvas.putLine(SafeText(title), in: inner, style: Style(.heading))
    let names = min(inner.columns / 3, rows.map { SafeText($0.name).width }.max() ?? 0)
    for (line, row) in rows[min(first, rows.count)...].prefix(height).enumerated() {
      let area = inner.line(line + 1)
      let parts = area.columns([.fixed(max(1, names)), Share(minimum: 1)], gap: 1)
      canvas.putLine(
        SafeText(oneLine: row.name, lineBreak: " "), in: parts[0], style: Style(.warning))
      canvas.putLine(SafeText(oneLine: row.reason, lineBreak: " "), in: parts[1])
    }
    let below = rows.count - first - height
    if first > 0 || below > 0 {
      let more = texts.moreRows(above: first > 0 ? first : nil, below: below > 0 ? below : nil)
      canvas.putLine(
        SafeText(more), in: inner, line: inner.rows - 1, style: Style(.muted), alignment: .trailing)
    }
  }
}
