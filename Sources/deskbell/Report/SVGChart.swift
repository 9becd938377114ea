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
  private static let kinds = ["connected", "missed", "rest"]

  var text: String {
    let most = max(1, bars.map(\.count).max() ?? 1)
    let (width, height) = (SVGChart.width, SVGChart.height)
    let base = height - SVGChart.margin.bottom
    var lines = [
      #"<svg viewBox="0 0 \#(width) \#(height)" role="img" aria-labelledby="\#(id)-title \#(id)-desc">"#,
      #"<title id="\#(id)-title">\#(ReportPage.escaped(title))</title>"#,
      #"<desc id="\#(id)-desc">\#(ReportPage.escaped(description))</desc>"#,
      #"<line class="axis" x1="\#(SVGChart.margin.left)" y1="\#(base)" x2="\#(width)" y2="\#(base)"/>"#,
      #"<text x="\#(SVGChart.margin.left - 6)" y="\#(SVGChart.margin.top + 8)" text-anchor="end">\#(most)</text>"#,
      #"<text x="\#(SVGChart.margin.left - 6)" y="\#(base)" text-anchor="end">0</text>"#,
    ]
    let step = Double(width - SVGChart.margin.left) / Double(bars.count)
    let scale = Double(base - SVGChart.margin.top) / Double(most)
    // As many labels as do not touch.
    let longest = bars.map(\.label.count).max() ?? 1
    let every = max(1, Int((Double(longest * 7 + 8) / step).rounded(.up)))
    for (index, bar) in bars.enumerated() {
      let left = Double(SVGChart.margin.left) + step * Double(index)
      let bars = min(step * 0.8, 60)
      lines += rectangles(bar, left: left + (step - bars) / 2, width: bars, base, scale)
      if index % every == 0 {
        let middle = SVGChart.number(left + step / 2)
        lines.append(
          #"<text x="\#(middle)" y="\#(height - 8)" text-anchor="middle">\#(ReportPage.escaped(bar.label))</text>"#
        )
      }
    }
    return (lines + ["</svg>"]).joined(separator: "\n")
  }

  private func rectangles(
    _ bar: ReportBar, left: Double, width: Double, _ base: Int, _ scale: Double
  ) -> [String] {
    var below = Double(base)
    return (bar.parts.isEmpty ? [bar.count] : bar.parts).enumerated().compactMap { index, count in
      guard count > 0 else { return nil }
      let height = Double(count) * scale
      below -= height
      let numbers = [left, below, width, height].map(SVGChart.number)
      return
        #"<rect class="\#(SVGChart.kinds[index])" x="\#(numbers[0])" y="\#(numbers[1])" width="\#(numbers[2])" height="\#(numbers[3])"/>"#
    }
  }

  /// To the hundredth.
  private static func number(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
