import Text
import Words

/// Names and values, a line each, values aligned. What is missing is `-`.
struct FactList {
  private enum Row {
    case fact(SafeText, SafeText)
    case heading(SafeText)
  }

  private var rows: [Row] = []
  /// Longer names do not push the values to the right.
  private static let widest = 24

  mutating func add(_ field: ListField, _ value: String?) {
    add(Environment.words.name(field), value)
  }

  mutating func add(_ name: String, _ value: String?) {
    let value = value.flatMap { $0.isEmpty ? nil : $0 } ?? "-"
    rows.append(.fact(SafeText(oneLine: name), SafeText(oneLine: value)))
  }

  /// A heading: what the facts below it are about.
  mutating func addHeading(_ field: ListField) {
    let text = Environment.words.name(field)
    rows.append(.heading(SafeText(oneLine: text.prefix(1).uppercased() + text.dropFirst())))
  }

  func print(to output: inout StandardOutput, paint: Paint) {
    let width = rows.reduce(0) { widest, row in
      guard case .fact(let name, _) = row else { return widest }
      return max(widest, min(name.width, FactList.widest))
    }
    for row in rows {
      switch row {
      case .fact(let name, let value):
        let name = name.width > width ? name : name.fitted(to: width)
        output.line(paint(name, .faint) + "  " + value.string)
      case .heading(let text):
        output.line("")
        output.line(paint(text, .strong))
      }
    }
  }
}
