import Desk
import Figures
import Overview
import Words

/// A report as one page of HTML that needs nothing else: no script, no file, no font of elsewhere.
/// Whatever came from outside is escaped.
struct ReportPage {
  let sheet: ReportSheet

  private var words: any Wording { Environment.words }

  var text: String {
    let head = [
      Markup.opening("meta", ["charset": "utf-8"]),
      Markup.opening(
        "meta", ["name": "viewport", "content": "width=device-width,initial-scale=1"]),
      Markup.element("title", [:], Markup.escaped(words.reportTitle)),
      Markup.element("style", [:], ReportPage.style),
    ]
    let lines = sheet.lines.map { Markup.element("p", [:], Markup.escaped($0)) }
    let parts =
      [heading("h1", words.reportTitle)] + lines
      + [charts, figures, groups, tags, topics, rings, definitions].filter { !$0.isEmpty }
    let main = Markup.element("main", [:], parts.joined(separator: "\n"))
    return ["<!DOCTYPE", "html>\n"].joined(separator: " ")
      + Markup.element(
        "html", ["lang": Environment.tongue.rawValue],
        Markup.element("head", [:], head.joined(separator: "\n")) + "\n"
          + Markup.element("body", [:], main)) + "\n"
  }

  // MARK: Parts

  private func heading(_ name: String, _ text: String) -> String {
    Markup.element(name, [:], Markup.escaped(text))
  }

  private func section(_ title: String, _ body: String) -> String {
    Markup.element("section", [:], heading("h2", title) + "\n" + body)
  }

  /// A table; all but the first column are numbers.
  private func table(_ titles: [String], _ rows: [[String]], areNumbers: Bool = true) -> String {
    let head = titles.map { Markup.element("th", ["scope": "col"], Markup.escaped($0)) }
    let body = rows.map { row in
      let cells = row.dropFirst().map { Markup.element("td", [:], Markup.escaped($0)) }
      let first = Markup.element("th", ["scope": "row"], Markup.escaped(row[0]))
      return Markup.element("tr", [:], first + cells.joined())
    }
    let table = Markup.element(
      "table", ["class": areNumbers ? "numbers" : "texts"],
      Markup.element("thead", [:], Markup.element("tr", [:], head.joined()))
        + Markup.element("tbody", [:], body.joined(separator: "\n")))
    // It scrolls, by keys too, where it is wider than the page.
    return Markup.element("div", ["class": "wide", "tabindex": "0"], table)
  }

  private func text(_ figure: Figure, _ tally: Tally) -> String {
    let text = FigureText(words).text(figure.value(tally), figure.unit)
    return text.isEmpty ? "-" : text
  }

  private var figures: String {
    section(
      words.heading(.figures),
      table(
        [words.heading(.figure), words.heading(.value)],
        sheet.figures.map { [words.name($0.name), text($0, sheet.report.total)] }))
  }

  private var groups: String {
    guard let grouping = sheet.query.grouping, !sheet.report.groups.isEmpty else { return "" }
    let rows = sheet.report.groups.map { group in
      [sheet.label(group.key)] + sheet.groupFigures.map { text($0, group.tally) }
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
      let hasParts = chart != .waits
      return heading("h3", words.title(chart)) + "\n"
        + Markup.element("figure", [:], picture + (hasParts ? legend : "")) + "\n"
        + table(titles(hasParts), bars.map { row($0, hasParts) })
    }
    return drawn.isEmpty ? "" : section(words.heading(.charts), drawn.joined(separator: "\n"))
  }

  private func titles(_ hasParts: Bool) -> [String] {
    let names: [Figure.Name] = hasParts ? [.asked, .connected, .missed] : [.connected]
    return [words.heading(.time)] + names.map { words.name($0) }
  }

  private func row(_ bar: ReportBar, _ hasParts: Bool) -> [String] {
    [bar.label, String(bar.count)] + (hasParts ? bar.parts.prefix(2).map { String($0) } : [])
  }

