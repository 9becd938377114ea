import Terminal

/// Where the parts of a report lie on a screen.
struct ReportPanes: Hashable {
  var header = Rect(Size(rows: 0, columns: 0))
  /// What is counted, and when it was.
  var status = Rect(Size(rows: 0, columns: 0))
  /// What the selected figure means.
  var meaning = Rect(Size(rows: 0, columns: 0))
  var footer = Rect(Size(rows: 0, columns: 0))
  /// All between them.
  var body = Rect(Size(rows: 0, columns: 0))
  var figures: Rect?
  var charts: Rect?
  /// The rules with titles over the two, where both are shown.
  var figuresTitle: Rect?
  var chartsTitle: Rect?
  /// The line between the two.
  var separator: Rect?

  static let smallest = Size(rows: 8, columns: 30)
  /// From this width on figures and charts stand side by side.
  static let twoPanes = 75

  static func fits(_ size: Size) -> Bool {
    size.rows >= smallest.rows && size.columns >= smallest.columns
  }

  /// - Parameters:
  ///   - focus: which of the two is shown where there is room for one.
  ///   - hasFooter: whether the last row is kept for hints at keys.
  init(_ size: Size, focus: ReportModel.Focus, hasFooter: Bool = true) {
    guard ReportPanes.fits(size) else { return }
    let screen = Rect(size)
    header = screen.line(0)
    footer = screen.bottom(1)
    let isWide = size.columns >= ReportPanes.twoPanes
    status = screen.inset(top: 1).top(isWide || size.rows < 12 ? 1 : 2)
    var rest = screen.inset(top: 1 + status.rows, bottom: hasFooter ? 1 : 0)
    meaning = rest.bottom(size.rows < 12 ? 1 : 2)
    rest = rest.inset(bottom: meaning.rows)
    body = rest
    guard isWide else {
      switch focus {
      case .figures: figures = rest
      case .charts: charts = rest
      }
      return
    }
    let parts = rest.columns(
      [Share(minimum: 38, weight: 1), Share(minimum: 36, weight: 3)], gap: 1)
    figuresTitle = parts[0].top(1)
    figures = parts[0].inset(top: 1)
    chartsTitle = parts[1].top(1)
    charts = parts[1].inset(top: 1, left: 1)
    separator = Rect(row: rest.row, column: parts[0].endColumn, rows: rest.rows, columns: 1)
  }
}

extension ReportModel {
  var panes: ReportPanes { ReportPanes(size, focus: focus, hasFooter: shell.hasFooter) }
}
