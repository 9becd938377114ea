import Text
import Words

/// Aligned columns by cell width. On a terminal the roomiest column gives way so that rows fit.
struct Table {
  struct Column {
    let title: String
    var alignment = Alignment.leading
    /// Whether it gives way before the others do, however narrow it is.
    var isElastic = false

    /// - Parameter title: of what is no field of a list.
    init(title: String, _ alignment: Alignment = .leading, isElastic: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.isElastic = isElastic
    }

    /// - Parameter note: what stands behind the title.
    init(
      _ field: ListField, note: String? = nil, _ alignment: Alignment = .leading,
      isElastic: Bool = false
    ) {
      let title = Environment.words.title(field)
      self.title = note.map { "\(title) \($0)" } ?? title
      self.alignment = alignment
      self.isElastic = isElastic
    }
  }

  struct Cell: ExpressibleByStringInterpolation {
    var text: SafeText
    var ink: Ink

    /// Outside text or the program's own, on one line; empty is shown as `-`.
    init(_ text: String?, _ ink: Ink = .plain) {
      self.text = SafeText(oneLine: text.flatMap { $0.isEmpty ? nil : $0 } ?? "-")
      self.ink = ink
    }

    init(stringLiteral value: String) { self.init(value) }

    /// What people wrote, of any length: in few enough cells that rows stay readable.
    init(free text: String?, most: Int = 40) {
      self.init(text)
      self.text = self.text.truncated(to: most)
    }
  }

  private let columns: [Column]
  private var rows: [[Cell]] = []
  /// Cells between columns.
  private static let gap = 2
  /// A column gives way no further.
  private static let least = 12

  init(_ columns: Column...) { self.init(columns) }

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ cells: Cell...) { add(cells) }

  mutating func add(_ cells: [Cell]) {
    precondition(cells.count == columns.count, "a row has a cell for every column")
    rows.append(cells)
  }

  var isEmpty: Bool { rows.isEmpty }

  func print(to output: inout StandardOutput, paint: Paint = Paint()) {
    let widths = widths()
    let titles = columns.map { Cell($0.title, .faint) }
    for row in [titles] + rows { output.line(line(row, widths, paint)) }
  }

  private func widths() -> [Int] {
    var widths = columns.indices.map { i in
      rows.reduce(SafeText(columns[i].title).width) { max($0, $1[i].text.width) }
    }
    guard let room = StandardOutput.columns else { return widths }
    var excess = widths.reduce(0, +) + Table.gap * (widths.count - 1) - room
    for elastic in [true, false] {
      let givingWay = widths.indices.filter { columns[$0].isElastic == elastic }
      while excess > 0, let widest = givingWay.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > Table.least
      {
        // One cell at a time: the two roomiest columns end up equally wide.
        widths[widest] -= 1
        excess -= 1
      }
    }
    return widths
  }

  private func line(_ row: [Cell], _ widths: [Int], _ paint: Paint) -> String {
    var line = ""
    for (i, cell) in row.enumerated() {
      if i > 0 { line += String(repeating: " ", count: Table.gap) }
      let isLast = i == row.count - 1
      // No blanks at the end of a line, which would wrap when it is pasted.
      let text =
        isLast && columns[i].alignment == .leading
        ? cell.text.truncated(to: widths[i]) : cell.text.fitted(to: widths[i], columns[i].alignment)
      line += paint(text, cell.ink)
    }
    return line
  }
}
