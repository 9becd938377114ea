import Terminal
import Text
import Words

/// Help, which lies over everything: every key of a screen, in groups, and a line to search among them.
public struct HelpLayer: Hashable, Sendable {
  private(set) var search = TextBuffer(limit: 80)
  /// The first line shown.
  private(set) var line: Int

  /// What there is to read, which is the screen's.
  struct Content {
    var groups: [HelpGroup]
    /// How keys are written, and what holds for many of them.
    var hint: String
    /// The names of the keys that show more, and that go back.
    var more: String
    var back: String
  }

  init(line: Int = 0) { self.line = line }

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    if search.handle(key, width: width, kills: &kills) { line = 0 }
  }

  mutating func insert(_ text: String) {
    search.insert(text)
    line = 0
  }

  mutating func scroll(by lines: Int, _ content: Content, on size: Size) {
    let body = HelpLayer.body(of: Rect(size))
    let last = max(0, rows(content.groups, width: body.columns).count - body.rows)
    line = min(max(0, line + lines), last)
  }

  /// Scrolls by pages that overlap a little.
  mutating func scroll(byPages pages: Int, _ content: Content, on size: Size) {
    scroll(by: pages * max(1, size.rows - 4), content, on: size)
  }

  func draw(_ content: Content, _ texts: any Wording, _ canvas: inout Canvas) {
    let screen = canvas.bounds
    let head = screen.line(0)
    canvas.fill(head, style: Style(.text, on: .bar))
    let prompt = SafeText(" \(texts.searchKeys) ")
    let column = canvas.put(
      prompt, row: head.row, column: head.column, style: Style(.heading, on: .bar), in: head)
    let typed = SafeText(oneLine: search.text)
    let room = max(1, head.endColumn - column - 1)
    let shownText = typed.width > room ? typed.truncated(to: room) : typed
    let end = canvas.put(
      shownText, row: head.row, column: column, style: Style(.text, on: .bar), in: head)
    canvas.cursor = Position(row: head.row, column: min(end, head.endColumn - 1))

    let body = HelpLayer.body(of: screen)
    let rows = rows(content.groups, width: body.columns)
    let first = min(line, max(0, rows.count - body.rows))
    for (index, row) in rows.dropFirst(first).prefix(body.rows).enumerated() {
      canvas.put(
        row.text, row: body.row + index, column: body.column + row.indent,
        style: row.isTitle ? Style(.heading) : .plain, in: body)
      canvas.put(
        row.term, row: body.row + index, column: body.column, style: Style(.accent), in: body)
    }
    if rows.isEmpty {
      canvas.putLine(SafeText(texts.noKeyDoesThat), in: body, style: Style(.muted))
    }
    let foot = screen.bottom(1)
    canvas.fill(foot, style: Style(.text, on: .bar))
    let keys = texts.helpKeys(
      more: rows.count > first + body.rows ? content.more : nil, back: content.back)
    canvas.putLine(SafeText(" \(keys)   \(content.hint)"), in: foot, style: Style(.text, on: .bar))
  }

  /// Where the lines stand: below the search and a row that a banner can cover.
  private static func body(of screen: Rect) -> Rect {
    screen.inset(top: 2, left: 1, bottom: 1, right: 1)
  }

  /// Keys in rows, broken between keys: a key's own hyphen is no place to break it.
  private static func termRows(_ term: SafeText, width: Int) -> [SafeText] {
    var rows: [SafeText] = []
    for part in term.string.split(separator: ", ") {
      let part = SafeText(String(part))
      if let last = rows.last, last.width + 2 + part.width <= width {
        rows[rows.count - 1] = last + ", " + part
      } else {
        rows.append(part.truncated(to: width))
      }
    }
    return rows
  }

  private struct Row {
    var term = SafeText.empty
    var text: SafeText
    var indent = 0
    var isTitle = false
  }

  private func rows(_ groups: [HelpGroup], width: Int) -> [Row] {
    let found = groups.map { $0.matching(search.text) }.filter { !$0.lines.isEmpty }
    // Aligned over all groups, found or not, so that nothing moves while one searches.
    let longest = groups.flatMap(\.lines).map(\.term.width).max() ?? 0
    let column = min(longest + 2, 20, max(1, width / 3))
    var rows: [Row] = []
    for group in found {
      if !rows.isEmpty { rows.append(Row(text: .empty)) }
      rows.append(Row(text: group.title, isTitle: true))
      for line in group.lines {
        let terms = HelpLayer.termRows(line.term, width: max(1, column - 2))
        let parts = line.text.wrapped(to: max(1, width - column))
        for index in 0..<max(terms.count, parts.count) {
          rows.append(
            Row(
              term: index < terms.count ? terms[index] : .empty,
              text: index < parts.count ? parts[index] : .empty, indent: column))
        }
      }
    }
    return rows
  }
}
