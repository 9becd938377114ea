import Desk
import FrontDesk
import Terminal
import Text

/// The pane of what is known of a visitor: one place, in rows, and one of the past chats, which is
/// selected while it is in sight. And what the desk's book of visitors was asked, and has answered.
struct VisitorPane: Hashable, Sendable {
  /// The selected one among the past chats.
  private(set) var cursor = 0
  /// The first row shown.
  private(set) var first = 0
  /// What is known of visitors of the website, as far as it was asked for; nil: nothing is.
  private var sights: [VisitorMark: VisitorSight?] = [:]
  /// After how many of their moves it was asked for last.
  private var askedSights: [VisitorMark: Int] = [:]

  /// So many visitors' sights are held at once.
  private static let sightsKept = 64

  /// Where in the pane text stands.
  static func inner(_ rect: Rect) -> Rect { rect.inset(left: 1, right: 1) }

  // MARK: Moving

  /// Takes in that another visitor is shown.
  mutating func leave() { (cursor, first) = (0, 0) }

  /// A row up or down: to the next past chat if that is in sight or the next to come into it, else
  /// the rows move.
  mutating func move(by delta: Int, in window: VisitorWindow) {
    let target = cursor + delta
    if window.isInSight(cursor), let row = window.row(of: target),
      (window.first - 1...window.first + window.height).contains(row)
    {
      cursor = target
      first = min(max(window.first, row - window.height + 1), row)
    } else {
      show(from: window.first + delta, window)
    }
  }

  mutating func move(byPages pages: Int, in window: VisitorWindow) {
    let first = window.first + pages * max(1, window.height - 1)
    if first < 0 { return moveToTop(in: window) }
    if first > window.last { return moveToEnd(in: window) }
    show(from: first, window)
  }

  /// - Parameter window: nil: the pane is not on the screen.
  mutating func moveToTop(in window: VisitorWindow?) {
    cursor = 0
    first = 0
    if let window { show(from: 0, window) }
  }

  mutating func moveToEnd(in window: VisitorWindow?) {
    cursor = max(0, (window?.chats ?? 0) - 1)
    first = 0
    if let window { show(from: window.last, window) }
  }

  /// Shows the rows from one on, as far as there are rows, and selects a past chat that is then in
  /// sight, if there is one.
  private mutating func show(from row: Int, _ window: VisitorWindow) {
    var window = window
    window.first = min(max(0, row), window.last)
    first = window.first
    if window.isInSight(cursor) { return }
    let inSight = (0..<window.chats).filter(window.isInSight)
    if let nearest = inSight.min(by: { abs($0 - cursor) < abs($1 - cursor) }) { cursor = nearest }
  }

  /// Selects the past chat of a row that is shown. Whether there is one.
  mutating func select(row: Int, in window: VisitorWindow?) -> Bool {
    guard let window, window.past.indices.contains(window.first + row),
      let chat = window.past[window.first + row]
    else { return false }
    cursor = chat
    return true
  }

  /// Brings the place back to where there are rows, when there are fewer of them now.
  mutating func settle(in window: VisitorWindow) { first = window.first }

  // MARK: Sights

  func sight(of mark: VisitorMark) -> VisitorSight? { sights[mark] ?? nil }

  /// Whether it was told what is known of a visitor, be it nothing.
  func isKnown(_ mark: VisitorMark) -> Bool { sights[mark] != nil }

  /// Whether a visitor's sight was asked for, and nothing was learned since.
  func hasAsked(_ mark: VisitorMark) -> Bool { askedSights[mark] != nil }

  /// Whether a visitor's sight is to be asked for now: once, and again when they have moved.
  mutating func asksForSight(of mark: VisitorMark, moves: Int) -> Bool {
    guard askedSights[mark] != moves else { return false }
    if askedSights.count >= VisitorPane.sightsKept { (askedSights, sights) = ([:], [:]) }
    askedSights[mark] = moves
    return true
  }

  /// Takes in what is known; nil: nothing is.
  mutating func take(_ sight: VisitorSight?, of mark: VisitorMark) { sights[mark] = .some(sight) }

  /// Takes in that more is known by now.
  mutating func forgetAsked(_ mark: VisitorMark) { askedSights[mark] = nil }

  // MARK: Drawing

  func draw(_ rows: [VisitorSheet.Row], in rect: Rect, isFocused: Bool, _ canvas: inout Canvas) {
    let inner = VisitorPane.inner(rect)
    let first = min(self.first, max(0, rows.count - inner.rows))
    for (index, row) in rows.dropFirst(first).prefix(inner.rows).enumerated() {
      let line = rect.line(index)
      var style = row.style
      if isFocused, row.past == cursor {
        style = style.on(.selection)
        canvas.fill(line, style: style)
        canvas.put(sign: "\u{258C}", row: line.row, column: line.column, style: style, in: line)
      }
      canvas.put(row.text, row: line.row, column: inner.column, style: style, in: inner)
    }
    // Beside the text, so that nothing is hidden by it.
    if first > 0 {
      canvas.put(
        sign: "\u{2191}", row: inner.row, column: inner.endColumn, style: Style(.muted), in: rect)
    }
    if rows.count > first + inner.rows {
      canvas.put(
        sign: "\u{2193}", row: inner.endRow - 1, column: inner.endColumn, style: Style(.muted),
        in: rect)
    }
  }
}