  /// Which colour is what; the tables say it without colours.
  private var legend: String {
    let kinds = [
      ("connected", words.name(Figure.Name.connected)), ("missed", words.name(Figure.Name.missed)),
      ("rest", words.heading(.neither)),
    ]
    let items = kinds.map { kind, name in
      Markup.element("span", ["class": kind, "aria-hidden": "true"]) + " " + Markup.escaped(name)
    }
    return Markup.element("figcaption", [:], items.joined(separator: " \u{00A0} "))
  }

  private var tags: String {
    guard !sheet.report.total.tags.isEmpty else { return "" }
    return section(
      words.heading(.tags),
      table(
        [words.heading(.tags), words.name(Figure.Name.asked)],
        sheet.tags.map { ["#" + $0.label, String($0.count)] }))
  }

  private var topics: String {
    guard !sheet.topics.isEmpty else { return "" }
    return section(
      words.heading(.topics),
      table(
        [words.heading(.topics), words.name(Figure.Name.asked)],
        sheet.topics.map { [$0.label, String($0.count)] }))
  }

  private var rings: String {
    let rings = sheet.rings
    guard !rings.isEmpty else { return "" }
    let charts = rings.enumerated().map { place, ring in
      let bars = sheet.bars(ring)
      let most = bars.max { $0.count < $1.count }
      let title = ring.ring.via.text + words.colon + words.differ(by: ring.spread ?? 0)
      let picture = SVGChart(
        bars: bars, id: "ring\(place)", title: title,
        description: words.ringChart(most: most?.label ?? "", count: most?.count ?? 0)
      ).text
      return heading("h3", title) + "\n" + Markup.element("figure", [:], picture) + "\n"
        + table(
          [words.name(Grouping.agent), words.name(Figure.Name.offers)],
          bars.map { [$0.label, String($0.count)] })
    }
    return section(words.heading(.rings), charts.joined(separator: "\n"))
  }

  private var definitions: String {
    section(
      words.heading(.definitions),
      table(
        [words.heading(.figure), words.heading(.meaning)],
        sheet.figures.map { [words.name($0.name), words.definition($0.name)] }, areNumbers: false))
  }

  private static let style = [
    ":root{color-scheme:" + ["light", "dark"].joined(separator: " ")
      + ";--ground:#fff;--text:#1b1b1b;--faint:#595959;--line:#d6d6d6}",
    ":root{--bar:#1f6f8b;--missed:#b3441e;--rest:#8a8a8a}",
    "@media(prefers-color-scheme:dark){",
    ":root{--ground:#16181a;--text:#ececec;--faint:#b0b0b0;--line:#3c4043}",
    ":root{--bar:#5fb3d1;--missed:#ee8a62;--rest:#8f8f8f}}",
    "body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,sans-serif}",
    "main{max-width:60rem;margin:0 auto;padding:1.5rem}",
    "h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1rem}",
    "p{margin:.2rem 0;color:var(--faint)}figure{margin:0 0 1rem}",
    ".wide{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}",
    "th,td{padding:.25rem .75rem .25rem 0;text-align:left;vertical-align:top;font-weight:400}",
    "th,td{border-bottom-width:1px;border-bottom-style:solid;border-bottom-color:var(--line)}",
    "thead>tr>th{color:var(--faint);font-weight:600}",
    ".numbers>tbody>tr>td,.numbers>thead>tr>th+th{text-align:right}",
    "svg{width:100%;height:auto}svg>text{fill:var(--faint);font-size:11px}",
    ".connected{fill:var(--bar)}.missed{fill:var(--missed)}.rest{fill:var(--rest)}",
    ".axis{stroke:var(--line)}figcaption{color:var(--faint);font-size:.875rem}",
    "figcaption>span{display:inline-block;width:.7em;height:.7em}",
    "span.connected{background:var(--bar)}span.missed{background:var(--missed)}",
    "span.rest{background:var(--rest)}",
  ].joined(separator: "\n")
}
