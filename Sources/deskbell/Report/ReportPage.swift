import Desk
import Figures
import Words

/// A report as one page of HTML that needs nothing else: no script, no file, no font of elsewhere.
/// Whatever came from outside is escaped.
struct ReportPage {
  let sheet: ReportSheet

  private var words: any Wording { Environment.words }

  var text: String {
    let title = ReportPage.escaped(words.reportTitle)
    let lines = sheet.lines.map { "<p>" + ReportPage.escaped($0) + "</p>" }
    return [
      "<!DOCTYPE html>", #"<html lang="\#(Environment.tongue.rawValue)">"#, "<head>",
      #"<meta charset="utf-8">"#,
      #"<meta name="viewport" content="width=device-width, initial-scale=1">"#,
      #"<meta name="color-scheme" content="light dark">"#, "<title>\(title)</title>",
      "<style>\(ReportPage.style)</style>", "</head>", "<body>", "<main>", "<h1>\(title)</h1>",
      lines.joined(separator: "\n"), charts, figures, groups, tags, rings, definitions, "</main>",
      "</body>", "</html>", "",
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default:
        // What no page may have, and what would turn the text of the rest round.
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        let turns =
          (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        escaped.unicodeScalars.append(isControl || turns ? "\u{FFFD}" : scalar)
      }
    }
    return escaped
  }

  // MARK: Parts

  private func section(_ heading: String, _ body: String) -> String {
    "<section>\n<h2>\(ReportPage.escaped(heading))</h2>\n\(body)\n</section>"
  }

  /// A table; all but the first column are numbers.
  private func table(_ titles: [String], _ rows: [[String]], areNumbers: Bool = true) -> String {
    let head = titles.map { #"<th scope="col">\#(ReportPage.escaped($0))</th>"# }.joined()
    let kind = areNumbers ? #" class="numbers""# : ""
    let body = rows.map { row in
      let cells = row.dropFirst().map { "<td>\(ReportPage.escaped($0))</td>" }.joined()
      return #"<tr><th scope="row">\#(ReportPage.escaped(row[0]))</th>\#(cells)</tr>"#
    }
    return
      (["<div class=\"wide\"><table\(kind)>", "<thead><tr>\(head)</tr></thead>", "<tbody>"]
      + body + ["</tbody></table></div>"]).joined(separator: "\n")
  }

  private var figures: String {
    let rows = sheet.figures.map { figure in
      let text = FigureText.text(figure.value(sheet.report.total), figure.unit)
      return [words.name(figure.name), text.isEmpty ? "-" : text]
    }
    return section(
      words.heading(.figures), table([words.heading(.figure), words.heading(.value)], rows))
  }

  private var groups: String {
    guard let grouping = sheet.query.grouping, !sheet.report.groups.isEmpty else { return "" }
    let rows = sheet.report.groups.map { group in
      [sheet.label(group.key)]
        + sheet.groupFigures.map { figure in
          let text = FigureText.text(figure.value(group.tally), figure.unit)
          return text.isEmpty ? "-" : text
        }
    }
    return section(
      words.heading(.toldApart),
      table([words.name(grouping)] + sheet.groupFigures.map { words.name($0.name) }, rows))
  }

  private var charts: String {
    let drawn = ReportChart.allCases.compactMap { chart -> String? in
      let bars = sheet.bars(chart)
      guard let most = bars.max(by: { $0.count < $1.count }), most.count > 0 else { return nil }
      let picture = SVGChart(
        bars: bars, id: chart.rawValue, title: words.title(chart),
        description: words.chart(chart, most: most.label, count: most.count)
      ).text
      let titles =
        [words.heading(.time), words.name(Figure.Name.asked)]
        + (bars[0].parts.isEmpty
          ? [] : [words.name(Figure.Name.connected), words.name(Figure.Name.missed)])
      let rows = bars.map { bar in
        [bar.label, String(bar.count)] + bar.parts.prefix(2).map(String.init)
      }
      let caption =
        chart == .waits ? [words.heading(.time), words.name(Figure.Name.connected)] : titles
      return
        "<h3>\(ReportPage.escaped(words.title(chart)))</h3>\n<figure>\n\(picture)\n\(chart == .waits ? "" : legend)</figure>\n"
        + table(caption, rows)
    }
    return drawn.isEmpty ? "" : section(words.heading(.charts), drawn.joined(separator: "\n"))
  }

  /// Which colour is what; the tables say it without colours.
  private var legend: String {
    let kinds = [
      ("connected", words.name(Figure.Name.connected)), ("missed", words.name(Figure.Name.missed)),
      ("rest", words.heading(.neither)),
    ]
    let items = kinds.map { kind, name in
      #"<span class="\#(kind)" aria-hidden="true"></span> "# + ReportPage.escaped(name)
    }
    return "<figcaption>\(items.joined(separator: " \u{00A0} "))</figcaption>\n"
  }

  private var tags: String {
    guard !sheet.report.total.tags.isEmpty else { return "" }
    return section(
      words.heading(.tags),
      table(
        [words.heading(.tags), words.name(Figure.Name.asked)],
        sheet.tags.map { ["#" + $0, String($1)] }))
  }

  private var rings: String {
    let rings = sheet.report.rings.filter { $0.spread != nil }
    guard !rings.isEmpty else { return "" }
    return section(
      words.heading(.rings),
      table(
        [words.heading(.toldApart), words.heading(.spread), words.heading(.offersByAgent)],
        rings.map { ring in
          let offers = ring.offers.map { "\($0.agent) \($0.count)" }.joined(separator: ", ")
          return [ring.ring.via.text, String(ring.spread ?? 0), offers]
        }))
  }

  private var definitions: String {
    section(
      words.heading(.definitions),
      table(
        [words.heading(.figure), words.heading(.meaning)],
        sheet.figures.map { [words.name($0.name), words.definition($0.name)] }, areNumbers: false))
  }

  private static let style = [
    ":root{--ground:#fff;--text:#1b1b1b;--faint:#595959;--line:#d6d6d6;--bar:#1f6f8b;--missed:#b3441e;--rest:#8a8a8a}",
    "@media(prefers-color-scheme:dark){:root{--ground:#16181a;--text:#ececec;--faint:#b0b0b0;--line:#3c4043;--bar:#5fb3d1;--missed:#ee8a62;--rest:#8f8f8f}}",
    "body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,sans-serif}",
    "main{max-width:60rem;margin:0 auto;padding:1.5rem}",
    "h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1rem}",
    "p{margin:.2rem 0;color:var(--faint)}figure{margin:0 0 1rem}",
    ".wide{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}",
    "th,td{padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400}",
    "thead th{color:var(--faint);font-weight:600}.numbers td,.numbers thead th+th{text-align:right}",
    "svg{width:100%;height:auto}svg text{fill:var(--faint);font-size:11px}",
    ".connected{fill:var(--bar)}.missed{fill:var(--missed)}.rest{fill:var(--rest)}.axis{stroke:var(--line)}",
    "figcaption{color:var(--faint);font-size:.875rem}figcaption span{display:inline-block;width:.7em;height:.7em}",
    "span.connected{background:var(--bar)}span.missed{background:var(--missed)}span.rest{background:var(--rest)}",
  ].joined(separator: "\n")
}
