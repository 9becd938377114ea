import Terminal
import Text

/// A canvas as an SVG picture: a dark terminal with xterm's palette.
struct CanvasSVG {
  /// Pixels of a cell.
  private static let width = 9
  private static let height = 20

  private let theme = Theme(.palette)
  private var lines: [String] = []

  /// The picture of a screen.
  static func draw(_ canvas: Canvas, title: String) -> String {
    var svg = CanvasSVG()
    let (columns, rows) = (canvas.size.columns, canvas.size.rows)
    svg.lines.append(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(columns * width + 24) "
        + "\(rows * height + 24)\" font-family=\"DejaVu Sans Mono, Noto Sans Mono CJK TC, "
        + "monospace\" font-size=\"15\">")
    svg.lines.append("<title>\(escape(title))</title>")
    svg.lines.append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#16181d\"/>")
    svg.lines.append("<g transform=\"translate(12 12)\">")
    for row in 0..<rows { svg.draw(row, of: canvas) }
    if let cursor = canvas.cursor {
      svg.lines.append(
        "<rect x=\"\(cursor.column * width)\" y=\"\(cursor.row * height)\" width=\"\(width)\" "
          + "height=\"\(height)\" fill=\"#e6e6e6\" opacity=\"0.6\"/>")
    }
    svg.lines += ["</g>", "</svg>", ""]
    return svg.lines.joined(separator: "\n")
  }

  /// A glyph a text element, so that each stands in its own cells whatever the font does.
  private mutating func draw(_ row: Int, of canvas: Canvas) {
    let y = row * CanvasSVG.height
    for column in 0..<canvas.size.columns {
      let cell = canvas[row, column]
      let paint = theme.paint(for: cell.style)
      let isReversed = paint.attributes.contains(.reverse)
      let ink = CanvasSVG.colour(isReversed ? paint.background : paint.foreground, "#d7dae0")
      let ground = CanvasSVG.colour(isReversed ? paint.foreground : paint.background, "#16181d")
      let x = column * CanvasSVG.width
      if ground != "#16181d" {
        lines.append(
          "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(CanvasSVG.width)\" "
            + "height=\"\(CanvasSVG.height)\" fill=\"\(ground)\"/>")
      }
      guard cell.glyph.width > 0, cell.glyph != .blank else { continue }
      var attributes = ""
      if paint.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
      if paint.attributes.contains(.italic) { attributes += " font-style=\"italic\"" }
      if paint.attributes.contains(.dim) { attributes += " opacity=\"0.65\"" }
      if paint.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
      lines.append(
        "<text x=\"\(x)\" y=\"\(y + 15)\" fill=\"\(ink)\"\(attributes)>"
          + "\(CanvasSVG.escape(cell.glyph.text))</text>")
    }
  }

  /// The sixteen colours as many terminals have them, then xterm's cube and greys.
  private static func colour(_ index: Int16, _ fallback: String) -> String {
    let basic = [
      "#16181d", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d7dae0",
      "#7f848e", "#ef7d86", "#a9d48a", "#f0cd8c", "#74bdf7", "#d38ae8", "#69c7d3", "#ffffff",
    ]
    let index = Int(index)
    if index < 0 { return fallback }
    if index < 16 { return basic[index] }
    func hex(_ value: Int) -> String {
      let text = String(value, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    if index < 232 {
      let steps = [0, 95, 135, 175, 215, 255]
      let cube = index - 16
      return "#" + hex(steps[cube / 36]) + hex(steps[cube / 6 % 6]) + hex(steps[cube % 6])
    }
    let grey = hex(8 + (index - 232) * 10)
    return "#" + grey + grey + grey
  }

  private static func escape(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
