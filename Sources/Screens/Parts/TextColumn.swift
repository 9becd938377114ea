import Terminal

/// Where in a pane text stands that is read or written: a column free on either side.
enum TextColumn {
  /// No text is wider than this: longer rows are hard to follow.
  static let widest = 90

  /// The width of text in a pane, the column for a cursor at a row's end included.
  static func width(in pane: Rect?) -> Int { min(widest, max(1, (pane?.columns ?? 0) - 2)) }

  static func area(in pane: Rect) -> Rect {
    pane.inset(left: 1, right: max(1, pane.columns - 1 - widest))
  }
}
