import Terminal
import Text
import Words

/// What screens of panes are drawn with: titles, lines between panes, the footer, a box.
extension Canvas {
  /// The line above panes, with joints where the lines between them begin.
  mutating func drawTitleLine(_ rect: Rect, separators: [Int]) {
    horizontalLine(rect)
    for column in separators { drawJoint("┬", row: rect.row, column: column) }
  }

  /// Draws lines between panes.
  mutating func drawSeparators(_ columns: [Int], _ rect: Rect) {
    for column in columns {
      verticalLine(Rect(row: rect.row, column: column, rows: rect.rows, columns: 1))
    }
  }

  /// Where two lines meet.
  mutating func drawJoint(_ sign: Unicode.Scalar, row: Int, column: Int) {
    fill(
      Rect(row: row, column: column, rows: 1, columns: 1), Glyph(sign, width: 1),
      style: Style(.border))
  }

  /// A pane's title on the line above it. The pane that has the keys is marked by a sign as well
  /// as by a colour.
  mutating func drawPaneTitle(_ title: SafeText, over pane: Rect, row: Int, isFocused: Bool) {
    guard !title.isEmpty else { return }
    let room = Rect(row: row, column: pane.column + 1, rows: 1, columns: pane.columns - 2)
    let text = SafeText(isFocused ? " \u{25B8} " : " ") + title + " "
    put(
      text.truncated(to: room.columns), row: row, column: room.column,
      style: Style(isFocused ? .accent : .heading), in: room)
  }

  /// Says at a pane's lower right that there is more below.
  mutating func drawMore(_ text: SafeText, in pane: Rect, style: Style = Style(.muted)) {
    let area = pane.bottom(1)
    put(
      text, row: area.row, column: max(area.column, area.endColumn - text.width), style: style,
      in: area)
  }

  /// A row of a conversation.
  mutating func draw(_ row: ConversationLayout.Row, in area: Rect) {
    guard row.isRule else {
      if row.isFromTheRight {
        put(
          SideSign.fromTheRight, row: area.row, column: area.column, style: Style(.muted), in: area)
      }
      put(row.text, row: area.row, column: area.column + row.indent, style: row.style, in: area)
      return
    }
    horizontalLine(area, style: Style(row.style.role == .muted ? .border : row.style.role))
    let text = (" " + row.text + " ").truncated(to: area.columns)
    put(
      text, row: area.row, column: area.column + (area.columns - text.width) / 2,
      style: row.style, in: area)
  }

  /// Says, instead of everything else, that there is not enough room; above that, what cannot wait.
  mutating func drawTooSmall(
    smallest: Size, urgent: SafeText?, quit: String, _ texts: any Wording
  ) {
    func named(_ size: Size) -> String { "\(size.columns)\u{00D7}\(size.rows)" }
    let text = SafeText(texts.tooSmall(named(size), least: named(smallest), quit: quit))
    let first = urgent.map { $0.wrapped(to: size.columns) } ?? []
    for (index, row) in first.enumerated() {
      putLine(row, in: bounds, line: index, style: Style(.alert))
    }
    for (index, row) in text.wrapped(to: size.columns).enumerated() {
      putLine(row, in: bounds, line: first.count + index)
    }
  }

  /// So many keys are hinted at besides the last one: what is more is not read.
  private static var mostHints: Int { 7 }

  /// A bar with keys and what they do, as many as fit and are read; the last one, which stands at the
  /// right, is never crowded out.
  mutating func drawFooter(_ items: [FooterItem], last: FooterItem?, in rect: Rect) {
    let line = rect.inset(left: 1, right: 1)
    let end = line.endColumn - (last.map { $0.width + 2 } ?? 0)
    var column = line.column
    var count = 0
    for item in items where count < Self.mostHints && column + item.width <= end {
      draw(item, line, column)
      column += item.width + 2
      count += 1
    }
    if let last, line.endColumn - last.width >= column {
      draw(last, line, line.endColumn - last.width)
    }
  }

  private mutating func draw(_ item: FooterItem, _ line: Rect, _ column: Int) {
    let next = put(
      item.key, row: line.row, column: column, style: Style(.accent, on: .bar), in: line)
    put(item.label, row: line.row, column: next + 1, style: Style(.text, on: .bar), in: line)
  }

  /// A bar with a line of plain words. What does not fit into it goes on in more rows, that grow up
  /// from it until the next key.
  mutating func drawNotice(_ notice: Notice, in rect: Rect) {
    let role: Role =
      switch notice.kind {
      case .done: .success
      case .warning, .hint: .warning
      case .failure: .failure
      }
    let rows = notice.rows(in: rect)
    // Why something failed stands at the end of its sentence, and is what is to be read.
    let most = notice.kind == .failure ? bounds.rows * 2 / 3 : min(3, bounds.rows / 4)
    let height = min(rows.count, max(1, most))
    let area = Rect(
      row: rect.endRow - height, column: rect.column, rows: height, columns: rect.columns)
    fill(area, style: Style(.text, on: .bar))
    for (index, row) in rows.prefix(height).enumerated() {
      let isCut = index == height - 1 && rows.count > height
      putLine(
        isCut ? row + "\u{2026}" : row, in: area.inset(left: 1, right: 1), line: index,
        style: Style(role, on: .bar))
    }
  }

  /// How many columns there are within a box for something that is asked.
  var boxColumns: Int { max(1, boxWidth - 4) }

  private var boxWidth: Int { min(bounds.inset(by: 1).columns, 60) }

  /// Draws a box for something that is asked, with its keys in the last row. The area within, which
  /// has that row too.
  mutating func drawBox(rows: Int, keys: SafeText) -> Rect {
    let room = bounds.inset(by: 1)
    let width = boxWidth
    let height = min(room.rows, rows + 4)
    let rect = Rect(
      row: room.row + (room.rows - height) / 3, column: room.column + (room.columns - width) / 2,
      rows: height, columns: width)
    fill(rect)
    box(rect, style: Style(.alert))
    let inner = rect.inset(top: 1, left: 2, bottom: 1, right: 2)
    putLine(keys, in: inner, line: inner.rows - 1, style: Style(.accent))
    return inner
  }
}

/// A key and what it does.
struct FooterItem: Hashable {
  var key: SafeText
  var label: SafeText
  var width: Int { key.width + 1 + label.width }

  init(key: SafeText, label: SafeText) {
    self.key = key
    self.label = label
  }

  /// Nil for an entry without a key or a label.
  init?<Action, Context>(
    _ entry: CommandTable<Action, Context, CommandText>.Entry, _ texts: any Wording
  ) {
    guard let key = entry.keys.first, let label = entry.label else { return nil }
    self.key = SafeText(key.name)
    self.label = SafeText(texts.text(label))
  }
}

extension Notice {
  /// Its rows in a bar, the sign of its kind before the words.
  fileprivate func rows(in rect: Rect) -> [SafeText] {
    let sign: SafeText =
      switch kind {
      case .done: ""
      case .warning, .hint: "! "
      case .failure: "!! "
      }
    return (sign + text).wrapped(to: max(1, rect.columns - 2), words: .whole)
  }

  /// Whether one row of a bar holds it.
  func fits(_ rect: Rect) -> Bool { rows(in: rect).count <= 1 }
}
