import Terminal
import Text

/// What an agent writes and has not sent, as who watches sees it, below what is said.
struct WatchedDraft: Hashable, Sendable {
  private let head: SafeText
  private let text: SafeText

  /// Of what is written so many rows are shown, the last ones.
  static let mostRows = 3

  init(_ head: String, _ draft: String) {
    self.head = SafeText(oneLine: head, lineBreak: " ")
    text = SafeText(oneLine: draft, lineBreak: " ")
  }

  /// How many rows it would like.
  func rows(width: Int) -> Int {
    1 + min(WatchedDraft.mostRows, text.wrapped(to: max(1, width - 2)).count)
  }

  func draw(in rect: Rect, _ canvas: inout Canvas) {
    let inner = TextColumn.area(in: rect)
    canvas.putLine(head, in: inner, style: Style(.warning))
    let room = inner.inset(top: 1, left: 2)
    for (index, row) in text.wrapped(to: max(1, room.columns)).suffix(room.rows).enumerated() {
      canvas.putLine(row, in: room, line: index, style: Style(.muted))
    }
  }
}
