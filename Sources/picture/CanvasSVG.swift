import Palette
import Terminal
import Text

/// A canvas as an SVG picture: a terminal with every colour.
struct CanvasSVG {
  /// Pixels of a cell.
  private static let width = 9
  private static let height = 20
  private static let fonts = "DejaVu Sans Mono, Noto Sans Mono CJK TC, monospace"
  /// For emoji alone: their fonts have digits too, of another width. The first is asked first also
  /// here, since some programs take an emoji's size from the first.
  private static let emojiFonts =
    "DejaVu Sans Mono, monospace, Noto Color Emoji, Apple Color Emoji, Segoe UI Emoji"

  private let theme: Theme
  /// What the terminal itself is painted and written with.
  private let (ground, ink): (String, String)
  private var lines: [String] = []

  private init(_ background: Shade) {
    theme = Theme(.exact, on: background)
    (ground, ink) = background == .light ? ("#fbfbfa", "#24272e") : ("#16181d", "#d7dae0")
  }

  /// The picture of a screen, on a terminal of that background.
  static func draw(
    _ canvas: Canvas, title: String, on background: Shade = .dark
  ) -> String {
    var svg = CanvasSVG(background)
    let (columns, rows) = (canvas.size.columns, canvas.size.rows)
    svg.lines.append(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(columns * width + 24) "
        + "\(rows * height + 24)\" font-family=\"\(fonts)\" "
        + "font-size=\"15\">")
    svg.lines.append("<title>\(escape(title))</title>")
    svg.lines.append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"\(svg.ground)\"/>")
    svg.lines.append("<g transform=\"translate(12 12)\">")
    for row in 0..<rows { svg.draw(row, of: canvas) }
    if let cursor = canvas.cursor {
      svg.lines.append(
        "<rect x=\"\(cursor.column * width)\" y=\"\(cursor.row * height)\" width=\"\(width)\" "
          + "height=\"\(height)\" fill=\"\(svg.ink)\" opacity=\"0.6\"/>")
    }
    svg.lines += ["</g>", "</svg>", ""]
    return svg.lines.joined(separator: "\n")
  }

  private mutating func draw(_ row: Int, of canvas: Canvas) {
    let paints = (0..<canvas.size.columns).map { column -> (ink: String, ground: String) in
      let paint = theme.paint(for: canvas[row, column].style)
      let (front, back) = (
        CanvasSVG.colour(paint.foreground, ink), CanvasSVG.colour(paint.background, ground)
      )
      return paint.attributes.contains(.reverse) ? (back, front) : (front, back)
    }
    drawGrounds(paints.map(\.ground), row)
    for column in 0..<canvas.size.columns {
      let cell = canvas[row, column]
      guard cell.glyph.width > 0, cell.glyph != .blank else { continue }
      let attributes = theme.paint(for: cell.style).attributes
      draw(cell.glyph.text, paints[column].ink, attributes, row, column)
    }
  }

  /// One rectangle for neighbours of one colour: between two there would be a seam.
  private mutating func drawGrounds(_ grounds: [String], _ row: Int) {
    var column = 0
    while column < grounds.count {
      let end = grounds[column...].firstIndex { $0 != grounds[column] } ?? grounds.count
      if grounds[column] != ground {
        lines.append(
          "<rect x=\"\(column * CanvasSVG.width)\" y=\"\(row * CanvasSVG.height)\" "
            + "width=\"\((end - column) * CanvasSVG.width)\" height=\"\(CanvasSVG.height)\" "
            + "fill=\"\(grounds[column])\" shape-rendering=\"crispEdges\"/>")
      }
      column = end
    }
  }

  /// A glyph a text element, so that each stands in its own cells whatever the font does; lines are
  /// drawn from edge to edge, since fonts leave gaps between rows.
  private mutating func draw(
    _ glyph: String, _ ink: String, _ attributes: Attributes, _ row: Int, _ column: Int
  ) {
    let (x, y) = (column * CanvasSVG.width, row * CanvasSVG.height)
    var style = ""
    if attributes.contains(.bold) { style += " font-weight=\"bold\"" }
    if attributes.contains(.italic) { style += " font-style=\"italic\"" }
    if attributes.contains(.dim) { style += " opacity=\"0.65\"" }
    if glyph.unicodeScalars.first?.properties.isEmojiPresentation == true {
      style += " font-family=\"\(CanvasSVG.emojiFonts)\""
    }
    if attributes.contains(.underline) { style += " text-decoration=\"underline\"" }
    if glyph == "▌" {
      lines.append(
        "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(CanvasSVG.width / 2)\" "
          + "height=\"\(CanvasSVG.height)\" fill=\"\(ink)\" shape-rendering=\"crispEdges\"/>")
    } else if let edges = CanvasSVG.edges[glyph] {
      let middle = "M\(x + CanvasSVG.width / 2) \(y + CanvasSVG.height / 2)"
      let ends = [
        "v\(-CanvasSVG.height / 2)", "h\(CanvasSVG.width - CanvasSVG.width / 2)",
        "v\(CanvasSVG.height / 2)", "h\(-(CanvasSVG.width / 2))",
      ]
      let path = edges.map { middle + ends[$0] }.joined()
      lines.append("<path d=\"\(path)\" stroke=\"\(ink)\"\(style)/>")
    } else {
      lines.append(
        "<text x=\"\(x)\" y=\"\(y + 15)\" fill=\"\(ink)\"\(style)>"
          + "\(CanvasSVG.escape(glyph))</text>")
    }
  }

  /// The edges of its cell that a line-drawing character reaches: 0 up, 1 right, 2 down, 3 left.
  private static let edges: [String: [Int]] = [
    "─": [1, 3], "│": [0, 2], "├": [0, 1, 2], "┤": [0, 2, 3], "┬": [1, 2, 3], "┴": [0, 1, 3],
    "┼": [0, 1, 2, 3], "┌": [1, 2], "┐": [2, 3], "└": [0, 1], "┘": [0, 3],
  ]

  /// The sixteen colours as many terminals have them, then xterm's cube and greys.
  private static func colour(_ ink: Ink, _ fallback: String) -> String {
    let basic = [
      "#16181d", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d7dae0",
      "#7f848e", "#ef7d86", "#a9d48a", "#f0cd8c", "#74bdf7", "#d38ae8", "#69c7d3", "#ffffff",
    ]
    return switch ink {
    case .own: fallback
    case .palette(let number): Colour(xterm: number)?.text ?? basic[Int(number)]
    case .exact(let colour): colour.text
    }
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
