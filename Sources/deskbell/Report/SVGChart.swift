import Overview

/// Bars as SVG: with a title and a description for who does not see them, and coloured by the page.
struct SVGChart {
  let bars: [ReportBar]
  /// Of one chart on a page.
  let id: String
  let title: String
  let description: String

  private static let width = 900
  private static let height = 240
  private static let margin = (left: 44, bottom: 24, top: 12)
  /// No bar is wider.
  private static let widest = 60.0
  private static let kinds = ["connected", "missed", "rest"]

  var text: String {
    let most = max(1, bars.map(\.count).max() ?? 1)
    let (width, height) = (SVGChart.width, SVGChart.height)
    let base = height - SVGChart.margin.bottom
    let left = SVGChart.margin.left
    let (titleID, descriptionID) = (id + "-title", id + "-desc")
    var parts = [
      Markup.element("title", ["id": titleID], Markup.escaped(title)),
      Markup.element("desc", ["id": descriptionID], Markup.escaped(description)),
      Markup.element(
        "line",
        ["class": "axis", "x1": "\(left)", "y1": "\(base)", "x2": "\(width)", "y2": "\(base)"]),
      label(String(most), x: Double(left - 6), y: SVGChart.margin.top + 8, anchor: "end"),
      label("0", x: Double(left - 6), y: base, anchor: "end"),
    ]
    let step = Double(width - left) / Double(max(1, bars.count))
    let scale = Double(base - SVGChart.margin.top) / Double(most)
    // As many labels as do not touch.
    let longest = bars.map(\.label.count).max() ?? 1
    let every = max(1, Int((Double(longest * 7 + 8) / step).rounded(.up)))
    for (index, bar) in bars.enumerated() {
      let middle = Double(left) + step * (Double(index) + 0.5)
      parts += rectangles(bar, middle: middle, width: min(step * 0.8, SVGChart.widest), base, scale)
      if index % every == 0 { parts.append(label(bar.label, x: middle, y: height - 8)) }
    }
    return Markup.element(
      "svg",
      [
        "viewBox": "0 0 \(width) \(height)", "role": "img",
        "aria-labelledby": [titleID, descriptionID].joined(separator: " "),
      ], parts.joined(separator: "\n"))
  }

  private func label(_ text: String, x: Double, y: Int, anchor: String = "middle") -> String {
    Markup.element(
      "text", ["x": SVGChart.number(x), "y": "\(y)", "text-anchor": anchor], Markup.escaped(text))
  }

  private func rectangles(
    _ bar: ReportBar, middle: Double, width: Double, _ base: Int, _ scale: Double
  ) -> [String] {
    var below = Double(base)
    return (bar.parts.isEmpty ? [bar.count] : bar.parts).enumerated().compactMap { index, count in
      guard count > 0 else { return nil }
      let height = Double(count) * scale
      below -= height
      return Markup.element(
        "rect",
        [
          "class": SVGChart.kinds[index], "x": SVGChart.number(middle - width / 2),
          "y": SVGChart.number(below), "width": SVGChart.number(width),
          "height": SVGChart.number(height),
        ])
    }
  }

  /// To the hundredth.
  private static func number(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
