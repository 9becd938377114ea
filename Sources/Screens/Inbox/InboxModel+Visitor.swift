import Desk
import Terminal
import Text

/// Moving in the visitor's pane: one place, in rows, and one of the past chats, which is selected
/// while it is in sight.
extension InboxModel {
  mutating func switchVisitor() {
    if focus == .visitor {
      focus = .list
    } else if shown != nil {
      focus = .visitor
      scrollVisitor(toTop: true)
    }
  }

  /// A row up or down: to the next past chat if that is in sight or the next to come into it, else
  /// the rows move.
  mutating func moveInVisitor(by delta: Int) {
    guard let pane = visitorPane() else { return }
    let target = visitorCursor + delta
    if pane.isInSight(visitorCursor), let row = pane.row(of: target),
      (pane.first - 1...pane.first + pane.height).contains(row)
    {
      visitorCursor = target
      visitorScroll = min(max(pane.first, row - pane.height + 1), row)
    } else {
      scrollVisitor(to: pane.first + delta, pane)
    }
  }

  mutating func scrollVisitor(pages: Int) {
    guard let pane = visitorPane() else { return }
    let first = pane.first + pages * max(1, pane.height - 1)
    if first < 0 || first > pane.last { return scrollVisitor(toTop: first < 0) }
    scrollVisitor(to: first, pane)
  }

  mutating func scrollVisitor(toTop isTop: Bool) {
    visitorCursor = isTop ? 0 : max(0, shownPastChats.count - 1)
    guard let pane = visitorPane() else {
      visitorScroll = 0
      return
    }
    scrollVisitor(to: isTop ? 0 : pane.last, pane)
  }

  /// Shows the rows from one on, as far as there are rows, and selects a past chat that is then in
  /// sight, if there is one.
  private mutating func scrollVisitor(to first: Int, _ pane: VisitorPane) {
    var pane = pane
    pane.first = min(max(0, first), pane.last)
    visitorScroll = pane.first
    if pane.isInSight(visitorCursor) { return }
    let inSight = shownPastChats.indices.filter(pane.isInSight)
    if let nearest = inSight.min(by: { abs($0 - visitorCursor) < abs($1 - visitorCursor) }) {
      visitorCursor = nearest
    }
  }

  /// Brings the place back to where there are rows, when there are fewer of them now.
  mutating func settleVisitor() {
    guard visitorScroll > 0, let pane = visitorPane() else { return }
    visitorScroll = pane.first
  }

  /// The past chat that is selected; nil while it is not in sight.
  var shownVisitorCursor: Int? {
    guard let pane = visitorPane(), pane.isInSight(visitorCursor) else { return nil }
    return visitorCursor
  }

  private func visitorPane() -> VisitorPane? {
    guard let rect = panes.visitor else { return nil }
    let past = visitorPaneRows(width: VisitorPane.inner(rect).columns).map(\.past)
    return VisitorPane(past: past, height: rect.rows, first: visitorScroll)
  }
}

/// Which rows of what is known of a visitor are in sight.
struct VisitorPane {
  /// The past chat that each row belongs to.
  var past: [Int?]
  var height: Int
  /// The first row shown.
  var first: Int

  init(past: [Int?], height: Int, first: Int) {
    self.past = past
    self.height = height
    self.first = 0
    self.first = min(max(0, first), last)
  }

  /// The last row that can be the first.
  var last: Int { max(0, past.count - height) }

  func row(of chat: Int) -> Int? { past.lastIndex(of: chat) }

  func isInSight(_ chat: Int) -> Bool {
    row(of: chat).map { (first..<first + height).contains($0) } ?? false
  }

  /// Where in the pane text stands.
  static func inner(_ rect: Rect) -> Rect { rect.inset(left: 1, right: 1) }
}
