import Terminal
import Text
import Words

/// Help, which lies over everything: every key of a screen, in groups, a line to search among them, and
/// one that is selected and can be done from here.
public struct HelpLayer: Hashable, Sendable {
  private(set) var search = TextBuffer(limit: 80)
  /// The place of the selected key among those that are found.
  private(set) var place: Int
  /// The first row shown.
  private var first = 0

  /// What there is to read, which is the screen's.
  struct Content {
    var groups: [HelpGroup]
    /// How keys are written, and what holds for many of them.
    var hint: String
    /// The names of the keys that show more, that do what is selected, and that go back.
    var more: String
    var run: String
    var back: String
  }

  init(place: Int = 0) { self.place = place }

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    let before = search.clusters
    if search.handle(key, width: width, kills: &kills), search.clusters != before { toTop() }
  }

  mutating func insert(_ text: String) {
    search.insert(text)
    toTop()
  }

  private mutating func toTop() {
    place = 0
    first = 0
  }

  /// Selects another key, so many below.
  mutating func move(by lines: Int, _ content: Content, on size: Size) {
    let body = HelpLayer.body(of: Rect(size))
    let rows = rows(content.groups, width: body.columns)
    let last = rows.compactMap(\.line).last ?? 0
    place = min(max(0, place + lines), last)
    first = first(of: rows, height: body.rows)
  }

  /// Goes on by pages that overlap a little.
  mutating func move(byPages pages: Int, _ content: Content, on size: Size) {
    let body = HelpLayer.body(of: Rect(size))
    let rows = rows(content.groups, width: body.columns)
    let last = max(0, rows.count - body.rows)
    let top = min(max(0, first + pages * max(1, body.rows - 1)), last)
    first = top
    let shown = rows.dropFirst(top).prefix(max(1, body.rows)).compactMap(\.line)
    // Where there is nothing more to show the outermost one is selected.
    if let line = pages > 0 && top == last ? shown.last : top == 0 ? 0 : shown.first {
      place = line
    }
    first = self.first(of: rows, height: body.rows)
  }

  /// The entry of the table that is selected; nil: nothing that can be done.
  func selected(in content: Content) -> Int? {
    let lines = content.groups.flatMap { $0.matching(search.text).lines }
    return lines.isEmpty ? nil : lines[min(place, lines.count - 1)].entry
  }

  /// The first row shown, so that the selected one is.
  private func first(of rows: [Row], height: Int) -> Int {
    let place = min(place, rows.compactMap(\.line).last ?? 0)
    var top = rows.firstIndex { $0.line == place } ?? 0
    let end = (rows.lastIndex { $0.line == place } ?? 0) + 1
    // The title of its group stands above the first of it.
    while top > 0, rows[top - 1].line == nil { top -= 1 }
    return min(max(self.first, end - height), top, max(0, rows.count - height))
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
    let first = first(of: rows, height: body.rows)
    let selected = min(place, rows.compactMap(\.line).last ?? 0)
    for (index, row) in rows.dropFirst(first).prefix(body.rows).enumerated() {
      let ground: Ground = row.line == selected ? .selection : .plain
      draw(row, ground, in: body.line(index), &canvas)
    }
    if rows.isEmpty {
      canvas.putLine(SafeText(texts.noKeyDoesThat), in: body, style: Style(.muted))
    }
    let foot = screen.bottom(1)
    canvas.fill(foot, style: Style(.text, on: .bar))
    let canRun = self.selected(in: content) != nil
    let keys = texts.helpKeys(
      more: rows.count > first + body.rows ? content.more : nil, run: canRun ? content.run : nil,
      back: content.back)
    canvas.putLine(SafeText(" \(keys)   \(content.hint)"), in: foot, style: Style(.text, on: .bar))
  }

  private func draw(_ row: Row, _ ground: Ground, in line: Rect, _ canvas: inout Canvas) {
    if ground != .plain {
      let whole = Rect(row: line.row, column: line.column - 1, rows: 1, columns: line.columns + 2)
      canvas.fill(whole, style: Style(.text, on: ground))
      canvas.put(
        sign: "\u{258C}", row: line.row, column: line.column - 1, style: Style(.accent, on: ground))
    }
    canvas.put(
      row.text, row: line.row, column: line.column + row.indent,
      style: Style(row.isTitle ? .heading : .text, on: ground), in: line)
    canvas.put(
      row.term, row: line.row, column: line.column, style: Style(.accent, on: ground), in: line)
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
    /// The place of its key among those that are found; nil: it is of none.
    var line: Int?
  }

  private func rows(_ groups: [HelpGroup], width: Int) -> [Row] {
    let found = groups.map { $0.matching(search.text) }.filter { !$0.lines.isEmpty }
    // Aligned over all groups, found or not, so that nothing moves while one searches.
    let longest = groups.flatMap(\.lines).map(\.term.width).max() ?? 0
    let column = min(longest + 2, 20, max(1, width / 3))
    var rows: [Row] = []
    var place = 0
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
              text: index < parts.count ? parts[index] : .empty, indent: column, line: place))
        }
        place += 1
      }
    }
    return rows
  }
}
